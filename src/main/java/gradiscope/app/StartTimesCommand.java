package gradiscope.app;

import gradiscope.figure.Toolkit;
import gradiscope.ui.part.FrameMonitor;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Opens the window as a start without a command does, and says how long each stage of that took. The launcher's AOT
/// cache is made of what such a start has loaded.
@Command(
        name = "start-times",
        hidden = true,
        description = "Opens the window, prints how long after the start of the process it was there, and closes it.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class StartTimesCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--off-screen", description = "Without a display.")
    private boolean offScreen;

    @Option(names = "--seconds", defaultValue = "5", description = "how long it stays open (${DEFAULT-VALUE})")
    private int seconds;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        StartTimes times = new StartTimes();
        times.mark("command line read");
        ExperimentFile file = new ExperimentFile("", Path.of(""), new Shelf().first());
        times.mark("experiment read");
        Toolkit toolkit = offScreen ? Toolkit.offScreen() : Toolkit.onScreen();
        times.mark("toolkit started");
        try (OwnPlaces own = OwnPlaces.make();
                Desktop desktop = new Desktop(own.places(), out::println)) {
            Desktop.Opened opened = toolkit.call(() -> {
                Desktop.Opened window = desktop.open(file, () -> {});
                times.mark("window made");
                times.follow(window);
                return window;
            });
            Thread.sleep(seconds * 1000L);
            FrameMonitor.Figures frames = toolkit.call(opened.frames()::figures);
            times.lines().forEach(out::println);
            out.printf(
                    Locale.ROOT,
                    "frames since: %.1f a second; 99 of 100 within %.1f ms; longest %.1f ms%n",
                    frames.perSecond(),
                    frames.stall(),
                    frames.worst());
            out.flush();
            toolkit.call(() -> {
                opened.stage().close();
                return true;
            });
        }
        return Exit.OK;
    }
}
