package gradiscope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import gradiscope.data.Folders;
import gradiscope.data.NpyArray;
import gradiscope.data.Npz;
import gradiscope.experiment.ExperimentJson;
import gradiscope.experiment.JsonText;
import gradiscope.probe.catalog.Families;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A network that was trained here is written as PyTorch would name it, and measured as one that comes from
/// elsewhere.
final class ProbeCommandTest {
    @TempDir
    private static Path folder;

    private static String experiment = "";
    private static Path params = Path.of("");
    private static Path out = Path.of("");

    @BeforeAll
    static void train() throws IOException {
        experiment = Tiny.in(folder);
        out = folder.resolve("out");
        Cli.run("run", experiment, "--out", out.toString(), "--every", "1000", "--no-pictures")
                .succeeded();
        params = PyTorchNames.write(folder.resolve("net.npz"), entries(6));
    }

    private static Map<String, NpyArray> entries(long step) {
        return Npz.read(out.resolve("checkpoints/step-%08d.npz".formatted(step)));
    }

    @Test
    void printsOneDocument() {
        JsonNode document = probe("--probe", "loss", "--probe", "confusion:samples=4,layers=false");

        assertThat(document.path("params").asText()).isEqualTo(params.toString());
        assertThat(document.path("experiment").toString())
                .isEqualTo(JsonText.parse(
                                "",
                                new ExperimentJson(Families.catalog())
                                        .write(ExperimentFile.read(experiment).experiment()))
                        .toString());
        assertThat(document.at("/readings/1/settings/samples").asInt()).isEqualTo(4);
        assertThat(document.path("readings")).hasSize(2);
    }

    @Test
    void readsWhatNumPySavesOfASequentialAsIfItHadBeenTrainedHere() {
        JsonNode readings = probe("--probe", "loss", "--probe", "interpolation", "--probe", "confusion")
                .path("readings");

        assertThat(readings.get(0).path("reading")).isEqualTo(reading("loss"));
        // Two networks in a file are no steps of a run: the line is the same, what its ends are called is not.
        assertThat(readings.get(1).at("/reading/lines"))
                .isEqualTo(reading("interpolation").path("lines"));
        assertThat(readings.get(2).path("reading")).isEqualTo(reading("confusion"));
    }

    @Test
    void measuresCollapseAsInTheRun() {
        JsonNode layers = probe("--probe", "collapse").at("/readings/0/reading/layers");
        JsonNode expected = reading("collapse").path("layers");

        assertThat(layers).hasSize(expected.size()).isNotEmpty();
        for (int i = 0; i < layers.size(); i++) {
            // The picture alone is turned to continue the one before.
            assertThat(layers.get(i).path("conventions"))
                    .isEqualTo(expected.get(i).path("conventions"));
        }
    }

    @Test
    void readsACheckpointOfARun() {
        Path own = out.resolve("checkpoints/step-00000006.npz");

        assertThat(document("--params", own.toString(), "--probe", "loss").at("/readings/0/reading"))
                .isEqualTo(reading("loss"));
    }

    @Test
    void comparesWithAnotherNetwork() {
        String start = out.resolve("checkpoints/step-00000000.npz").toString();
        JsonNode same = probe("--initial", params.toString(), "--probe", "loss");
        JsonNode explicit = probe("--initial", start, "--probe", "loss");

        assertThat(same.path("initial").asText()).isEqualTo(params.toString());
        assertThat(same.at("/readings/0/reading/distance").doubleValue()).isZero();
        assertThat(explicit.at("/readings/0/reading")).isEqualTo(reading("loss"));
    }

    @Test
    void distanceIsThatOfTheArraysInTheFiles() {
        double squares = 0;
        List<NpyArray> after = new ArrayList<>(entries(6).values());
        List<NpyArray> before = new ArrayList<>(entries(0).values());
        for (int i = 0; i < after.size(); i++) {
            if (after.get(i).name().matches(".*\\.(weight|bias)")) {
                float[] a = after.get(i).floats();
                float[] b = before.get(i).floats();
                for (int j = 0; j < a.length; j++) {
                    squares += ((double) a[j] - b[j]) * ((double) a[j] - b[j]);
                }
            }
        }
        assertThat(reading("loss").path("distance").doubleValue()).isCloseTo(Math.sqrt(squares), within(1e-12));
    }

    @Test
    void measuresOnGivenSamples() throws IOException {
        Path data = GivenSamples.write(folder.resolve("data.npz"), 30, 2, 2);
        Path own = folder.resolve("own");
        Cli.run(
                        "run",
                        experiment,
                        "--set",
                        "data={\"source\":{\"kind\":\"npz\",\"file\":\"data.npz\"},\"trainShare\":1}",
                        "--steps=0",
                        "--probe=loss",
                        "--no-pictures",
                        "--out",
                        own.toString())
                .succeeded();
        String start = own.resolve("checkpoints/step-00000000.npz").toString();
        JsonNode found = document("--params", start, "--data", data.toString(), "--probe", "loss");

        assertThat(found.path("data").asText()).isEqualTo(data.toString());
        assertThat(found.at("/readings/0/reading/sets/0"))
                .isEqualTo(
                        JsonText.parse("", Folders.read(own, "readings.jsonl")).at("/reading/sets/0"));
        assertThat(found.at("/readings/0/reading/sets/0/count").asInt()).isEqualTo(30);
    }

    @Test
    void givenSamplesMayLackTheNetworksLastClass() throws IOException {
        Path data = GivenSamples.write(folder.resolve("zeros.npz"), 7, 2, 1);

        assertThat(probe("--data", data.toString(), "--probe", "loss").at("/readings/0/reading/sets/0/confusions/1"))
                .hasToString("[0,0]");
    }

    @Test
    void theExperimentCanBeChanged() {
        assertThat(probe("--set", "training.regularisation.l2=1", "--probe", "loss")
                        .at("/readings/0/reading/penalty")
                        .doubleValue())
                .isPositive();
    }

    private static JsonNode probe(String... options) {
        List<String> all = new ArrayList<>(List.of("--params", params.toString()));
        all.addAll(List.of(options));
        return document(all.toArray(String[]::new));
    }

    private static JsonNode document(String... options) {
        List<String> all = new ArrayList<>(List.of("probe", experiment));
        all.addAll(List.of(options));
        Cli probe = Cli.run(all.toArray(String[]::new)).succeeded();
        assertThat(probe.err()).isEmpty();
        return JsonText.parse("printed", probe.out());
    }

    /// What the run found at its last step.
    private static JsonNode reading(String probe) {
        return Folders.read(out, "readings.jsonl")
                .lines()
                .map(line -> JsonText.parse("", line))
                .filter(line -> line.path("step").asLong() == 6
                        && line.path("probe").asText().equals(probe))
                .findFirst()
                .orElseThrow()
                .path("reading");
    }
}
