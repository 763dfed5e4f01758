package gradiscope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradiscope.experiment.BadInput;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The program started without a command.
final class StartTest {
    private static final int PATIENCE_SECONDS = 240;

    @TempDir
    private Path folder;

    @Test
    void aDisplayIsOneThatTheEnvironmentNames() {
        assertThat(Start.hasDisplay("Linux", Map.of())).isFalse();
        assertThat(Start.hasDisplay("Linux", Map.of("DISPLAY", " "))).isFalse();
        assertThat(Start.hasDisplay("Linux", Map.of("DISPLAY", ":0"))).isTrue();
        assertThat(Start.hasDisplay("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")))
                .isTrue();
        assertThat(Start.hasDisplay("Mac OS X", Map.of())).isTrue();
    }

    @Test
    void aFileIsWhatIsThereOrIsNamedAsOneOfOurs() throws IOException {
        Path there = Files.createFile(folder.resolve("there"));
        assertThat(Start.file(there.toString())).contains(there);
        assertThat(Start.file("none.gradiscope")).contains(Path.of("none.gradiscope"));
        assertThat(Start.file("none.JSON")).contains(Path.of("none.JSON"));
        for (String other : List.of("rnu", folder.toString(), "", "example:spiral", "a\0.json")) {
            assertThat(Start.file(other)).as(other).isEmpty();
        }
    }

    @Test
    void aFileWithoutADisplayIsSaidInOneLine() {
        Start start = new Start(new PrintWriter(Writer.nullWriter()), Optional.of(Path.of("a.gradiscope")));
        assertThatThrownBy(() -> start.headless("no display", true))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("a.gradiscope: is opened in a window, and there is none: no display; ")
                .hasMessageContaining("gradiscope run");
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "only there a display is named by the environment")
    void aDisplayThatDoesNotAnswerIsSaidInOneLineAndTheJobIsDoneWithoutIt() throws Exception {
        Path said = folder.resolve("said");
        ProcessBuilder start = new ProcessBuilder(Program.command(List.of("-Djava.io.tmpdir=" + folder), List.of()));
        start.environment().remove("WAYLAND_DISPLAY");
        start.environment().put("DISPLAY", ":4093");
        Process process =
                start.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("it ends")
                    .isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }

        assertThat(process.exitValue()).as(Files.readString(said)).isEqualTo(Exit.OK);
        assertThat(Files.readString(said).lines().filter(line -> line.startsWith("gradiscope:")))
                .singleElement()
                .asString()
                .contains("DISPLAY", "without a window");
        assertThat(Files.readString(said)).doesNotContain("\tat ");
        assertThat(written()).contains("experiment.json", "history.csv", "readings.jsonl", "checkpoints");
    }

    private List<String> written() throws IOException {
        try (Stream<Path> made = Files.list(folder)) {
            Path out = made.filter(path -> path.getFileName().toString().startsWith("gradiscope-"))
                    .findFirst()
                    .orElseThrow();
            try (Stream<Path> files = Files.list(out)) {
                return files.map(path -> path.getFileName().toString()).toList();
            }
        }
    }
}
