package gradiscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gradiscope.data.Folders;
import gradiscope.data.NpyArray;
import gradiscope.data.Npz;
import gradiscope.experiment.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Runs whose numbers grow beyond what a float holds: in the output, in the backward pass, in batch norm's
/// statistics, in the parameters.
final class DivergenceTest {
    private static final String SQUARED = "{\"kind\":\"mse\"}";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "regression | 10 | log",
                "regression | 1000 | 1",
                "regression | 1e6 | 3",
                "residual | 100 | log",
                "residual | 10 | 5",
                "collapse | 1e6 | 1000"
            })
    void endsAtTheLastFiniteStepAndSaysWhere(String example, String rate, String every) throws IOException {
        Path out = folder.resolve("out");
        Cli run = Cli.run(
                "run",
                "example:" + example,
                "--set",
                "training.optimizer={\"kind\":\"sgd\",\"momentum\":0.9,\"rate\":" + rate + "}",
                "--set",
                "training.schedule=constant",
                "--set",
                "loss=" + SQUARED,
                "--probe",
                "loss",
                "--probe",
                "interpolation:points=3",
                "--probe",
                "confusion:samples=16",
                "--no-pictures",
                "--steps",
                "300",
                "--every",
                every,
                "--out",
                out.toString());

        assertThat(run.code()).as(run.err()).isEqualTo(Exit.DIVERGED);
        assertThat(run.err())
                .matches("gradiscope: diverged at step [0-9]+, [a-z0-9-]+: (its|the) [a-z _]+; "
                        + "try a smaller learning rate, or training.clip; all that was finite is in .*\\R");
        assertFinite(out);
    }

    private static void assertFinite(Path out) throws IOException {
        Folders.contents(out).forEach((name, text) -> {
            if (!name.endsWith(".png") && !name.endsWith(".npz")) {
                assertThat(text).as(name).doesNotContainIgnoringCase("infinity").doesNotContain("NaN");
            }
        });
        long last = 0;
        try (Stream<Path> checkpoints = Files.list(out.resolve("checkpoints"))) {
            for (Path file : checkpoints.sorted().toList()) {
                // Reading a number that is not finite would be refused.
                Npz.read(file).values().stream().filter(a -> !a.isWhole()).forEach(NpyArray::doubles);
                last = Long.parseLong(file.getFileName().toString().replaceAll("\\D", ""));
            }
        }
        List<String> history = Folders.read(out, "history.csv").lines().toList();
        List<JsonNode> readings = Folders.read(out, "readings.jsonl")
                .lines()
                .map(line -> JsonText.parse("", line))
                .toList();
        assertThat(history.getLast()).startsWith(last + ",");
        assertThat(readings.getLast().path("step").asLong()).isEqualTo(last);
    }
}
