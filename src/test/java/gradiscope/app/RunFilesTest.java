package gradiscope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gradiscope.data.Folders;
import gradiscope.data.NpyArray;
import gradiscope.data.Npz;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.ExperimentJson;
import gradiscope.experiment.JsonText;
import gradiscope.probe.catalog.Families;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a run writes.
final class RunFilesTest {
    private static final Path PYTHON = Path.of("/usr/bin/python3");

    @TempDir
    private static Path folder;

    private static Path out;
    private static Cli run;

    @BeforeAll
    static void run() {
        out = folder.resolve("out");
        run = Cli.run("run", Tiny.in(folder), "--out", out.toString(), "--every", "4")
                .succeeded();
    }

    @Test
    void saysHowItEndedAndWhereItWrote() {
        assertThat(run.err())
                .isEqualToNormalizingNewlines(
                        "ended at step 6: the 6 steps asked for are made; written to " + out + "\n");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void writesTheseFilesAndNoOther() {
        assertThat(Folders.contents(out).keySet())
                .containsExactly(
                        "checkpoints/step-00000000.npz",
                        "checkpoints/step-00000004.npz",
                        "checkpoints/step-00000006.npz",
                        "collapse.png",
                        "confusion.png",
                        "experiment.json",
                        "history.csv",
                        "interpolation.png",
                        "loss.png",
                        "readings.jsonl");
    }

    @Test
    void picturesArePngFiles() {
        Folders.contents(out).forEach((name, bytes) -> {
            if (name.endsWith(".png")) {
                assertThat(bytes).as(name).startsWith("\u0089PNG\r\n\u001a\n").hasSizeGreaterThan(10_000);
            }
        });
    }

    @Test
    void picturesOfOneProbeAreNumbered() {
        Path two = folder.resolve("two");
        Cli.run(
                        "run",
                        Tiny.in(folder),
                        "--out",
                        two.toString(),
                        "--steps=0",
                        "--probe=loss",
                        "--probe=surface:points=3",
                        "--probe=surface:points=2",
                        "--probe=surface:points=2")
                .succeeded();

        assertThat(Folders.contents(two)).containsKeys("loss.png", "surface.png", "surface-2.png");
        assertThat(Folders.contents(two)).doesNotContainKeys("surface-3.png");
        assertThat(Folders.read(two, "readings.jsonl").lines()).hasSize(3);
    }

    @Test
    void theExperimentIsTheSameWithAllDefaultsFilledIn() {
        ExperimentJson json = new ExperimentJson(Families.catalog());
        Experiment given = json.read("given", Tiny.JSON);
        String text = Folders.read(out, "experiment.json");

        assertThat(json.read("written", text)).isEqualTo(given);
        assertThat(text).isEqualTo(json.write(given));
        assertThat(JsonText.parse("written", text)
                        .at("/training/optimizer/beta2")
                        .doubleValue())
                .isEqualTo(0.999);
    }

    @Test
    void theHistoryHasARowForEveryStep() {
        List<String> lines = Folders.read(out, "history.csv").lines().toList();

        assertThat(lines.getFirst())
                .isEqualTo("step,epoch,learning_rate,batch_loss,train_loss,train_accuracy,test_loss,test_accuracy,"
                        + "gradient_norm,distance");
        assertThat(lines).hasSize(8);
        for (int step = 0; step <= 6; step++) {
            String[] cells = lines.get(step + 1).split(",", -1);
            assertThat(cells).hasSize(10);
            assertThat(cells[0]).isEqualTo(Integer.toString(step));
            assertThat(Double.parseDouble(cells[1])).isEqualTo(step / 2.0);
            assertThat(cells[2]).isEqualTo("0.01");
            assertThat(cells[3].isEmpty()).as("batch loss of step %s", step).isEqualTo(step == 0);
            boolean measured = step == 0 || step == 4 || step == 6;
            for (int column = 4; column < 10; column++) {
                assertThat(cells[column].isEmpty()).isEqualTo(!measured);
            }
        }
    }

    @Test
    void theHistorySaysWhatTheReadingsSay() {
        JsonNode reading = readings().stream()
                .filter(line -> line.path("step").asInt() == 4
                        && line.path("probe").asText().equals("loss"))
                .findFirst()
                .orElseThrow()
                .path("reading");
        String[] cells =
                Folders.read(out, "history.csv").lines().toList().get(5).split(",", -1);

        assertThat(Double.parseDouble(cells[4]))
                .isEqualTo(reading.at("/sets/0/loss").doubleValue());
        assertThat(Double.parseDouble(cells[7]))
                .isEqualTo(reading.at("/sets/1/accuracy").doubleValue());
        assertThat(Double.parseDouble(cells[9]))
                .isEqualTo(reading.path("distance").doubleValue());
    }

    @Test
    void thereIsALinePerProbePerMeasuredStep() {
        List<String> found = new ArrayList<>();
        for (JsonNode line : readings()) {
            assertThat(line.path("settings").path("kind")).isEqualTo(line.path("probe"));
            assertThat(line.path("reading").isObject()).isTrue();
            found.add(line.path("step").asText() + " " + line.path("probe").asText());
        }
        assertThat(found)
                .containsExactly(
                        "0 loss",
                        "0 interpolation",
                        "0 confusion",
                        "0 collapse",
                        "4 loss",
                        "4 interpolation",
                        "4 confusion",
                        "4 collapse",
                        "6 loss",
                        "6 interpolation",
                        "6 confusion",
                        "6 collapse");
    }

    @Test
    void checkpointsHoldTheNetworkByNameWithWeightsOutTimesIn() {
        Map<String, NpyArray> arrays = Npz.read(out.resolve("checkpoints/step-00000006.npz"));

        assertThat(arrays.keySet())
                .containsExactly(
                        "dense1.weight",
                        "dense1.bias",
                        "batch-norm1.weight",
                        "batch-norm1.bias",
                        "batch-norm1.running_mean",
                        "batch-norm1.running_var",
                        "dense2.weight",
                        "dense2.bias",
                        "gradiscope.step",
                        "gradiscope.optimizer.0",
                        "gradiscope.optimizer.1",
                        "gradiscope.progress.epochs",
                        "gradiscope.progress.epochsSinceBest",
                        "gradiscope.progress.rightSum",
                        "gradiscope.progress.sampleCount",
                        "gradiscope.progress.loss",
                        "gradiscope.progress.bestLoss",
                        "gradiscope.progress.lossSum");
        assertThat(array(arrays, "dense1.weight").shape()).containsExactly(6, 2);
        assertThat(array(arrays, "dense2.weight").shape()).containsExactly(2, 6);
        assertThat(array(arrays, "gradiscope.step").longs()).containsExactly(6);
    }

    @Test
    void checkpointsAreReadByNumPy() throws IOException, InterruptedException {
        assumeTrue(python("import numpy").isEmpty(), "no " + PYTHON + " with NumPy to read checkpoints");
        Path file = out.resolve("checkpoints/step-00000006.npz");

        assertThat(python("import numpy; f = numpy.load('" + file + "'); "
                        + "print([(k, f[k].shape) for k in f.files if k.startswith('dense')], f['gradiscope.step'])"))
                .isEqualTo("[('dense1.weight', (6, 2)), ('dense1.bias', (6,)), "
                        + "('dense2.weight', (2, 6)), ('dense2.bias', (2,))] 6");
    }

    /// What a Python program prints, or why there is none.
    private static String python(String program) throws IOException, InterruptedException {
        if (!Files.isExecutable(PYTHON)) {
            return "no Python";
        }
        Process process = new ProcessBuilder(PYTHON.toString(), "-c", program)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.waitFor() == 0 ? output : "failed: " + output;
    }

    @Test
    void noFileHoldsANumberThatIsNotFinite() {
        Folders.contents(out)
                .forEach((name, text) ->
                        assertThat(text).as(name).doesNotContainIgnoringCase("infinity", "nan,", "nan}"));
    }

    private static NpyArray array(Map<String, NpyArray> arrays, String name) {
        return Objects.requireNonNull(arrays.get(name));
    }

    private static List<JsonNode> readings() {
        return Folders.read(out, "readings.jsonl")
                .lines()
                .map(line -> JsonText.parse("readings.jsonl", line))
                .toList();
    }
}
