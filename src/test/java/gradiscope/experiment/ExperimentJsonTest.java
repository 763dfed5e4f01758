package gradiscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExperimentJsonTest {
    private final ExperimentJson json = new ExperimentJson(TestCatalog.catalog());

    @Test
    void readsWhatAPersonWrites() {
        Experiment experiment = json.read("small.json", TestCatalog.SMALL);

        assertThat(experiment.data().source()).isEqualTo(new TestCatalog.Spiral(2, 100));
        assertThat(experiment.data().features()).containsExactly(Data.Feature.X, Data.Feature.X_SQUARED);
        assertThat(experiment.network().layers())
                .containsExactly(
                        new TestCatalog.Dense("dense1", 8, TestCatalog.Start.HE_NORMAL, true, 1),
                        new TestCatalog.Relu("relu1"),
                        new TestCatalog.Dense("dense2", 2, TestCatalog.Start.HE_NORMAL, true, 1));
        assertThat(experiment.training().optimizer()).isEqualTo(new TestCatalog.Sgd(0.25, 0, false));
        assertThat(experiment.training().stop()).isEqualTo(List.of(new TestCatalog.Steps(1000)));
    }

    @Test
    void writesEveryPropertyInOrderBehindTheVersion() {
        assertThat(json.write(TestCatalog.experiment()))
                .startsWith("{\n  \"gradiscope\": 1,\n  \"name\": \"Untitled\",\n  \"seed\": 1,\n  \"data\": {\n")
                .contains("""
                          {
                            "kind": "dense",
                            "name": "dense1",
                            "units": 8,
                            "start": "he-normal",
                            "bias": true,
                            "gain": 1
                          },
                          {
                            "kind": "relu",
                            "name": "relu1"
                          },
                    """)
                .endsWith("\n}\n");
    }

    @Test
    void leavesOutInitialValuesInTheBriefForm() {
        assertThat(json.brief(TestCatalog.experiment()))
                .isEqualTo("{\"gradiscope\":1,\"data\":{\"source\":\"spiral\",\"features\":[\"x\",\"x-squared\"]},"
                        + "\"network\":{\"layers\":[{\"kind\":\"dense\",\"name\":\"dense1\",\"units\":8},"
                        + "{\"kind\":\"relu\",\"name\":\"relu1\"},"
                        + "{\"kind\":\"dense\",\"name\":\"dense2\",\"units\":2}]},"
                        + "\"training\":{\"optimizer\":{\"kind\":\"sgd\",\"rate\":0.25},\"stop\":[\"steps\"]}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "units": 8 | "unit": 8     | $.network.layers[0]: there is no property "unit"; did you mean "units"?
        "units": 8 | "x": 8        | $.network.layers[0]: there is no property "x"; known are name, units, start, bias, gain
        "units": 8 | "": 8         | $.network.layers[0]: there is no property ""; known are name, units, start, bias, gain
        "units": 8 | "units": "8"  | $.network.layers[0].units: "8" is not accepted; use a whole number from 1 to 65536
        "units": 8 | "units": 3.5  | $.network.layers[0].units: 3.5 is not accepted; use a whole number from 1 to 65536
        "units": 8 | "units": 0    | $.network.layers[0].units: 0 is not accepted; use a whole number from 1 to 65536
        "units": 8 | "units": null | $.network.layers[0].units: null is not accepted; use a whole number from 1 to 65536
        "units": 8 | "bias": false | $.network.layers[0]: "units" is missing; add "units": a whole number from 1 to 65536
        "units": 8 | "units": 8, "bias": 0 | $.network.layers[0].bias: 0 is not accepted; use true or false
        "units": 8 | "units": 8, "start": "ones" | $.network.layers[0].start: "ones" is not accepted; use one of he-normal, zero
        "units": 8 | "units": 8, "name": 3 | $.network.layers[0].name: 3 is not accepted; use text of up to 4096 characters
        "units": 8 | "units": 8, "units": 9 | $.network.layers[0].units: the key is given twice; give it once
        "relu"     | "rleu"        | $.network.layers[1]: "rleu" is not accepted; use one of dense, relu, branch; did you mean "relu"?
        "relu"     | "softmax"     | $.network.layers[1]: "softmax" is not accepted; use one of dense, relu, branch
        "relu"     | {"kind": 1}   | $.network.layers[1].kind: 1 is not accepted; use one of dense, relu, branch
        "relu"     | {}            | $.network.layers[1]: "kind" is missing; add "kind", one of dense, relu, branch
        "relu"     | ["relu"]      | $.network.layers[1]: a list is not accepted; use an object with a "kind", or just one of dense, relu, branch
        "relu"     | "dense"       | $.network.layers[1]: "units" is missing; add "units": a whole number from 1 to 65536
        0.25       | 1e400         | $.training.optimizer.rate: 1e400 is too large; use a number between -1.7e308 and 1.7e308
        0.25       | -1            | $.training.optimizer.rate: -1 is not accepted; use a number greater than 0
        0.25       | "0.25"        | $.training.optimizer.rate: "0.25" is not accepted; use a number greater than 0
        ["steps"]  | "steps"       | $.training.stop: "steps" is not accepted; use a list of 0 to 16 of: an object with a "kind"
        "x",       | "y", "y",     | $.data.features: a feature is given twice; name each once
        "training" | "seed": 9223372036854775808, "training" | $.seed: 9223372036854775808 is not accepted; use a whole number of at most 64 bits
        "training" | "trainin"     | $: there is no property "trainin"; did you mean "training"?
        "spiral"   | {"kind": "csv", "file": "\\ud800"} | $.data.source.file: " " is not accepted; use text of up to 4096 characters
        """)
    void saysWhereWhatAndWhatWouldBeAccepted(String right, String wrong, String message) {
        assertThat(TestCatalog.SMALL).contains(right);

        assertThat(refusal(TestCatalog.SMALL.replace(right, wrong))).isEqualTo("small.json: " + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "", textBlock = """
        {}                     | $: the version of the format is missing; add "gradiscope": 1 in front
        {"gradiscope": 2}      | $.gradiscope: version 2 is newer than this program, which reads version 1; open it with a newer Gradiscope
        {"gradiscope": 99999999999999999999} | $.gradiscope: version 99999999999999999999 is newer than this program, which reads version 1; open it with a newer Gradiscope
        {"gradiscope": 0}      | $.gradiscope: 0 is not accepted; use version 1
        {"gradiscope": 1.0}    | $.gradiscope: 1.0 is not accepted; use version 1
        {"gradiscope": "1"}    | $.gradiscope: "1" is not accepted; use version 1
        {"gradiscope": 1}      | $: "data" is missing; add "data": an object
        [1]                    | $: a list is not accepted; use an object
        ` `                    | $: there is nothing in it; write a JSON document
        {"gradiscope": 1       | line 1, column 17: it ends too early; correct the JSON there
        {"gradiscope": 01}     | line 1, column 17: Invalid numeric value: Leading zeroes not allowed; correct the JSON there
        {"gradiscope": NaN}    | line 1, column 19: Non-standard token 'NaN'; correct the JSON there
        {"gradiscope": 1,}     | line 1, column 18: Unexpected character ('}' (code 125)): was expecting double-quote to start field name; correct the JSON there
        // one                 | line 1, column 1: Unexpected character ('/' (code 47)): maybe a (non-standard) comment?; correct the JSON there
        {} {}                  | $: something follows the end of the document; remove it
        {} ]                   | line 1, column 4: Unexpected close marker ']': no open Array to close; correct the JSON there
        """)
    void refusesWhatIsNoExperimentOfThisVersion(String text, String message) {
        assertThat(refusal(text)).isEqualTo("small.json: " + message);
    }

    @Test
    void namesLineAndColumnOfMalformedText() {
        String cut = TestCatalog.SMALL.lines().limit(3).reduce("", (a, b) -> a + b + "\n");

        assertThat(refusal(cut)).isEqualTo("small.json: line 4, column 1: it ends too early; correct the JSON there");
    }

    @Test
    void refusesAnythingTooLargeOrTooDeep() {
        assertThat(refusal(" ".repeat(JsonText.LONGEST + 1))).contains("4194305 characters are too many");
        assertThat(refusal("[".repeat(65))).contains("nesting depth (65) exceeds the maximum allowed (64)");
        assertThat(refusal("1".repeat(1001))).contains("Number value length (1001)");
        assertThat(refusal(TestCatalog.SMALL.replace("spiral", "{\"kind\": \"csv\", \"file\": \"" + "f".repeat(5000))))
                .hasSizeLessThan(450);
    }

    @Test
    void readsTheLongestAllowed() {
        String padded = TestCatalog.SMALL + " ".repeat(JsonText.LONGEST - TestCatalog.SMALL.length());

        assertThat(json.read("padded.json", padded)).isEqualTo(TestCatalog.experiment());
    }

    @Test
    void passesOverAByteOrderMark() {
        assertThat(json.read("marked.json", "\uFEFF" + TestCatalog.SMALL)).isEqualTo(TestCatalog.experiment());
    }

    @Test
    void keepsMessagesShortAndInOneLine() {
        String long1 = TestCatalog.SMALL.replace("features", "feature\\n\\u001b[31m\\u202e" + "f".repeat(100_000));
        String long2 = TestCatalog.SMALL.replace("spiral", "s".repeat(100_000));
        String long3 = "{\"" + "k".repeat(10_000) + "\": {\"a\": 1, \"a\": 2}}";

        String long4 = ("{\"" + "n".repeat(50) + "\": ").repeat(60) + "{\"a\": 1, \"a\": 2}";

        assertThat(refusal(long4)).contains("nnn.a: the key is given twice; give it once");
        assertThat(List.of(refusal(long1), refusal(long2), refusal(long3), refusal(long4)))
                .allSatisfy(message -> assertThat(message)
                        .hasSizeLessThan(450)
                        .matches("[\\x20-\\x7e]+")
                        .contains("; "));
    }

    private String refusal(String text) {
        try {
            json.read("small.json", text);
        } catch (BadInput e) {
            return String.valueOf(e.getMessage());
        }
        throw new AssertionError("accepted: " + text);
    }
}
