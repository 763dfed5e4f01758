package gradiscope.app;

import gradiscope.experiment.BadInput;
import gradiscope.figure.Toolkit;
import gradiscope.probe.Probe;
import gradiscope.probe.When;
import gradiscope.ui.LiveWindow;
import gradiscope.ui.text.Language;
import gradiscope.ui.text.Words;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.stage.Stage;

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
    int window() {
        // Nothing ends it but the person who watches.
        ExperimentFile file = ExperimentFile.read(EXAMPLE).with(List.of("training.stop=[]"));
        try (LiveRun run = new LiveRun(file.open(), RunCommand.chosen(List.of()))) {
            Toolkit toolkit = Toolkit.onScreen();
            CountDownLatch closed = new CountDownLatch(1);
            toolkit.call(() -> show(file.experiment().name(), run, closed));
            run.start();
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Exit.OK;
    }

    private static boolean show(String title, LiveRun run, CountDownLatch closed) {
        LiveWindow window = new LiveWindow(title, run, Words.in(Language.ENGLISH));
        Stage stage = new Stage();
        stage.setTitle("Gradiscope");
        stage.setScene(window.scene());
        AnimationTimer clock = window.clock();
        stage.setOnHidden(e -> {
            clock.stop();
            closed.countDown();
        });
        stage.show();
        clock.start();
        return true;
    }

    /// The window where there is a display, the job without it elsewhere. A display that is named but does
    /// not answer counts as none.
    int start() throws IOException {
        if (hasDisplay(System.getProperty("os.name"), System.getenv())) {
            try {
                return window();
            } catch (IllegalStateException e) {
                err.println(
                        "gradiscope: the window cannot be opened: " + BadInput.oneLine(String.valueOf(e.getMessage())));
            }
        }
        return headless();
    }

    /// Trains handwritten digits, measures, and writes everything to a new folder.
    int headless() throws IOException {
        Path out = Files.createTempDirectory("gradiscope-");
        err.println("gradiscope: no display; training " + EXAMPLE + " without a window, into " + out);
        err.flush();
        ExperimentFile file = ExperimentFile.read(EXAMPLE);
        RunFolder folder = RunFolder.open(out, false);
        List<Probe> probes = RunCommand.chosen(List.of());
        return RunCommand.run(new Job.Order(file, folder, probes, false, When.LOG, true, Optional.empty()), err);
    }
}
