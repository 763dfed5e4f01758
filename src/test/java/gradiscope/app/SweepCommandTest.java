package gradiscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.data.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SweepCommandTest {
    @TempDir
    private Path folder;

    private String plan = "";

    @BeforeEach
    void write() throws IOException {
        plan = plan(40);
    }

    private String plan(int steps) throws IOException {
        Path file = folder.resolve("plan-" + steps + ".json");
        Files.writeString(file, """
                {"gradiscope-sweep": 1, "experiment": "example:xor", "steps": %d,
                 "vary": [{"name": "units", "path": "network.layers[0].units", "values": [2, 5]},
                          {"name": "step, size", "values": {"small": ["training.optimizer.rate=0.01"],
                                                            "large": ["training.optimizer.rate=0.1"]}}],
                 "seeds": {"first": 3, "count": 2}, "measure": ["loss"], "every": 20}""".formatted(steps));
        return file.toString();
    }

    private String out(String name) {
        return folder.resolve(name).toString();
    }

    private Map<String, String> bytes(String name) {
        return Folders.contents(folder.resolve(name));
    }

    @Test
    void shardsMergeToTheBytesOfOneRun() throws IOException {
        Cli.run("sweep", plan, "--out", out("one")).succeeded();
        Cli.run("sweep", plan, "--out", out("a"), "--shard", "1/3").succeeded();
        Cli.run("sweep", plan, "--out", out("b"), "--shard", "2/3").succeeded();
        Cli.run("sweep", plan, "--out", out("c"), "--shard", "3/3", "--threads", "1")
                .succeeded();
        assertThat(bytes("a").keySet()).doesNotContain("results.csv");
        Cli.run("sweep", "--merge", "--out", out("merged"), out("c"), out("a"), out("b"))
                .succeeded();
        assertThat(bytes("merged")).isEqualTo(bytes("one"));
        List<String> rows = Folders.read(folder, "one/results.csv").lines().toList();
        assertThat(rows).hasSize(1 + 8 * 3);
        assertThat(rows.getFirst()).startsWith("cell,units,\"step, size\",seed,end,step,loss.");
        assertThat(rows.getLast()).startsWith("7,5,large,4,finished,40,");
    }

    @Test
    void whatIsDoneIsNotComputedAgain() throws IOException {
        assertThat(Cli.run("sweep", plan, "--out", out("one")).succeeded().err())
                .startsWith("8 of 8 cells computed, 0");
        Map<String, String> first = bytes("one");
        Files.delete(folder.resolve("one/cells/000005.json"));
        assertThat(Cli.run("sweep", plan, "--out", out("one")).succeeded().err())
                .startsWith("1 of 8 cells computed, 7");
        assertThat(bytes("one")).isEqualTo(first);
    }

    @Test
    void whatIsMissingOrOfAnotherPlanIsTold() throws IOException {
        Cli.run("sweep", plan, "--out", out("a"), "--shard", "1/2").succeeded();
        Cli.run("sweep", "--merge", "--out", out("m"), out("a")).refused("--merge: 4 of 8 cells are missing");
        Cli.run("sweep", plan(60), "--out", out("b"), "--shard", "2/2").succeeded();
        Cli.run("sweep", "--merge", "--out", out("m"), out("a"), out("b")).refused(out("b") + ": is of another plan");
        Cli.run("sweep", plan, "--out", out("b")).refused(out("b") + ": holds results of another plan");
        Cli.run("sweep", "--merge", "--out", out("m"), folder.toString()).refused(folder + ": is no folder of a sweep");
        Cli.run("sweep", plan, "--out", folder.toString()).refused(folder + ": holds something that is no sweep");
        Files.writeString(folder.resolve("a/cells/000000.json"), "{\"cell\": 9}");
        Cli.run("sweep", "--merge", "--out", out("m"), out("a"))
                .refused(folder.resolve("a/cells/000000.json") + ": is not the result of cell 0");
        assertThat(folder.resolve("m")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"steps\": 40 | \"steps\": -1 | $.steps: -1 is not accepted",
                "\"values\": [2, 5] | \"values\": [2, 2] | $.vary[0]: the axis has no name",
                "\"values\": [2, 5] | \"values\": [] | $.vary[0]: the axis has no name",
                "\"values\": [2, 5] | \"values\": [2, -1] | network.layers[0].units=-1",
                "layers[0] | layers[9] | network.layers[9].units=2",
                "\"loss\" | \"los\" | there is no probe",
                "example:xor | nowhere.json | there is no such file",
                "\"count\": 2 | \"count\": 0 | $.seeds.count: 0",
                "{\"first\": 3, \"count\": 2} | [4, 4] | $.seeds: there is none, or one twice",
                "\"every\": 20 | \"each\": 20 | $.each: there is no such property",
                "sweep\": 1 | sweep\": 2 | the version of the format",
                "\"every\": 20} | \"every\": 20 | line"
            })
    void aMistakeInThePlanIsOneLineAndNothingIsWritten(String right, String wrong, String message) throws IOException {
        String text = Files.readString(Path.of(plan));
        assertThat(text).contains(right);
        Files.writeString(Path.of(plan), text.replace(right, wrong));
        Cli.run("sweep", plan, "--out", out("none")).refused("", message);
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void aSweepThatWasKilledGoesOnAndEndsInTheSameBytes() throws IOException, InterruptedException {
        String large = plan(4000);
        Process process = new ProcessBuilder(
                        Program.command(List.of(), List.of("sweep", large, "--out", out("killed"), "--threads", "1")))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (!Files.exists(folder.resolve("killed/cells/000000.json")) && process.isAlive()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(5);
        }
        process.destroyForcibly().waitFor();
        Cli.run("sweep", large, "--out", out("killed")).succeeded();
        Cli.run("sweep", large, "--out", out("one")).succeeded();
        Map<String, String> killed = bytes("killed");
        // A draft may stay of a process that was killed while it wrote; it counts for nothing.
        killed.keySet().removeIf(name -> name.endsWith(".part"));
        assertThat(killed).isEqualTo(bytes("one"));
    }
}
