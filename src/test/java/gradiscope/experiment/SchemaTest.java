package gradiscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SchemaTest {
    private static final String META = "https://json-schema.org/draft/2020-12/schema";

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final String text = new Schema(TestCatalog.catalog()).text();

    @Test
    void isAValidSchema() {
        var meta = registry.getSchema(SchemaLocation.of(META));

        assertThat(meta.validate(text, InputFormat.JSON)).isEmpty();
        assertThat(meta.validate(text.replace("\"integer\"", "\"intger\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void describesEachForm() {
        JsonNode defs = JsonText.parse("schema", text).get("$defs");
        JsonNode dense = defs.at("/Layer/oneOf/1");

        assertThat(defs.at("/Layer/oneOf/0/enum").toString()).isEqualTo("[\"relu\",\"branch\"]");
        assertThat(dense.get("title").textValue()).isEqualTo("Dense");
        assertThat(dense.get("required").toString()).isEqualTo("[\"kind\",\"units\"]");
        assertThat(dense.get("additionalProperties").booleanValue()).isFalse();
        assertThat(dense.at("/properties/kind").toString()).isEqualTo("{\"const\":\"dense\"}");
        assertThat(dense.at("/properties/units").toString())
                .isEqualTo("{\"type\":\"integer\",\"minimum\":1,\"maximum\":65536,\"description\":\"outputs\"}");
        assertThat(dense.at("/properties/gain").toString())
                .isEqualTo("{\"type\":\"number\",\"exclusiveMinimum\":0,\"maximum\":100,"
                        + "\"description\":\"factor of the first weights\",\"default\":1}");
        assertThat(dense.at("/properties/start").toString())
                .isEqualTo("{\"enum\":[\"he-normal\",\"zero\"],\"description\":\"first weights\","
                        + "\"default\":\"he-normal\"}");
        assertThat(defs.at("/Layer/oneOf/3/properties/layers").toString())
                .isEqualTo("{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/Layer\"},\"minItems\":0,\"maxItems\":3,"
                        + "\"description\":\"its layers\",\"default\":[]}");
    }

    @Test
    void acceptsWhatAPersonWrites() {
        assertThat(registry.getSchema(text).validate(TestCatalog.SMALL, InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "gradiscope": 1 | "gradiscope": 2
        "gradiscope": 1 | "name": "x"
        "units": 8      | "unit": 8
        "units": 8      | "units": 8, "unit": 8
        "units": 8      | "units": "8"
        "units": 8      | "units": 3.5
        "units": 8      | "units": 0
        "units": 8      | "units": 8, "gain": 0
        "units": 8      | "units": 8, "start": "ones"
        "relu"          | "rleu"
        "relu"          | "dense"
        "relu"          | {"kind": "rleu"}
        "relu"          | {}
        ["steps"]       | "steps"
        "data"          | "date"
        """)
    void refusesWhatTheReaderRefuses(String right, String wrong) {
        String document = TestCatalog.SMALL.replace(right, wrong);

        assertThat(registry.getSchema(text).validate(document, InputFormat.JSON))
                .isNotEmpty();
        assertThatThrownBy(() -> new ExperimentJson(TestCatalog.catalog()).read("test", document))
                .isInstanceOf(BadInput.class);
    }
}
