package gradiscope.app;

import gradiscope.probe.When;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the program does when it is started without a command: the main job.
final class Start {
    private static final String EXAMPLE = "example:digits-mlp";

    private final PrintWriter err;

    Start(PrintWriter err) {
        this.err = err;
    }

    /// Whether a window can be opened: on Linux a display server has to be named.
    static boolean hasDisplay(String system, Map<String, String> environment) {
        boolean named = !environment.getOrDefault("DISPLAY", "").isBlank()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
        return named || !system.toLowerCase(Locale.ROOT).contains("linux");
    }

    /// Trains handwritten digits, measures, and writes everything to a new folder.
    int headless() throws IOException {
        Path out = Files.createTempDirectory("gradiscope-");
        err.println("gradiscope: no display; training " + EXAMPLE + " without a window, into " + out);
        err.flush();
        ExperimentFile file = ExperimentFile.read(EXAMPLE);
        return RunCommand.run(
                new Job.Order(file, RunFolder.open(out, false), RunCommand.chosen(List.of()), false, When.LOG), err);
    }
}
