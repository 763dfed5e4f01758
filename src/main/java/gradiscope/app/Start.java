package gradiscope.app;

import gradiscope.experiment.BadInput;
import gradiscope.probe.Probe;
import gradiscope.probe.When;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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

    /// Opens the window and returns when it is closed.
    private int window() {
        ExperimentFile file = new ExperimentFile("", Path.of(""), new Shelf().first());
        try {
            Desktop.show(file, Places.ofThisMachine(), this::remark);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Exit.OK;
    }

    private void remark(String line) {
        err.println("gradiscope: " + BadInput.oneLine(line));
        err.flush();
    }

    /// The window where there is a display, the job without it elsewhere. A display that is named but does
    /// not answer counts as none. JavaFX has tried it then and cannot be started again in this process, so
    /// that job draws nothing.
    int start() throws IOException {
        if (hasDisplay(System.getProperty("os.name"), System.getenv())) {
            try {
                return window();
            } catch (IllegalStateException e) {
                return headless(BadInput.oneLine(String.valueOf(e.getMessage())), false);
            }
        }
        return headless("no display", true);
    }

    /// Trains handwritten digits, measures, and writes everything to a new folder.
    ///
    /// @param why there is no window
    private int headless(String why, boolean pictures) throws IOException {
        Path out = Files.createTempDirectory("gradiscope-");
        String without = pictures ? " without a window, into " : " without a window and without pictures, into ";
        err.println("gradiscope: " + why + "; training " + EXAMPLE + without + out);
        err.flush();
        ExperimentFile file = ExperimentFile.read(EXAMPLE);
        RunFolder folder = RunFolder.open(out, false);
        List<Probe> probes = RunCommand.chosen(List.of());
        return RunCommand.run(new Job.Order(file, folder, probes, false, When.LOG, pictures, Optional.empty()), err);
    }
}
