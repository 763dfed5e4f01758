package gradiscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.data.Folders;
import gradiscope.live.file.SessionFile;
import gradiscope.probe.catalog.Families;
import gradiscope.ui.shell.Settings;
import gradiscope.ui.theme.ThemeChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The window in a process of its own, which is killed while it trains.
final class KilledTest {
    private static final long PATIENCE_SECONDS = 90;

    @TempDir
    private Path folder;

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Program.command(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"), List.of()));
        builder.environment().put("DISPLAY", "none, for the headless platform");
        builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
        builder.environment().put("XDG_CONFIG_HOME", folder.resolve("config").toString());
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
    }

    private List<Path> kept() throws IOException {
        Path state = folder.resolve("state/gradiscope");
        if (!Files.isDirectory(state)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(state)) {
            return entries.filter(entry -> entry.toString().endsWith(SessionFile.SUFFIX)
                            && !entry.toString().contains(".before"))
                    .toList();
        }
    }

    /// Another experiment than the one that was cut off, so that what comes back is seen.
    private void theNextStartOffersIt(SessionFile.Document document) {
        long step = document.kept().run().orElseThrow().step();
        String name = document.kept().experiment().name();
        Places places = new Places(folder.resolve("config/gradiscope"), folder.resolve("state/gradiscope"));
        Settings settings = OpenWindow.settings(ThemeChoice.LIGHT, List.of());
        try (OpenWindow window = new OpenWindow(places, "xor", List.of("training.stop=[]"), settings)) {
            window.untilStep(10);
            assertThat(window.text("#notice")).contains("cut off");
            window.click("#notice-offer");
            window.untilRun("where it was cut off", now -> now.step() == step && !now.isGoing());
            assertThat(window.session.experimentProperty().get().name()).isEqualTo(name);
            assertThat(window.found("#notice")).isEmpty();
            window.type(KeyCode.SPACE);
            window.untilRun("goes on", now -> now.step() > step && now.isGoing());
        }
        try (OpenWindow window = new OpenWindow(places, "xor", List.of("training.stop=[]"), settings)) {
            window.untilStep(10);
            assertThat(window.found("#notice")).as("offered once").isEmpty();
        }
    }

    @Test
    void killedWhileItTrainsItsSessionIsThereAndAtMostTenSecondsOld() throws IOException, InterruptedException {
        Process window = start();
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (kept().isEmpty() && window.isAlive() && System.nanoTime() < end) {
                Thread.sleep(100);
            }
            assertThat(kept()).as(Folders.read(folder, "out")).hasSize(1);
            SessionFile files = new SessionFile(Families.catalog(), "test");
            Autosaves autosaves = new Autosaves(folder.resolve("state/gradiscope"), files);
            assertThat(autosaves.leftover()).as("while it lives").isEmpty();

            // SIGKILL: nothing of the program can answer it.
            window.destroyForcibly();
            assertThat(window.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            Instant died = Instant.now();
            Optional<Autosaves.Found> found = autosaves.leftover();
            SessionFile.Document document = files.read(found.orElseThrow().file(), "autosave");
            assertThat(document.kept().run().orElseThrow().step()).isPositive();
            Instant written = Files.getLastModifiedTime(found.get().file()).toInstant();
            assertThat(Duration.between(written, died)).isLessThan(Duration.ofSeconds(10));
            found.get().claim().close();
            theNextStartOffersIt(document);
        } finally {
            window.destroyForcibly();
        }
    }
}
