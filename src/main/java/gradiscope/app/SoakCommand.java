package gradiscope.app;

import gradiscope.experiment.Edits;
import gradiscope.experiment.Experiment;
import gradiscope.figure.Toolkit;
import gradiscope.live.Session;
import gradiscope.probe.catalog.Families;
import gradiscope.ui.part.FrameMonitor;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The window under load, without a display: how evenly frames come while it trains as fast as it goes, and whether
/// memory stays flat through resets, builds and forks.
@Command(
        name = "soak",
        description = "Runs the window off screen under load and prints frames a second, stalls and memory.",
        mixinStandardHelpOptions = true)
final class SoakCommand implements Callable<Integer> {
    private static final int WARM_UP_MILLIS = 5000;
    private static final int PAUSE_MILLIS = 25;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--seconds", defaultValue = "20", description = "how long frames are counted (${DEFAULT-VALUE})")
    private int seconds;

    @Option(
            names = "--rounds",
            defaultValue = "30",
            description = "resets, builds and forks, one after the other (${DEFAULT-VALUE})")
    private int rounds;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        Toolkit toolkit = Toolkit.offScreen();
        ExperimentFile file = ExperimentFile.read("example:spiral").with(List.of("training.stop=[]"));
        try (OwnPlaces own = OwnPlaces.make();
                Desktop desktop = new Desktop(own.places(), out::println)) {
            Desktop.Opened opened = toolkit.call(() -> desktop.open(file, () -> {}));
            Session session = opened.session();
            toolkit.call(() -> tell(session, Double.POSITIVE_INFINITY));
            Thread.sleep(WARM_UP_MILLIS);
            frames(toolkit, opened.frames(), out);
            memory(out, "before");
            for (int round = 0; round < rounds; round++) {
                int turn = round;
                toolkit.call(() -> change(session, turn));
                Thread.sleep(PAUSE_MILLIS);
            }
            memory(out, "after " + rounds + " rounds");
            toolkit.call(() -> {
                opened.stage().close();
                return true;
            });
        }
        return Exit.OK;
    }

    private static boolean tell(Session session, double pace) {
        session.pace(pace);
        return true;
    }

    private void frames(Toolkit toolkit, FrameMonitor monitor, PrintWriter out) throws InterruptedException {
        toolkit.call(() -> {
            monitor.restart();
            return true;
        });
        Thread.sleep(seconds * 1000L);
        FrameMonitor.Figures figures = toolkit.call(monitor::figures);
        out.printf(
                Locale.ROOT,
                "frames: %.1f a second; 99 of 100 within %.1f ms; longest %.1f ms%n",
                figures.perSecond(),
                figures.stall(),
                figures.worst());
        out.flush();
    }

    /// A reset, a build of another network, a fork, in turn.
    private static boolean change(Session session, int round) {
        switch (round % 3) {
            case 0 -> session.reset();
            case 1 -> session.edit("units", "", e -> withUnits(e, 8 + round % 16));
            default -> {
                if (session.snapshotProperty().get().isPresent()) {
                    session.fork();
                }
            }
        }
        return true;
    }

    private static Experiment withUnits(Experiment e, int units) {
        return new Edits(Families.catalog()).set(e, "network.layers[0].units=" + units);
    }

    private static void memory(PrintWriter out, String when) {
        System.gc();
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        out.printf(Locale.ROOT, "heap %s: %.1f MB in use%n", when, used / 1e6);
        out.flush();
    }
}
