package gradiscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gradiscope.data.Folders;
import gradiscope.data.NpzWriter;
import gradiscope.experiment.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Samples of `--data`, measured or refused: what is wrong with them is told of their file and their array.
final class GivenDataTest {
    private static final String DENSE = "[{\"kind\": \"dense\", \"units\": 4}, \"relu\", \"dense\"]";
    private static final String CONVOLUTION =
            "[{\"kind\": \"conv2d\", \"channels\": 2, \"kernel\": 3}, \"relu\", \"flatten\", \"dense\"]";

    @TempDir
    private Path folder;

    private Path params = Path.of("");
    private Path data = Path.of("");

    @BeforeEach
    void name() {
        params = folder.resolve("net.npz");
        data = folder.resolve("d.npz");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6x3 | 0 1 2 0 1 2 | x: has shape [6, 3], and the network of NET takes N x 2; give the inputs ",
                "6x2x1 | 0 1 2 0 1 2 | x: has shape [6, 2, 1], and the network of NET takes N x 2; ",
                "3x2 | 0 1 3 | y[2]: 3 is not a class from 0 to 2; number the network's 3 classes from 0",
                "3x2 | 0 -1 2 | y[1]: -1 is not a class from 0 to 2; ",
                "3x2 | 0 1.5 2 | y[1]: 1.5 is not a class from 0 to 2; ",
                "3x2 | 0 1 | y: has shape [2] for the 3 samples of x; give a row for each sample"
            })
    void whatIsWrongIsNamedWithItsArray(String x, String y, String message) throws IOException {
        saveDense(3);
        saveData(x, y);

        probe("", DENSE, "loss").refused(data + ": " + message.replace("NET", params.toString()));
    }

    @Test
    void anArrayThatIsMissingIsNamed() throws IOException {
        saveDense(3);
        try (NpzWriter out = new NpzWriter(Files.newOutputStream(data))) {
            out.floats("x", new float[4], 2, 2);
        }
        probe("", DENSE, "loss").refused(data + ": has no array y; use numpy.savez(file, x=x, y=y); it holds x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2x9x9 | x: has shape [2, 9, 9], and the network of NET takes N x 8 x 8; ",
                "2x3x8x8 | x: has shape [2, 3, 8, 8], and the network of NET takes N x 8 x 8; ",
                "2x2x2 | x: has shape [2, 2, 2], and the network of NET takes N x 8 x 8; ",
                "2x64 | x: has shape [2, 64], and the network of NET takes N x 8 x 8; "
            })
    void imagesOfAnotherSizeAreToldFromAnotherNetwork(String x, String message) throws IOException {
        save("0.weight:2x1x3x3 0.bias:2 3.weight:10x128 3.bias:10");
        saveData(x, "0 1");
        String digits = "\"data\": {\"source\": \"digits\"}, ";

        probe(digits, CONVOLUTION, "loss").refused(data + ": " + message.replace("NET", params.toString()));
        saveData("2x8x8", "0 9");
        probe(digits, CONVOLUTION, "loss").succeeded();
        save("0.weight:3x3x1x2 0.bias:2 3.weight:10x128 3.bias:10");
        probe(digits, CONVOLUTION, "loss")
                .refused(params + ": 0.weight: has shape [3, 3, 1, 2], ", "save it as a.transpose(3, 2, 0, 1)");
    }

    @ParameterizedTest
    @CsvSource({"3, cross-entropy", "3, mse", "1, logistic"})
    void aSingleClassIsMeasured(int outputs, String loss) throws IOException {
        saveDense(outputs);
        saveData("5x2", "1 1 1 1 1");
        String setting = "\"loss\": \"" + loss + "\", ";

        for (String probe : new String[] {"loss", "interpolation:points=3", "confusion", "surface:points=2"}) {
            probe(setting, DENSE, probe).succeeded();
        }
        JsonNode layer =
                JsonText.parse("", probe(setting, DENSE, "collapse").out()).at("/readings/0/reading/layers/0");
        assertThat(layer.path("conditions").toString()).contains("single-class");
        assertThat(layer.path("samples").asInt()).isEqualTo(5);
    }

    @Test
    void numbersToPredictAreThoseOfTheOutputs() throws IOException {
        String loss = "\"loss\": \"mse\", ";
        saveDense(1);
        saveData("3x2", "0 1 7");
        assertThat(probe(loss, DENSE, "loss").succeeded().out()).doesNotContain("\"accuracy\" : 0");
        saveData("3x2", "0 0.5 7 1 1 1");
        probe(loss, DENSE, "loss")
                .refused(data + ": y: has shape [3, 2], and the network gives 1 number per sample; give a y of 3 x 1");
        saveDense(2);
        probe(loss, DENSE, "loss").succeeded();
        probe("", DENSE, "loss").refused(data + ": y: has shape [3, 2] where classes are one number per sample; use y");
    }

    @Test
    void whatIsWrongWithTheNetworkIsStillToldOfIt() throws IOException {
        saveData("3x2", "0 1 0");
        save("0.weight:2x4 0.bias:4 2.weight:4x2 2.bias:2");
        probe("", DENSE, "loss").refused(params + ": 0.weight: has shape [2, 4], ", "save it as a.T");
        save("dense1.weight:5x2 dense1.bias:5 dense2.weight:2x5 dense2.bias:2");
        probe("", DENSE, "loss").refused(params + ": dense1.weight: has shape [5, 2], but the network's has [4, 2]; ");
        probe("", "[\"flatten\"]", "loss")
                .refused(folder.resolve("e.json") + ": $.network.layers: no layer has anything to train; ");
    }

    private Cli probe(String setting, String layers, String probe) {
        String source = setting.contains("\"data\"") ? "" : "\"data\": {\"source\": \"spiral\"}, ";
        Path experiment = Folders.write(
                folder.resolve("e.json"),
                "{\"gradiscope\": 1, " + source + setting + "\"network\": {\"layers\": " + layers + "}}");
        return Cli.run(
                "probe",
                experiment.toString(),
                "--params",
                params.toString(),
                "--data",
                data.toString(),
                "--probe",
                probe);
    }

    private void saveDense(int outputs) throws IOException {
        save("0.weight:4x2 0.bias:4 2.weight:" + outputs + "x4 2.bias:" + outputs);
    }

    /// Saves arrays of halves, each given as `name:6x2`.
    private void save(String entries) throws IOException {
        try (NpzWriter out = new NpzWriter(Files.newOutputStream(params))) {
            for (String entry : entries.split(" ", -1)) {
                int[] shape = sides(entry.substring(entry.indexOf(':') + 1));
                out.floats(entry.substring(0, entry.indexOf(':')), filled(shape), shape);
            }
        }
    }

    /// Saves an x of this shape, and a y of these numbers: whole ones where none has a fraction.
    private void saveData(String x, String y) throws IOException {
        String[] numbers = y.split(" ", -1);
        int[] shape = sides(x);
        try (NpzWriter out = new NpzWriter(Files.newOutputStream(data))) {
            out.floats("x", filled(shape), shape);
            if (!y.contains(".")) {
                out.longs("y", Arrays.stream(numbers).mapToLong(Long::parseLong).toArray(), numbers.length);
                return;
            }
            float[] values = new float[numbers.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = Float.parseFloat(numbers[i]);
            }
            if (values.length == shape[0]) {
                out.floats("y", values, values.length);
            } else {
                out.floats("y", values, shape[0], values.length / shape[0]);
            }
        }
    }

    private static int[] sides(String text) {
        return Arrays.stream(text.split("x", -1)).mapToInt(Integer::parseInt).toArray();
    }

    private static float[] filled(int[] shape) {
        float[] values = new float[Arrays.stream(shape).reduce(1, Math::multiplyExact)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i % 5 - 2) * 0.5f;
        }
        return values;
    }
}
