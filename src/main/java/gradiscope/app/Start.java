package gradiscope.app;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Message;
import gradiscope.live.file.SessionFile;
import gradiscope.probe.Probe;
import gradiscope.probe.When;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the program does when it is started without a command: the main job, perhaps with a file.
final class Start {
    private static final String EXAMPLE = "example:digits-mlp";
    private static final String EXPERIMENT = ".json";

    private final PrintWriter err;
    private final Optional<Path> wanted;

    /// @param wanted a file that the window is opened with
    Start(PrintWriter err, Optional<Path> wanted) {
        this.err = err;
        this.wanted = wanted;
    }

    /// The file that an argument means, if it means one: a file that is there, or what is named as one of ours is.
    static Optional<Path> file(String argument) {
        try {
            Path path = Path.of(argument);
            String name = argument.toLowerCase(Locale.ROOT);
            boolean ours = name.endsWith(SessionFile.SUFFIX) || name.endsWith(EXPERIMENT);
            return Optional.of(path).filter(file -> ours || Files.isRegularFile(file));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
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
            Desktop.show(file, wanted, Places.ofThisMachine(), this::remark);
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
    /// @throws BadInput when a file is wanted, which only a window can show
    int headless(String why, boolean pictures) throws IOException {
        if (wanted.isPresent()) {
            throw new BadInput(
                    wanted.get().toString(),
                    "",
                    Message.of("is opened in a window, and there is none: {0}", why),
                    Message.of("train an experiment without one: gradiscope run FILE.json --out DIR"));
        }
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
