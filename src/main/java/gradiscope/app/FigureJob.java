package gradiscope.app;

import gradiscope.data.WholeFile;
import gradiscope.experiment.BadInput;
import gradiscope.experiment.Catalog;
import gradiscope.experiment.Codec;
import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.InvalidValue;
import gradiscope.experiment.Message;
import gradiscope.figure.Export;
import gradiscope.figure.Format;
import gradiscope.figure.Origin;
import gradiscope.figure.Pictures;
import gradiscope.figure.Shown;
import gradiscope.figure.Sidecar;
import gradiscope.figure.View;
import gradiscope.figure.Views;
import gradiscope.probe.Measured;
import gradiscope.probe.NotYet;
import gradiscope.probe.Probe;
import gradiscope.probe.Subject;
import gradiscope.probe.When;
import gradiscope.probe.catalog.Families;
import gradiscope.training.Checkpoint;
import gradiscope.training.Phase;
import gradiscope.training.Run;
import gradiscope.training.Timeline;
import gradiscope.training.Workbench;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

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
            Export.Kind kind,
            Path out) {}

    private static final Catalog CATALOG = Views.in(Families.catalog());

    private final Order order;
    private final PrintWriter err;
    private final Workbench bench;
    private final Run run;
    private final When when;
    private final Readings found = new Readings();

    private FigureJob(Order order, PrintWriter err) {
        this.order = order;
        this.err = err;
        this.bench = order.file.open();
        if (bench.experiment().training().stop().isEmpty()) {
            throw new BadInput(
                    order.file.shown(),
                    "$.training.stop",
                    Message.of("nothing ends the run"),
                    Message.of("give --step N"));
        }
        this.run = new Run(bench.study(), Timeline.DEFAULT_BUDGET);
        this.when = order.every.map(When::new).orElse(When.LOG);
    }

    /// @return an exit code
    /// @throws BadInput when something cannot be used
    static int run(Order order, PrintWriter err) throws IOException {
        FigureJob job = new FigureJob(order, err);
        try (Pictures pictures = new Pictures()) {
            return job.run(pictures);
        }
    }

    private int run(Pictures pictures) throws IOException {
        measure();
        if (order.every.isPresent()) {
            draw(pictures);
        }
        while (run.phase() instanceof Phase.Paused) {
            run.advance(when.next(steps()) - steps());
            run.keep();
            measure();
            if (order.every.isPresent()) {
                draw(pictures);
            }
        }
        return end(pictures);
    }

    private int end(Pictures pictures) throws IOException {
        if (order.step.isPresent() && steps() < order.step.getAsLong() && run.phase() instanceof Phase.Finished f) {
            throw new BadInput(
                    "--step",
                    "",
                    Message.of("the run ends at step {0}: {1}", steps(), f.reason()),
                    Message.of("ask for an earlier step, or change training.stop"));
        }
        if (order.every.isEmpty()) {
            draw(pictures);
        }
        if (run.phase() instanceof Phase.Diverged d) {
            tell("diverged at " + d.cause() + "; the figure is of step " + steps());
            return Exit.DIVERGED;
        }
        return Exit.OK;
    }

    private void tell(String line) {
        err.println("gradiscope: " + BadInput.oneLine(line));
        err.flush();
    }

    private long steps() {
        return run.study().steps();
    }

    private void measure() {
        Checkpoint now = run.study().checkpoint();
        Stream<Checkpoint> before = run.timeline().checkpoints().stream().filter(c -> c.step() < now.step());
        Subject subject = new Subject(
                bench.experiment(),
                bench.architecture(),
                bench.data(),
                run.timeline().first(),
                now,
                Stream.concat(before, Stream.of(now)).toList());
        try {
            found.add(new Measured(now.step(), order.probe.measure(subject, found.last())));
        } catch (NotYet e) {
            // Nothing to draw at this step: the figure says so in words.
        } catch (InvalidValue e) {
            throw ProbeText.place(Descriptor.of(order.probe).name())
                    .child(e.property())
                    .bad(e.problem(), e.accepted());
        }
    }

    private void draw(Pictures pictures) throws IOException {
        Experiment experiment = bench.experiment();
        String sidecar = Sidecar.of(Version.text(), experiment, steps(), order.probe, order.view, order.format, CATALOG)
                .json(new Codec(CATALOG));
        Shown shown = new Shown(found.all(), List.of(), Optional.of(order.view));
        Export export = pictures.of(shown, Origin.of(experiment, sidecar), order.format);
        byte[] bytes = export.bytes(order.kind);
        WholeFile.write(file(), out -> out.write(bytes));
    }

    /// Frames have the number of their step in their names.
    private Path file() {
        if (order.every.isEmpty()) {
            return order.out;
        }
        String name = order.out.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        String ending = dot < 0 ? order.kind.ending() : name.substring(dot);
        return order.out.resolveSibling(String.format(Locale.ROOT, "%s-%08d%s", stem, steps(), ending));
    }
}
