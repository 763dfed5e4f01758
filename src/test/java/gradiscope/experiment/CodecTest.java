package gradiscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CodecTest {
    private static final Place PLACE = Place.root("test");
    private static final Value RATE =
            new Value.Real(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0, Double.POSITIVE_INFINITY);

    private final Codec codec = new Codec(TestCatalog.catalog());

    @Test
    void parsesAPropertyOfEachForm() {
        assertThat(parse(new Value.Whole(0, 9), " 7 ")).isEqualTo(7);
        assertThat(parse(new Value.Whole(Long.MIN_VALUE, Long.MAX_VALUE), "7")).isEqualTo(7L);
        assertThat(parse(RATE, "1e-3")).isEqualTo(0.001);
        assertThat(parse(RATE, "3")).isEqualTo(3.0);
        assertThat(parse(new Value.Flag(), "true")).isEqualTo(true);
        assertThat(parse(new Value.Text(), " 7 {")).isEqualTo(" 7 {");
        assertThat(parse(new Value.Choice(TestCatalog.Start.class), "he-normal"))
                .isEqualTo(TestCatalog.Start.HE_NORMAL);
        assertThat(parse(new Value.Member(Layer.class), "relu")).isEqualTo(new TestCatalog.Relu(""));
        assertThat(parse(new Value.Member(Optimizer.class), "{\"kind\": \"sgd\", \"rate\": 1}"))
                .isEqualTo(new TestCatalog.Sgd(1, 0, false));
        assertThat(parse(new Value.Group(TestCatalog.Range.class), "{\"to\": 2}"))
                .isEqualTo(new TestCatalog.Range(0, 2));
        assertThat(parse(new Value.Many(new Value.Whole(0, 9), 0, 3), "[1, 2]")).isEqualTo(List.of(1, 2));
    }

    private Object parse(Value form, String text) {
        return codec.parse(form, text, PLACE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {"''", "x", "0", "-1", "NaN", "Infinity", "1d", "0x1", ".5", "+1", "true", "[1]", "1 2", "1e999"})
    void refusesWhatIsNoNumberAboveZero(String text) {
        assertThatThrownBy(() -> parse(RATE, text))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("test: $: ")
                .hasMessageContaining("not accepted; use a number greater than 0");
    }

    @Test
    void parsesAMemberFromTheTextsOfItsProperties() {
        assertThat(codec.parse(Optimizer.class, "sgd", Map.of("rate", "0.5", "nesterov", "true"), PLACE))
                .isEqualTo(new TestCatalog.Sgd(0.5, 0, true));
        assertThat(codec.parse(Layer.class, "relu", Map.of(), PLACE)).isEqualTo(new TestCatalog.Relu(""));
    }

    @ParameterizedTest
    @CsvSource({
        "sdg, rate, 1, 'test: $: \"sdg\" is not accepted; use one of sgd, adam; did you mean \"sgd\"?'",
        "sgd, rat, 1, 'test: $: there is no property \"rat\"; did you mean \"rate\"?'",
        "sgd, rate, x, 'test: $.rate: \"x\" is not accepted; use a number greater than 0'"
    })
    void refusesAMemberInTheWordsOfADocument(String name, String key, String text, String message) {
        assertThatThrownBy(() -> codec.parse(Optimizer.class, name, Map.of(key, text), PLACE))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void namesThePlaceOfMalformedJsonInAProperty() {
        assertThatThrownBy(() -> codec.parse(new Value.Member(Layer.class), "{\"kind\"", PLACE.child("layer")))
                .isInstanceOf(BadInput.class)
                .hasMessage("test: $.layer: line 1, column 8: it ends too early; correct the JSON there");
    }

    @Test
    void readsAndWritesAnyRecord() {
        TestCatalog.Range range = new TestCatalog.Range(-1, 0.5);
        TestCatalog.Sgd sgd = new TestCatalog.Sgd(0.5, 0, true);

        assertThat(codec.write(range).toString()).isEqualTo("{\"from\":-1,\"to\":0.5}");
        assertThat(codec.read(TestCatalog.Range.class, codec.write(range), PLACE))
                .isEqualTo(range);
        assertThat(codec.read(TestCatalog.Sgd.class, codec.write(sgd), PLACE)).isEqualTo(sgd);
        assertThat(codec.read(Optimizer.class, codec.write(sgd), PLACE)).isEqualTo(sgd);
    }

    @Test
    void refusesAnotherKindThanTheClassAskedFor() {
        JsonNode adam = codec.write(new TestCatalog.Adam(0.1, 0.1));

        assertThatThrownBy(() -> codec.read(TestCatalog.Sgd.class, adam, PLACE))
                .isInstanceOf(BadInput.class)
                .hasMessage("test: $.kind: \"adam\" is not accepted; use one of sgd");
    }

    @Test
    void namesThePropertyThatARecordRefuses() {
        JsonNode tree = JsonText.parse("test", "{\"kind\": \"ramp\", \"factors\": {\"from\": 3}}");

        assertThatThrownBy(() -> codec.read(Schedule.class, tree, PLACE))
                .isInstanceOf(BadInput.class)
                .hasMessage("test: $.factors.to: 1.0 is not above 3.0; use a number above \"from\"");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "-0.0, -0.0",
        "0.0001, 0.0001",
        "1e-8, 1E-8",
        "1200000, 1200000",
        "123456789, 123456789",
        "1e15, 1E+15",
        "1.7976931348623157e308, 1.7976931348623157E+308",
        "4.9e-324, 4.9E-324",
        "0.1, 0.1"
    })
    void writesNumbersAsAPersonDoes(double number, String text) {
        TestCatalog.Warped warped =
                new TestCatalog.Warped(List.of(number), List.of(), List.of(), 0, 0, new TestCatalog.Range(0, 1));

        JsonNode tree = codec.write(warped);

        assertThat(tree.get("weights").toString()).isEqualTo("[" + text + "]");
        assertThat(codec.read(Loss.class, JsonText.parse("test", tree.toString()), PLACE))
                .isEqualTo(warped);
    }

    @Test
    void writesAKindWithNothingToSayAsItsBareName() {
        assertThat(codec.brief(new TestCatalog.Adam(0.001, 1e-8)).toString()).isEqualTo("\"adam\"");
        assertThat(codec.brief(new TestCatalog.Ramp(new TestCatalog.Range(0, 3)))
                        .toString())
                .isEqualTo("{\"kind\":\"ramp\",\"factors\":{\"to\":3}}");
    }

    record Broken(
            @Property(help = "a number", initial = "ten") int number) {}

    @Test
    void blamesTheRecordForAnInitialValueThatItRefuses() {
        JsonNode nothing = JsonText.parse("test", "{}");

        assertThatThrownBy(() -> codec.read(Broken.class, nothing, PLACE))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseInstanceOf(BadInput.class);
    }
}
