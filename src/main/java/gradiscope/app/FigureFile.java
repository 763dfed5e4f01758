package gradiscope.app;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Catalog;
import gradiscope.experiment.Codec;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.JsonText;
import gradiscope.experiment.Message;
import gradiscope.experiment.Place;
import gradiscope.experiment.ShareCode;
import gradiscope.figure.Sidecar;
import gradiscope.figure.Views;
import gradiscope.live.Findings;
import gradiscope.live.Kept;
import gradiscope.live.Logbook;
import gradiscope.live.Selection;
import gradiscope.live.file.Layout;
import gradiscope.live.file.SessionFile;
import gradiscope.probe.Measured;
import gradiscope.probe.When;
import gradiscope.probe.catalog.Families;
import gradiscope.probe.function.FunctionProbe;
import gradiscope.ui.dashboard.Gauge;
import gradiscope.ui.dashboard.Gauges;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// A figure as a session: the state that it shows, trained anew, which gives the same bits, and measured on the way as
/// it was. A figure of a window was measured when there was time: it is measured at 0, 1, 2, 4, 8, ... steps.
final class FigureFile {
    private static final Catalog CATALOG = Views.in(Families.catalog());
    private static final Codec CODEC = new Codec(CATALOG);
    /// Films are longer, but say it at their beginning.
    private static final int LONGEST = 64 << 20;
    private static final Message REMEDY = Message.of("use another file");

    private FigureFile() {}

    /// Trains to the step of the figure, so it may take a while.
    ///
    /// @throws BadInput when it is no figure of ours, or its experiment cannot be had
    static SessionFile.Document read(Path file) {
        Sidecar sidecar = Sidecar.of(bytes(file), file.toString(), CODEC);
        Experiment experiment = new ShareCode(CATALOG).decode(sidecar.experiment());
        Path folder = Path.of("");
        List<Gauge> gauges = gauges(sidecar);
        MeasuredRun run = new MeasuredRun(
                new ExperimentFile(file.toString(), folder, experiment),
                gauges.stream().map(Gauge::probe).toList(),
                true,
                new When(sidecar.every()),
                OptionalLong.of(sidecar.step()));
        try {
            run.train(() -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Kept kept = new Kept(experiment, folder, Optional.of(run.archive()), found(gauges, run), selection(sidecar));
        return new SessionFile.Document(kept, layout(sidecar));
    }

    /// The instruments that it shows.
    private static List<Gauge> gauges(Sidecar sidecar) {
        return switch (sidecar.scene()) {
            case TILE -> List.of(new Gauge(sidecar.probe(), sidecar.view()));
            case NETWORK, OUTPUT -> List.of();
            case DASHBOARD ->
                CODEC.read(Gauges.class, JsonText.parse("", sidecar.instruments()), Place.root(""))
                        .gauges();
        };
    }

    private static Logbook found(List<Gauge> gauges, MeasuredRun run) {
        Map<String, Findings> found = new HashMap<>();
        for (Gauge gauge : gauges) {
            List<Measured> readings = run.found(gauge.probe());
            if (!readings.isEmpty()) {
                found.put(gauge.id(), new Findings(gauge.probe(), readings));
            }
        }
        return new Logbook(found, Optional.empty());
    }

    /// The sample that is followed through the network, where it is not the usual one.
    private static Selection selection(Sidecar sidecar) {
        return sidecar.probe() instanceof FunctionProbe probe && probe.sample() > 0
                ? Selection.NONE.pinning(List.of(probe.sample()))
                : Selection.NONE;
    }

    private static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LONGEST);
        } catch (IOException e) {
            throw new BadInput(file.toString(), "", Message.of("cannot be read ({0})", Trouble.reason(e)), REMEDY);
        }
    }

    /// What the figure shows, set as it was.
    private static Layout layout(Sidecar sidecar) {
        return switch (sidecar.scene()) {
            case TILE -> alone(new Gauge(sidecar.probe(), sidecar.view()));
            case NETWORK, OUTPUT -> Layout.FIRST;
            case DASHBOARD -> layout(sidecar.tiles(), "", sidecar.instruments());
        };
    }

    private static Layout alone(Gauge gauge) {
        return layout(
                Layout.FIRST.tiles(),
                gauge.id(),
                CODEC.write(new Gauges(List.of(gauge))).toString());
    }

    private static Layout layout(List<String> tiles, String full, String instruments) {
        Layout first = Layout.FIRST;
        return new Layout(tiles, full, first.pinned(), first.presented(), instruments, false, first.pace());
    }
}
