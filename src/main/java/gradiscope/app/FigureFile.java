package gradiscope.app;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Catalog;
import gradiscope.experiment.Codec;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.Message;
import gradiscope.experiment.ShareCode;
import gradiscope.figure.Sidecar;
import gradiscope.figure.Views;
import gradiscope.live.Kept;
import gradiscope.live.Logbook;
import gradiscope.live.Selection;
import gradiscope.live.file.Layout;
import gradiscope.live.file.SessionFile;
import gradiscope.probe.catalog.Families;
import gradiscope.probe.function.FunctionProbe;
import gradiscope.training.Run;
import gradiscope.training.Timeline;
import gradiscope.training.Workbench;
import gradiscope.ui.dashboard.Gauge;
import gradiscope.ui.dashboard.Gauges;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A figure as a session: the state that it shows, trained anew, which gives the same bits.
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
        Workbench bench = Workbench.open(experiment, file.toString(), folder);
        Run run = new Run(bench.study(), Timeline.DEFAULT_BUDGET);
        run.advance(sidecar.step());
        run.keep();
        Kept kept = new Kept(experiment, folder, Optional.of(run.archive()), Logbook.EMPTY, selection(sidecar));
        return new SessionFile.Document(kept, layout(sidecar));
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
