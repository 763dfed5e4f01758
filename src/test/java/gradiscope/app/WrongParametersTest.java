package gradiscope.app;

import gradiscope.data.NpyArray;
import gradiscope.data.Npz;
import gradiscope.data.NpzWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files of parameters and samples that do not belong to the experiment: 2 inputs, dense 6, batch norm, tanh,
/// dense 2.
final class WrongParametersTest {
    private static final String RIGHT = "0.weight:6x2 0.bias:6 1.weight:6 1.bias:6 1.running_mean:6 1.running_var:6"
            + " 1.num_batches_tracked: 3.weight:2x6 3.bias:2";

    @TempDir
    private Path folder;

    private String tiny = "";
    private Path params = Path.of("");

    @BeforeEach
    void write() {
        tiny = Tiny.in(folder);
        params = folder.resolve("p.npz");
    }

    @Test
    void whatIsRightIsRead() throws IOException {
        save(RIGHT);
        probe().succeeded();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Wrong order.
                "0.bias:6 0.weight:6x2 1.weight:6 1.bias:6 1.running_mean:6 1.running_var:6 3.weight:2x6 3.bias:2"
                        + "| 0.bias: has shape [6], but the network's dense1.weight has [6, 2]; ",
                // Weights in x out, as TensorFlow has them.
                "0.weight:2x6 0.bias:6 1.weight:6 1.bias:6 1.running_mean:6 1.running_var:6 3.weight:6x2 3.bias:2"
                        + "| 0.weight: has shape [2, 6], but the network's dense1.weight has [6, 2]; weights are out x"
                        + " in, and this one looks transposed: save it as a.T",
                // Another width.
                "0.weight:5x2 0.bias:5 3.weight:2x5 3.bias:2"
                        + "| 0.weight: has shape [5, 2], but the network's dense1.weight has [6, 2]; ",
                // Without batch norm.
                "0.weight:6x2 0.bias:6 3.weight:2x6 3.bias:2"
                        + "| 3.weight: has shape [2, 6], but the network's batch-norm1.weight has [6]; ",
                // Without the running statistics.
                "0.weight:6x2 0.bias:6 1.weight:6 1.bias:6 3.weight:2x6 3.bias:2"
                        + "| 3.weight: has shape [2, 6], but the network's batch-norm1.running_mean has [6]; ",
                // Cut short.
                "0.weight:6x2 0.bias:6 1.weight:6 1.bias:6 1.running_mean:6 1.running_var:6 3.weight:2x6"
                        + "| ends before dense2.bias of shape [2]; ",
                // One layer too many.
                "0.weight:6x2 0.bias:6 1.weight:6 1.bias:6 1.running_mean:6 1.running_var:6 3.weight:2x6 3.bias:2"
                        + " 4.weight:2x2 4.bias:2 | 4.weight: the network has no place for it; "
            })
    void whatIsWrongIsNamedWithBothShapes(String entries, String message) throws IOException {
        save(entries);

        probe().refused(params + ": " + message);
    }

    @Test
    void theFirstFileMayBeRightAndTheSecondWrong() throws IOException {
        save(RIGHT);
        Path other = params;
        params = folder.resolve("q.npz");
        save("0.weight:6x2");

        Cli.run("probe", tiny, "--params", other.toString(), "--initial", params.toString(), "--probe", "loss")
                .refused(params + ": ends before dense1.bias of shape [6]; ");
    }

    @Test
    void aFileThatIsNoArchiveIsRefused() throws IOException {
        Files.write(params, new byte[0]);
        probe().refused(params + ": is empty; ");
        Files.writeString(params, "no archive");
        probe().refused(params + ": is not a zip archive, as an NPZ file is; ");
    }

    @Test
    void aFileThatIsNotThereIsNamed() throws IOException {
        probe().refused(params + ": there is no such file; ");
        save(RIGHT);
        Cli.run("probe", tiny, "--params", params.toString(), "--data", "none.npz", "--probe", "loss")
                .refused("none.npz: there is no such file; ");
        Cli.run("probe", tiny, "--params", folder.toString(), "--probe", "loss")
                .refused(folder + ": is a folder, not a file; ");
    }

    @Test
    void wholeNumbersAreNoWeights() throws IOException {
        save(RIGHT);
        Path whole = folder.resolve("whole.npz");
        try (NpzWriter out = new NpzWriter(Files.newOutputStream(whole))) {
            out.longs("0.weight", new long[12], 6, 2);
        }
        Cli.run("probe", tiny, "--params", whole.toString(), "--probe", "loss")
                .refused(whole + ": 0.weight: holds whole numbers, and a network's are real; save it as a.astype(");
    }

    @Test
    void aNegativeVarianceIsRefusedWithItsIndex() throws IOException {
        save(RIGHT);
        Path negative = folder.resolve("negative.npz");
        try (NpzWriter out = new NpzWriter(Files.newOutputStream(negative))) {
            for (NpyArray array : Npz.read(params).values()) {
                if (!array.isWhole()) {
                    float[] numbers = array.floats();
                    numbers[1] = array.name().contains("running") ? -0.5f : 1;
                    out.floats(
                            array.name(),
                            numbers,
                            array.shape().stream().mapToInt(Integer::intValue).toArray());
                }
            }
        }

        Cli.run("probe", tiny, "--params", negative.toString(), "--probe", "loss")
                .refused(negative + ": 1.running_var[1]: is -0.5, and a variance is not negative; give running_mean");
    }

    @Test
    void aFileWithoutANetworkIsRefused() throws IOException {
        save("1.num_batches_tracked: gradiscope.step:");
        probe().refused(params + ": holds no arrays of a network; ");
    }

    @Test
    void samplesWithoutXAndYAreRefused() throws IOException {
        save(RIGHT);

        Cli.run("probe", tiny, "--params", params.toString(), "--data", params.toString(), "--probe", "loss")
                .refused(params + ": has no array x; ");
    }

    @Test
    void aProbeThatDoesNotSuitIsNamedWithItsSetting() throws IOException {
        save(RIGHT);
        Path data = GivenSamples.write(folder.resolve("d.npz"), 12, 2, 2);
        List<String> command = List.of("probe", tiny, "--params", params.toString(), "--data", data.toString());

        run(command, "--probe", "collapse:set=test").refused("--probe collapse: $.set: there are no such samples; ");
        run(command, "--probe", "loss", "--probe", "surface:directions=principal")
                .refused("--probe surface: $.directions: the checkpoints that the run has left span no plane");
    }

    private static Cli run(List<String> command, String... more) {
        return Cli.run(Stream.concat(command.stream(), Arrays.stream(more)).toArray(String[]::new));
    }

    private Cli probe() {
        return Cli.run("probe", tiny, "--params", params.toString(), "--probe", "loss");
    }

    /// Saves arrays of ones, each given as `name:6x2`; a whole number where no side is given.
    private void save(String entries) throws IOException {
        try (NpzWriter out = new NpzWriter(Files.newOutputStream(params))) {
            for (String entry : entries.strip().split(" +", -1)) {
                String name = entry.substring(0, entry.indexOf(':'));
                int[] shape = Arrays.stream(entry.substring(name.length() + 1).split("x", -1))
                        .filter(side -> !side.isEmpty())
                        .mapToInt(Integer::parseInt)
                        .toArray();
                float[] ones = new float[Arrays.stream(shape).reduce(1, Math::multiplyExact)];
                Arrays.fill(ones, 1);
                if (shape.length == 0) {
                    out.longs(name, new long[] {7});
                } else {
                    out.floats(name, ones, shape);
                }
            }
        }
    }
}
