package gradiscope.app;

import gradiscope.data.WholeFile;
import gradiscope.experiment.BadInput;
import gradiscope.experiment.Catalog;
import gradiscope.experiment.Codec;
import gradiscope.experiment.Experiment;
import gradiscope.figure.Export;
import gradiscope.figure.Format;
import gradiscope.figure.Origin;
import gradiscope.figure.Pictures;
import gradiscope.figure.Shown;
import gradiscope.figure.Sidecar;
import gradiscope.figure.View;
import gradiscope.figure.Views;
import gradiscope.probe.Probe;
import gradiscope.probe.When;
import gradiscope.probe.catalog.Families;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// Trains to a step and draws what one probe finds there; or on the way, a figure for each of evenly spaced steps.
final class FigureJob {
    /// What is asked for.
    ///
    /// @param every steps between figures; empty: one figure, of the last step
    /// @param step the last step; empty: where the experiment ends
    record Order(
            ExperimentFile file,
            Probe probe,
            View view,
            Optional<Long> every,
            OptionalLong step,
            Format format,
            Path out) {
        MeasuredRun run() {
            return new MeasuredRun(file, probe, when(), step);
        }

        /// At which steps it is measured.
        When when() {
            return every.map(When::new).orElse(When.LOG);
        }

        /// Where the figures of a run come from, as far as it has come.
        Origin origin(MeasuredRun run) {
            Experiment experiment = run.bench().experiment();
            String sidecar = Sidecar.of(Version.text(), experiment, run.steps(), probe, view, format, CATALOG)
                    .measured(when())
                    .json(new Codec(CATALOG));
            return Origin.of(experiment, sidecar);
        }

        /// Frames have the number of their step in their names.
        Path file(long frame, Export.Kind kind) {
            if (every.isEmpty()) {
                return out;
            }
            String name = out.getFileName().toString();
            int dot = name.lastIndexOf('.');
            String stem = dot < 0 ? name : name.substring(0, dot);
            String ending = dot < 0 ? kind.ending() : name.substring(dot);
            return out.resolveSibling(String.format(Locale.ROOT, "%s-%08d%s", stem, frame, ending));
        }
    }

    /// With what figures are told how to be drawn.
    static final Catalog CATALOG = Views.in(Families.catalog());

    private final Order order;
    private final Export.Kind kind;
    private final MeasuredRun run;

    private FigureJob(Order order, Export.Kind kind) {
        this.order = order;
        this.kind = kind;
        this.run = order.run();
    }

    /// @return an exit code
    /// @throws BadInput when something cannot be used
    static int run(Order order, Export.Kind kind, PrintWriter err) throws IOException {
        FigureJob job = new FigureJob(order, kind);
        try (Pictures pictures = new Pictures()) {
            return job.run(pictures, err);
        }
    }

    private int run(Pictures pictures, PrintWriter err) throws IOException {
        run.train(() -> {
            if (order.every.isPresent()) {
                draw(pictures);
            }
        });
        if (order.every.isEmpty()) {
            draw(pictures);
        }
        return run.end("figure", err);
    }

    private void draw(Pictures pictures) throws IOException {
        Shown shown = new Shown(run.found(), List.of(), Optional.of(order.view));
        byte[] bytes = pictures.of(shown, order.origin(run), order.format).bytes(kind);
        WholeFile.write(order.file(run.steps(), kind), out -> out.write(bytes));
    }
}
