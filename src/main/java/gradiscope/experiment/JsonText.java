package gradiscope.experiment;

import com.fasterxml.jackson.core.ErrorReportConfiguration;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/// JSON text to tree and back. Reading is strict (RFC 8259, no duplicate keys, no number beyond double) and
/// bounded in length, depth and length of a number; a leading byte order mark is passed over.
public final class JsonText {
    /// The longest document that is read, in characters.
    public static final int LONGEST = 4 << 20;

    /// The deepest nesting that is read.
    static final int DEEPEST = 64;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    // Without canonical names there is no symbol table that chosen names could make collide.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNameLength(LONGEST)
                    .maxStringLength(LONGEST)
                    .maxNumberLength(1000)
                    .build())
            .errorReportConfiguration(
                    ErrorReportConfiguration.builder().maxErrorTokenLength(40).build())
            .configure(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES, false)
            .build();

    private static final ObjectWriter PRETTY = new ObjectMapper(FACTORY).writer(printer());

    private JsonText() {}

    /// Reads one document.
    ///
    /// @param file the file or other origin as the person named it
    /// @throws BadInput when the text is empty, malformed, too large or too deep, when a key is given
    ///     twice, when a number is beyond the range of double, or when something follows the document
    public static JsonNode parse(String file, String text) {
        Place root = Place.root(file);
        if (text.length() > LONGEST) {
            throw root.bad(
                    Message.of("{0} characters are too many", text.length()),
                    Message.of("use a document of at most {0} characters", LONGEST));
        }
        String json = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (JsonParser parser = FACTORY.createParser(json)) {
            return document(parser, root);
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot fail to be read", e);
        }
    }

    private static JsonNode document(JsonParser parser, Place root) throws IOException {
        try {
            if (parser.nextToken() == null) {
                throw root.bad(Message.of("there is nothing in it"), Message.of("write a JSON document"));
            }
            JsonNode document = node(parser, root);
            if (parser.nextToken() != null) {
                throw root.bad(Message.of("something follows the end of the document"), Message.of("remove it"));
            }
            return document;
        } catch (JsonProcessingException e) {
            // What exceeds a bound has no location of its own.
            JsonLocation at = Optional.ofNullable(e.getLocation()).orElse(parser.currentLocation());
            throw root.bad(at.getLineNr(), at.getColumnNr(), inPlainWords(e), Message.of("correct the JSON there"));
        }
    }

    /// The text of a tree: two spaces per level, one key or element per line, a line break at the end.
    public static String pretty(JsonNode tree) {
        try {
            return PRETTY.writeValueAsString(tree) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("text in memory cannot fail to be written", e);
        }
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(lines)
                .withArrayIndenter(lines);
    }

    private static JsonNode node(JsonParser parser, Place place) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, place);
            case START_ARRAY -> array(parser, place);
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT -> whole(parser);
            case VALUE_NUMBER_FLOAT -> real(parser, place);
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            case JsonToken other -> throw new IllegalStateException("no value starts with " + other);
        };
    }

    private static ObjectNode object(JsonParser parser, Place place) throws IOException {
        ObjectNode object = NODES.objectNode();
        for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
            Place child = place.child(key);
            if (object.has(key)) {
                throw child.bad(Message.of("the key is given twice"), Message.of("give it once"));
            }
            parser.nextToken();
            object.set(key, node(parser, child));
        }
        return object;
    }

    private static ArrayNode array(JsonParser parser, Place place) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(node(parser, place.child(array.size())));
        }
        return array;
    }

    private static JsonNode whole(JsonParser parser) throws IOException {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? NODES.numberNode(parser.getBigIntegerValue())
                : NODES.numberNode(parser.getLongValue());
    }

    private static JsonNode real(JsonParser parser, Place place) throws IOException {
        double value = parser.getDoubleValue();
        if (!Double.isFinite(value)) {
            throw place.bad(
                    Message.of("{0} is too large", Place.shorten(parser.getText())),
                    Message.of("use a number between -1.7e308 and 1.7e308"));
        }
        return NODES.numberNode(value);
    }

    /// The parser's message without its hints to programmers: names of classes, and options to enable.
    private static Message inPlainWords(JsonProcessingException e) {
        String message = e.getOriginalMessage();
        return message.startsWith("Unexpected end-of-input")
                ? Message.of("it ends too early")
                : Message.verbatim(message.replaceFirst(", from `[^`]*`\\)", ")")
                        .replaceFirst("(: enable `| \\((start marker|for \\w+ starting|not recognized)).*", ""));
    }
}
