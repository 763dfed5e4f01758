package gradiscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Experiment files that cannot be used, given to `run`.
final class BadExperimentTest {
    @TempDir
    private Path folder;

    /// `DATA` stands for a spiral, `NET` for one dense layer, both as keys with values.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // Malformed.
                "`` | $: there is nothing in it; ",
                "` ` | $: there is nothing in it; ",
                "{ | line 1, column 2: it ends too early; ",
                "{\"gradiscope\": 1, \"data\": {\"sour | line 1, column 33: it ends too early; ",
                "{\"gradiscope\": 1, DATA, NET,} | line 1, column 82: Unexpected character",
                "{'gradiscope': 1} | line 1, column 2: ",
                "{\"gradiscope\": 1, DATA, NET} x | line 1, column ",
                "{\"gradiscope\": 1, DATA, NET} {} | $: something follows the end of the document; ",
                "{\"gradiscope\": 1, DATA, NET, \"seed\": 1, \"seed\": 2} | $.seed: the key is given twice; ",
                "{\"gradiscope\": 1, DATA, NET, \"seed\": 1e999} | $.seed: 1e999 is too large; ",
                // Of the wrong type.
                "null | $: null is not accepted; use an object",
                "[1] | $: a list is not accepted; use an object",
                "{DATA, NET} | $: the version of the format is missing; add \"gradiscope\": 1 in front",
                "{\"gradiscope\": 2, DATA, NET} | $.gradiscope: version 2 is newer than this program, ",
                "{\"gradiscope\": \"1\", DATA, NET} | $.gradiscope: \"1\" is not accepted; use version 1",
                "{\"gradiscope\": 1} | $: \"data\" is missing; add \"data\": an object",
                "{\"gradiscope\": 1, DATA} | $: \"network\" is missing; ",
                "{\"gradiscope\": 1, DATA, NET, \"seed\": \"1\"} | $.seed: \"1\" is not accepted; use a whole number",
                "{\"gradiscope\": 1, DATA, NET, \"seed\": 1.0} | $.seed: 1.0 is not accepted; ",
                "{\"gradiscope\": 1, DATA, NET, \"name\": 1} | $.name: 1 is not accepted; use text",
                "{\"gradiscope\": 1, DATA, NET, \"training\": []} | $.training: a list is not accepted; use an object",
                "{\"gradiscope\": 1, DATA, NET, \"training\": {\"stop\": {}}} | $.training.stop: an object is not accepted",
                // Unknown.
                "{\"gradiscope\": 1, DATA, NET, \"sed\": 1} | $: there is no property \"sed\"; did you mean \"seed\"?",
                "{\"gradiscope\": 1, DATA, NET, \"loss\": \"mes\"} | $.loss: \"mes\" is not accepted; use one of ",
                "{\"gradiscope\": 1, DATA, \"network\": {\"layers\": [\"dens\"]}} | $.network.layers[0]: \"dens\" is not",
                "{\"gradiscope\": 1, DATA, \"network\": {\"layers\": [{\"units\": 3}]}} | $.network.layers[0]: \"kind\" is",
                // Out of range.
                "{\"gradiscope\": 1, DATA, \"network\": {\"layers\": []}} | $.network.layers: 0 elements are not accepted",
                "{\"gradiscope\": 1, DATA, NET, \"training\": {\"batch\": -1}} | $.training.batch: -1 is not accepted; ",
                "{\"gradiscope\": 1, \"data\": {\"source\": {\"kind\": \"spiral\", \"samples\": 1}}, NET} "
                        + "| $.data.source.samples: 1 is not accepted; use a whole number from 10",
            })
    void isOneLineThatNamesThePlaceAndTheRemedy(String json, String message) throws IOException {
        assertRefused(filled(json).getBytes(StandardCharsets.UTF_8), message);
    }

    /// Networks whose shapes do not fit: 2 inputs and 2 classes, or images of 1x8x8 and 10 classes.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "spiral | [{\"kind\":\"dense\",\"units\":3}] | [0]: dense1 gives 3, but the loss needs 2 outputs; ",
                "spiral | [\"max-pool\",\"dense\"] | [0]: input gives 2, but max-pool1 looks through a window of 2x2",
                "digits | [\"dense\"] | [0]: input gives 1x8x8, but dense1 needs a vector; put a flatten before it",
                "digits | [\"conv2d\",{\"kind\":\"conv2d\",\"kernel\":20},\"flatten\",\"dense\"] "
                        + "| [1]: conv2d1 gives 8x8x8, but conv2d2 looks through a window of 20x20",
                "digits | [\"conv2d\",{\"kind\":\"max-pool\",\"stride\":1},{\"kind\":\"residual\",\"from\":\"conv2d1\"}] "
                        + "| [2]: max-pool1 gives 8x7x7 and conv2d1 gives 8x8x8, but residual1 cannot project",
                "spiral | [{\"kind\":\"residual\",\"from\":\"later\"},{\"kind\":\"dense\",\"name\":\"later\"}] "
                        + "| [0]: residual1 takes from \"later\", which is no earlier layer; name one of input",
                "spiral | [\"relu\"] | : no layer has anything to train; add a dense layer",
            })
    void twoLayersThatDoNotFitAreNamedWithTheirShapes(String source, String layers, String message) throws IOException {
        String json = "{\"gradiscope\": 1, \"data\": {\"source\": \"" + source + "\"}, \"network\": {\"layers\": "
                + layers + "}, \"training\": {\"stop\": [\"steps\"]}}";

        assertRefused(json.getBytes(StandardCharsets.UTF_8), "$.network.layers" + message);
    }

    @Test
    void whatIsHugeOrDeepOrNoTextIsRefused() throws IOException {
        assertRefused("[".repeat(100_000).getBytes(StandardCharsets.UTF_8), "line 1, column ");
        assertRefused(" ".repeat(5_000_000).getBytes(StandardCharsets.UTF_8), "is larger than 4194304 bytes; ");
        assertRefused("é".repeat(2_500_000).getBytes(StandardCharsets.UTF_8), "is larger than 4194304 bytes; ");
        assertRefused(new byte[] {(byte) 0xFF, (byte) 0xFE, '{', 0}, "is not UTF-8 text; ");
        assertRefused(new byte[] {0, 0, 0}, "line 1, column 2: ");
    }

    @Test
    void whatIsNoFileIsRefused() {
        Cli.run("run", folder.toString(), "--out", "none").refused(folder + ": is a folder, not a file; ");
        Cli.run("run", "/dev/zero", "--out", "none").refused("/dev/zero: is a device or pipe; ");
        Cli.run("run", " ", "--out", "none").refused("\"\": there is no such file; ");
    }

    @Test
    void aByteOrderMarkIsPassedOver() throws IOException {
        Files.writeString(folder.resolve("e.json"), "\uFEFF" + Tiny.JSON);

        assertThat(Cli.run("share", folder.resolve("e.json").toString())
                        .succeeded()
                        .out())
                .startsWith("gs1.");
    }

    private void assertRefused(byte[] bytes, String message) throws IOException {
        Path file = Files.write(folder.resolve("e.json"), bytes);
        Path out = folder.resolve("out");

        Cli.run("run", file.toString(), "--out", out.toString()).refused(file + ": " + message);
        assertThat(out).doesNotExist();
    }

    private static String filled(String json) {
        return json.replace("DATA", "\"data\": {\"source\": \"spiral\"}")
                .replace("NET", "\"network\": {\"layers\": [\"dense\"]}");
    }
}
