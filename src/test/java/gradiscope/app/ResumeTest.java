package gradiscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.data.Folders;
import gradiscope.data.NpzWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A run that goes on from a file of another run's checkpoints.
final class ResumeTest {
    /// Batch norm, dropout, mini-batches with an odd last one, and stop conditions that look at what was: the loss of
    /// so high a rate rises again and again.
    private static final String JSON = """
            {
              "gradiscope": 1,
              "data": {"source": {"kind": "spiral", "samples": 90}, "trainShare": 0.6},
              "network": {"layers": [{"kind": "dense", "units": 6}, "batch-norm", "tanh",
                {"kind": "dropout", "rate": 0.3}, "dense"]},
              "training": {"batch": 10, "optimizer": OPTIMIZER, "schedule": {"kind": "cosine", "steps": 200},
                "stop": [{"kind": "plateau", "epochs": 3}, {"kind": "accuracy", "value": 0.99},
                  {"kind": "steps", "count": 400}]}
            }
            """;

    @TempDir
    private Path folder;

    private String experiment = "";

    @BeforeEach
    void write() {
        write("{\"kind\": \"adam\", \"rate\": 0.2}");
    }

    private void write(String optimizer) {
        experiment = Folders.write(folder.resolve("e.json"), JSON.replace("OPTIMIZER", optimizer))
                .toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"adam", "sgd", "rmsprop", "adagrad"})
    void equalsTheUninterruptedRunBitForBit(String kind) {
        write("{\"kind\": \"" + kind + "\", \"rate\": 0.2" + (kind.equals("sgd") ? ", \"momentum\": 0.9}" : "}"));
        Path whole = folder.resolve("whole");
        Path rest = folder.resolve("rest");
        String ended = run(whole, "--every", "7").err();
        String resumed = run(
                        rest, "--every", "7", "--resume", checkpoint(whole, 14).toString())
                .err();

        assertThat(ended).contains(": no better training loss for 3 epochs; ");
        assertThat(resumed).isEqualTo(ended.replace("whole", "rest"));
        List<String> later =
                new ArrayList<>(Folders.contents(whole.resolve("checkpoints")).keySet());
        later.removeIf(name -> name.compareTo("step-00000014.npz") < 0);
        assertThat(later).hasSizeGreaterThan(2);
        assertThat(Folders.contents(rest.resolve("checkpoints")).keySet()).containsExactlyElementsOf(later);
        for (String name : later) {
            assertThat(rest.resolve("checkpoints").resolve(name))
                    .hasSameBinaryContentAs(whole.resolve("checkpoints").resolve(name));
        }
        assertThat(Folders.read(rest, "readings.jsonl"))
                .isEqualTo(Folders.read(whole, "readings.jsonl")
                        .lines()
                        .filter(line -> !line.matches("\\{\"step\":[07],.*"))
                        .map(line -> line + "\n")
                        .reduce("", String::concat));
    }

    @Test
    void anotherNetworkOrOptimizerOrNoCheckpointIsRefused() throws IOException {
        Path whole = folder.resolve("whole");
        run(whole, "--every", "14", "--steps", "14");
        Path file = checkpoint(whole, 14);

        refused(file, "--set=network.layers[0].units=7")
                .refused(file + ": dense1.weight: has shape [6, 2], but the network's has [7, 2]; ");
        refused(file, "--set=training.optimizer=sgd").refused(file + ": gradiscope.optimizer.");
        refused(file, "--set=training.optimizer=adagrad")
                .refused(file + ": gradiscope.optimizer.1: belongs to another optimizer; ");
        refused(checkpoint(whole, 0)).refused(checkpoint(whole, 0) + ": is of step 0, ");
        refused(folder.resolve("none.npz")).refused(folder.resolve("none.npz") + ": there is no such file; ");
        Path weights = folder.resolve("weights.npz");
        try (NpzWriter out = new NpzWriter(Files.newOutputStream(weights))) {
            out.floats("weight", new float[12], 6, 2);
            for (int i = 0; i < 5; i++) {
                out.floats("vector" + i, new float[6], 6);
            }
            out.floats("last", new float[12], 2, 6);
            out.floats("bias", new float[2], 2);
        }
        refused(weights).refused(weights + ": is no checkpoint of this run: it has no gradiscope.step; ");
    }

    @Test
    void aCheckpointPastTheEndIsRefusedAndTheNumberOfStepsIsTheOneAskedFor() {
        Path whole = folder.resolve("whole");
        run(whole, "--every", "14", "--steps", "14");
        Path file = checkpoint(whole, 14);

        refused(file, "--steps=8")
                .refused(file + ": is already at step 14, and the 8 steps asked for are made; ask for more with");
        refused(file, "--steps=14").refused(file + ": is already at step 14, and the 14 steps asked for are made; ");
        assertThat(run(folder.resolve("rest"), "--steps=16", "--resume", file.toString())
                        .err())
                .startsWith("ended at step 16: the 16 steps asked for are made; written to ");
    }

    @Test
    void aChangedExperimentIsCalledAFork() throws IOException {
        Path whole = folder.resolve("whole");
        run(whole, "--every", "14", "--steps", "14");
        Path file = checkpoint(whole, 14);
        Path alone = Files.copy(
                file, Files.createDirectories(folder.resolve("moved/there")).resolve("c.npz"));

        assertThat(resumed("same", file, "--set=name=Other")).startsWith("ended at step 16: ");
        assertThat(resumed("fork", file, "--seed=9", "--set=training.optimizer.rate=0.1"))
                .startsWith("goes on with a changed experiment: a fork of that run (seed, training not as in " + whole)
                .contains("\nended at step 16: ");
        assertThat(resumed("elsewhere", alone))
                .startsWith("no experiment.json is beside the folder of " + alone + ": it cannot be known");
        Files.writeString(whole.resolve("experiment.json"), "{");
        assertThat(resumed("damaged", file))
                .startsWith(whole + "/experiment.json: ")
                .contains("it cannot be known");
    }

    private String resumed(String out, Path checkpoint, String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of("--steps=16", "--resume", checkpoint.toString()));
        return run(folder.resolve(out), all.toArray(String[]::new)).err();
    }

    private Cli refused(Path checkpoint, String... options) {
        Path out = folder.resolve("refused");
        Cli cli = cli(out, options, "--resume", checkpoint.toString());
        assertThat(out).doesNotExist();
        return cli;
    }

    private Cli run(Path out, String... options) {
        return cli(out, options).succeeded();
    }

    private Cli cli(Path out, String[] options, String... more) {
        List<String> all = new ArrayList<>(
                List.of("run", experiment, "--no-pictures", "--probe=loss", "--probe=interpolation", "--out"));
        all.add(out.toString());
        all.addAll(List.of(options));
        all.addAll(List.of(more));
        return Cli.run(all.toArray(String[]::new));
    }

    private static Path checkpoint(Path out, long step) {
        return out.resolve("checkpoints/step-%08d.npz".formatted(step));
    }
}
