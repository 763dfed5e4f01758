package gradiscope.app;

import gradiscope.figure.Toolkit;
import gradiscope.ui.part.FrameMonitor;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
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
    private static final int SAMPLES = 12;

    /// In MB: what memory may rise by from the middle third of the rounds to the last, to be called flat. Undo
    /// remembers
    /// every step, which is some of it.
    private static final double HEAP_BOUND = 10;

    private static final double RESIDENT_BOUND = 50;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--seconds", defaultValue = "20", description = "how long frames are counted (${DEFAULT-VALUE})")
    private int seconds;

    @Option(
            names = "--rounds",
            defaultValue = "60",
            description = "resets, builds and forks, one after the other (${DEFAULT-VALUE})")
    private int rounds;

    @Option(
            names = "--minutes",
            defaultValue = "0",
            description = "how long the rounds take in all; 0: no longer than they must (${DEFAULT-VALUE})")
    private int minutes;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Toolkit toolkit = Toolkit.offScreen();
        ExperimentFile file = ExperimentFile.read("example:spiral").with(List.of("training.stop=[]"));
        try (OwnPlaces own = OwnPlaces.make();
                Desktop desktop = new Desktop(own.places(), out::println)) {
            Desktop.Opened opened = toolkit.call(() -> desktop.open(file, () -> {}));
            toolkit.call(Soak.doing(() -> opened.session().pace(Double.POSITIVE_INFINITY)));
            Thread.sleep(WARM_UP_MILLIS);
            tell(toolkit, "first", opened.frames(), out);
            toolkit.call(Soak.doing(opened.frames()::restart));
            Thread.sleep(seconds * 1000L);
            tell(toolkit, "then", opened.frames(), out);
            memory(new Soak(toolkit, opened.session(), pause()), out);
            toolkit.call(Soak.doing(opened.stage()::close));
        }
        return Exit.OK;
    }

    /// At least a frame or two, so that what was changed is seen.
    private int pause() {
        long all = TimeUnit.MINUTES.toMillis(minutes);
        return (int) Math.max(50, all / Math.max(1, rounds));
    }

    private static void tell(Toolkit toolkit, String when, FrameMonitor monitor, PrintWriter out) {
        FrameMonitor.Figures figures = toolkit.call(monitor::figures);
        out.printf(
                Locale.ROOT,
                "frames %s: %.1f a second; 99 of 100 within %.1f ms; longest %.1f ms%n",
                when,
                figures.perSecond(),
                figures.stall(),
                figures.worst());
        out.flush();
    }

    private void memory(Soak soak, PrintWriter out) throws IOException, InterruptedException {
        MemoryCourse course = new MemoryCourse();
        for (int i = 0; i <= SAMPLES; i++) {
            if (i > 0) {
                soak.rounds(rounds * i / SAMPLES - rounds * (i - 1) / SAMPLES);
            }
            MemoryCourse.Sample sample = soak.sample();
            course.add(sample);
            out.println(sample.line());
            out.flush();
        }
        tell(out, "heap", course.heapGrowth(), course.heapRise(), HEAP_BOUND);
        tell(out, "resident", course.residentGrowth(), course.residentRise(), RESIDENT_BOUND);
    }

    private static void tell(PrintWriter out, String what, double growth, double rise, double bound) {
        String verdict = rise <= bound ? "flat" : "GROWS";
        out.printf(
                Locale.ROOT,
                "%s: slope %+.1f kB a round; its floor rose by %+.1f MB, at most %.0f are allowed: %s%n",
                what,
                growth,
                rise,
                bound,
                verdict);
        out.flush();
    }
}
