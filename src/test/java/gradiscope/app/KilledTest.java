package gradiscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.live.file.SessionFile;
import gradiscope.probe.catalog.Families;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
        } finally {
            window.destroyForcibly();
        }
    }
}
