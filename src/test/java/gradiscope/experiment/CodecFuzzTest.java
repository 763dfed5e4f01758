package gradiscope.experiment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Whatever becomes of a document on its way: it is a valid experiment or a [BadInput] of one short line,
/// nothing else.
final class CodecFuzzTest {
    private static final int ROUNDS = 4000;

    private final Catalog catalog = TestCatalog.catalog();
    private final ExperimentJson json = new ExperimentJson(catalog);
    private final ShareCode share = new ShareCode(catalog);
    private final Mutator mutator = new Mutator(new Seed(20261121).generator());
    private int accepted;
    private int refused;

    @Test
    void readsOrRefusesMutatedDocuments() {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(new Schema(catalog).text());
        for (String document : documents()) {
            for (int i = 0; i < ROUNDS / 4; i++) {
                String text = mutator.tokens(document);
                if (survives(text, mutated -> json.read("fuzz", mutated))) {
                    assertThat(schema.validate(text, InputFormat.JSON)).as(text).isEmpty();
                }
            }
        }
        assertBothHappened();
    }

    @Test
    void readsOrRefusesMutatedCharacters() {
        for (String document : documents()) {
            for (int i = 0; i < ROUNDS / 4; i++) {
                survives(mutator.characters(document), mutated -> json.read("fuzz", mutated));
            }
        }
        assertBothHappened();
    }

    @Test
    void readsOrRefusesMutatedShareCodes() {
        String code = share.encode(TestCatalog.experiment());
        byte[] packed = ShareCodeTest.deflate(TestCatalog.SMALL.getBytes(UTF_8));
        for (int i = 0; i < ROUNDS; i++) {
            survives(mutator.characters(code), share::decode);
            survives(ShareCodeTest.seal(mutator.bytes(packed)), share::decode);
            byte[] repacked =
                    ShareCodeTest.deflate(mutator.tokens(TestCatalog.SMALL).getBytes(UTF_8));
            survives(ShareCodeTest.seal(repacked), share::decode);
        }
        assertBothHappened();
    }

    @Test
    void makesOrRefusesMutatedEdits() {
        Edits edits = new Edits(catalog);
        List<String> valid = List.of(
                "seed=7",
                "network.layers[0].units=64",
                "training.optimizer={\"kind\": \"sgd\", \"rate\": 0.5}",
                "network.layers=[\"relu\", {\"kind\": \"branch\", \"layers\": [\"relu\"]}]");
        for (int i = 0; i < ROUNDS; i++) {
            String edit = valid.get(i % valid.size());
            survives(mutator.tokens(edit), mutated -> edits.set(TestCatalog.experiment(), mutated));
        }
        assertBothHappened();
    }

    private List<String> documents() {
        RandomRecords records = new RandomRecords(catalog, new Seed(7));
        List<String> documents = new ArrayList<>(List.of(TestCatalog.SMALL));
        for (int i = 0; i < 3; i++) {
            documents.add(json.write(records.record(Descriptor.of(Experiment.class))));
        }
        return documents;
    }

    private boolean survives(String text, Function<String, Experiment> reader) {
        try {
            Experiment experiment = reader.apply(text);
            assertThat(json.read("again", json.write(experiment))).as(text).isEqualTo(experiment);
            accepted++;
            return true;
        } catch (BadInput e) {
            assertThat(e.getMessage()).as(text).hasSizeLessThan(450).doesNotContain("\n");
            refused++;
            return false;
        }
    }

    private void assertBothHappened() {
        assertThat(accepted).isGreaterThan(ROUNDS / 100);
        assertThat(refused).isGreaterThan(ROUNDS / 4);
    }

    /// Breaks text in the ways that programs and people do.
    private record Mutator(RandomGenerator random) {
        private static final Pattern TOKEN =
                Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|-?[0-9][0-9.eE+-]*|[a-zA-Z]+|\\s+|.", Pattern.DOTALL);
        private static final List<String> STRANGE = List.of(
                "1e400",
                "-1e400",
                "1e-400",
                "-0.0",
                "3.5",
                "-1",
                "0",
                "2147483648",
                "9223372036854775808",
                "\"3\"",
                "null",
                "true",
                "\"\"",
                "{}",
                "[]",
                "{",
                "]",
                ",",
                "\"kind\"",
                "\"relu\"",
                "\"\\ud800\"",
                "\"\\u0000\"",
                "NaN",
                "9".repeat(400),
                "9".repeat(1200),
                "\"" + "x".repeat(5000) + "\"",
                "[".repeat(70),
                "// x\n");

        String tokens(String text) {
            List<String> tokens = new ArrayList<>(
                    TOKEN.matcher(text).results().map(MatchResult::group).toList());
            for (int i = random.nextInt(1, 4); i > 0 && tokens.size() > 1; i--) {
                int at = random.nextInt(tokens.size());
                int other = random.nextInt(tokens.size());
                switch (random.nextInt(6)) {
                    case 0 -> tokens.remove(at);
                    case 1 -> tokens.add(at, tokens.get(other));
                    case 2 -> tokens.set(at, tokens.set(other, tokens.get(at)));
                    case 3 -> tokens.set(at, STRANGE.get(random.nextInt(STRANGE.size())));
                    case 4 -> tokens.set(at, tokens.get(other));
                    default -> tokens.add(at, " ");
                }
            }
            return String.join("", tokens);
        }

        String characters(String text) {
            StringBuilder mutated = new StringBuilder(text);
            for (int i = random.nextInt(1, 4); i > 0 && mutated.length() > 1; i--) {
                int at = random.nextInt(mutated.length());
                switch (random.nextInt(5)) {
                    case 0 -> mutated.setCharAt(at, (char) (mutated.charAt(at) ^ 1 << random.nextInt(16)));
                    case 1 -> mutated.setCharAt(at, (char) random.nextInt(32, 127));
                    case 2 -> mutated.deleteCharAt(at);
                    case 3 -> mutated.insert(at, (char) random.nextInt(0x10000));
                    default -> mutated.setLength(random.nextBoolean() ? at + 1 : mutated.length());
                }
            }
            return mutated.toString();
        }

        byte[] bytes(byte[] bytes) {
            byte[] mutated = bytes.clone();
            mutated[random.nextInt(mutated.length)] ^= (byte) (1 << random.nextInt(8));
            return mutated;
        }
    }
}
