package gradiscope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gradiscope.experiment.JsonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Networks that PyTorch trained and saved as `probe --help` says are measured here as PyTorch measures them.
final class PyTorchTest {
    private static final Path PYTHON = Path.of("/usr/bin/python3");

    @TempDir
    private static Path folder;

    private static String printed = "";

    @BeforeAll
    static void train() throws IOException, InterruptedException {
        assumeTrue(
                Files.isExecutable(PYTHON)
                        && python("-c", "import numpy, torch").startsWith("exit 0"),
                "no " + PYTHON + " with PyTorch (Debian: python3-torch) to train a network elsewhere");
        printed = python("src/test/python/trained_elsewhere.py", folder.toString());
        assertThat(printed).startsWith("exit 0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "mlp | [{\"kind\":\"dense\",\"units\":16}, \"batch-norm\", \"relu\", \"dense\"]",
                "cnn | [{\"kind\":\"conv2d\",\"channels\":4}, \"batch-norm\", \"relu\", \"max-pool\", \"flatten\", \"dense\"]"
            })
    void isMeasuredAlike(String name, String layers) {
        Cli probe = Cli.run(
                "probe",
                "example:spiral",
                "--set",
                "network.layers=" + layers,
                "--params",
                folder.resolve(name + ".npz").toString(),
                "--initial",
                folder.resolve(name + "-start.npz").toString(),
                "--data",
                folder.resolve(name + "-data.npz").toString(),
                "--probe",
                "loss");
        JsonNode ours = JsonText.parse("printed", probe.succeeded().out()).at("/readings/0/reading");
        JsonNode theirs =
                JsonText.parse("PyTorch", printed.substring("exit 0".length())).path(name);

        assertThat(ours.at("/sets/0/count").asInt()).isEqualTo(120);
        assertClose(ours.at("/sets/0/loss"), theirs.path("loss"), 1e-6);
        assertClose(ours.at("/sets/0/accuracy"), theirs.path("accuracy"), 1e-12);
        assertClose(ours.path("gradientNorm"), theirs.path("gradientNorm"), 1e-5);
        assertClose(ours.path("distance"), theirs.path("distance"), 1e-9);
    }

    private static void assertClose(JsonNode ours, JsonNode theirs, double relative) {
        assertThat(theirs.isNumber()).isTrue();
        assertThat(ours.doubleValue())
                .isCloseTo(theirs.doubleValue(), within(relative * Math.abs(theirs.doubleValue())));
    }

    /// The exit code of a Python program, and what it printed.
    private static String python(String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of(PYTHON.toString()), Stream.of(arguments))
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return "exit " + process.waitFor() + output;
    }
}
