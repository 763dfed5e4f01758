package gradiscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gradiscope.data.Folders;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.ExperimentJson;
import gradiscope.experiment.JsonText;
import gradiscope.probe.catalog.Families;
import gradiscope.training.Stops;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the options of a run change, and what they leave alone.
final class RunOptionsTest {
    @TempDir
    private Path folder;

    private String tiny = "";
    private int runs;

    @BeforeEach
    void write() {
        tiny = Tiny.in(folder);
    }

    @Test
    void theSameCommandTwiceWritesTheSameBytes() {
        assertThat(Folders.contents(run("--probe", "loss", "--probe", "collapse", "--steps", "9")))
                .isEqualTo(Folders.contents(run("--probe", "loss", "--probe", "collapse", "--steps", "9")));
    }

    @Test
    void probesAndTheirScheduleLeaveTheTrainedBitsAlone() {
        Path plain = run("--probe", "loss", "--every", "1000");
        String trained = checkpoint(plain, 6);

        assertThat(checkpoint(run("--every", "1"), 6)).isEqualTo(trained);
        assertThat(checkpoint(run("--probe", "surface:points=3", "--probe", "confusion:unit=mini-batch,batch=2"), 6))
                .isEqualTo(trained);
    }

    @Test
    void anotherSeedTrainsAnotherNetwork() {
        Path one = run("--probe", "loss", "--seed", "-7");
        Path other = run("--probe", "loss", "--seed=8");

        assertThat(experiment(one).seed()).isEqualTo(-7);
        assertThat(experiment(other).seed()).isEqualTo(8);
        assertThat(checkpoint(one, 0)).isNotEqualTo(checkpoint(other, 0));
    }

    @Test
    void stepsTakeThePlaceOfTheExperimentsOwnNumber() {
        assertThat(steps(run("--steps", "3", "--probe", "loss", "--every", "2")))
                .containsExactly(0L, 2L, 3L);
        Path longer = run("--steps", "20", "--probe", "loss", "--every", "8");

        assertThat(steps(longer)).containsExactly(0L, 8L, 16L, 20L);
        assertThat(experiment(longer).training().stop()).containsExactly(new Stops.AfterSteps(20));
    }

    @Test
    void otherStopConditionsHoldBesideTheSteps() {
        Path out =
                run("--steps", "20", "--probe", "loss", "--set", "training.stop=[{\"kind\":\"epochs\",\"count\":2}]");

        assertThat(steps(out)).containsExactly(0L, 1L, 2L, 4L);
        assertThat(experiment(out).training().stop())
                .containsExactly(new Stops.AfterEpochs(2), new Stops.AfterSteps(20));
    }

    @Test
    void noStepsMeasureTheStart() {
        Path out = run("--steps", "0");

        assertThat(steps(out)).containsOnly(0L).hasSize(4);
        assertThat(Folders.read(out, "history.csv").lines()).hasSize(2);
    }

    @Test
    void everyCountsInStepsOrInPowersOfTwo() {
        assertThat(steps(run("--steps", "7", "--probe", "loss", "--every", "3")))
                .containsExactly(0L, 3L, 6L, 7L);
        assertThat(steps(run("--steps", "9", "--probe", "loss", "--every", "log")))
                .containsExactly(0L, 1L, 2L, 4L, 8L, 9L);
        assertThat(steps(run("--steps", "9", "--probe", "loss", "--every", "9223372036854775807")))
                .containsExactly(0L, 9L);
    }

    @Test
    void everyMeasuredStepOfALongRunIsInTheHistory() {
        Path out = run("--steps", "600", "--probe", "loss", "--every", "2");

        assertThat(Folders.read(out, "history.csv").lines().filter(row -> !row.contains(",,,,,,")))
                .hasSize(1 + 301);
    }

    @Test
    void editsAreMadeInOrder() {
        Experiment edited = experiment(run(
                "--probe",
                "loss",
                "--set",
                "name=with, \"quotes\" and  blanks",
                "--set",
                "network.layers[0].units=5",
                "--set",
                "training.optimizer={\"kind\": \"sgd\", \"rate\": 0.1}",
                "--set",
                "training.optimizer.rate=0.25"));

        assertThat(edited.name()).isEqualTo("with, \"quotes\" and  blanks");
        assertThat(JsonText.parse("", new ExperimentJson(Families.catalog()).write(edited))
                        .at("/training/optimizer/rate")
                        .doubleValue())
                .isEqualTo(0.25);
    }

    @Test
    void oneProbeMeasuresWithSeveralSettings() {
        Path out = run(
                "--steps=1",
                "--probe",
                "interpolation:points=3",
                "--probe",
                " interpolation : points = 5 , layers=false");

        assertThat(lines(out).map(line -> line.at("/settings/points").asInt())).containsExactly(3, 5, 3, 5);
    }

    @Test
    void aProbeThatNeedsMoreOfTheRunMeasuresLater() {
        assertThat(steps(run("--steps", "5", "--every", "1", "--probe", "surface:directions=principal,points=3")))
                .containsExactly(2L, 3L, 4L, 5L);
        Cli tooShort = Cli.run(command("--steps", "1", "--probe", "surface:directions=principal,points=3"));

        assertThat(tooShort.succeeded().err()).contains("not measured: surface: the run was too short for it");
    }

    @Test
    void aUsualProbeThatDoesNotSuitIsLeftOutAndSaidSo() {
        Cli regression = Cli.run(
                "run",
                "example:regression",
                "--no-pictures",
                "--steps",
                "1",
                "--out",
                folder.resolve("r").toString());

        assertThat(regression.succeeded().err())
                .startsWith("not measured: collapse: ")
                .contains("\nended at step 1");
        assertThat(lines(folder.resolve("r")).map(line -> line.path("probe").asText()))
                .containsExactly("loss", "interpolation", "confusion", "loss", "interpolation", "confusion");
    }

    @Test
    void allSamplesCanBeForTraining() {
        Path out = run("--set", "data.trainShare=1", "--steps", "1");

        assertThat(lines(out).filter(line -> line.path("probe").asText().equals("loss")))
                .allSatisfy(line -> assertThat(line.at("/reading/sets")).hasSize(1));
        assertThat(Folders.read(out, "history.csv").lines().skip(1))
                .allSatisfy(row -> assertThat(row).matches("[01],[^,]+,0.01,[^,]*,[^,]+,[^,]+,,,[^,]+,[^,]+"));
    }

    private String[] command(String... options) {
        List<String> all = new ArrayList<>(List.of(
                "run",
                tiny,
                "--no-pictures",
                "--out",
                folder.resolve("run" + ++runs).toString()));
        all.addAll(List.of(options));
        return all.toArray(String[]::new);
    }

    private Path run(String... options) {
        Cli.run(command(options)).succeeded();
        return folder.resolve("run" + runs);
    }

    private static String checkpoint(Path out, long step) {
        return Map.copyOf(Folders.contents(out)).getOrDefault("checkpoints/step-%08d.npz".formatted(step), "none");
    }

    private static Experiment experiment(Path out) {
        return new ExperimentJson(Families.catalog()).read("", Folders.read(out, "experiment.json"));
    }

    private static Stream<JsonNode> lines(Path out) {
        return Folders.read(out, "readings.jsonl").lines().map(line -> JsonText.parse("readings.jsonl", line));
    }

    private static List<Long> steps(Path out) {
        return lines(out).map(line -> line.path("step").asLong()).toList();
    }
}
