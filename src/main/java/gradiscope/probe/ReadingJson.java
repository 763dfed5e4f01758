package gradiscope.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// Readings as JSON: a record is an object of its components, an empty optional is left out, an enum is in
/// lower case with dashes, a matrix is a list of rows.
public final class ReadingJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ReadingJson() {}

    /// @throws IllegalArgumentException when a number is not finite: no file ever holds one
    public static JsonNode of(Object value) {
        return switch (value) {
            case Boolean b -> NODES.booleanNode(b);
            case Integer i -> NODES.numberNode(i);
            case Long l -> NODES.numberNode(l);
            case Float f -> finite(f);
            case Double d -> finite(d);
            case String s -> NODES.textNode(s);
            case Enum<?> e -> NODES.textNode(e.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            case Optional<?> o -> o.map(ReadingJson::of).orElse(NODES.nullNode());
            case OptionalDouble o -> o.isPresent() ? finite(o.getAsDouble()) : NODES.nullNode();
            case List<?> list -> list(list);
            case Matrix m -> matrix(m);
            case Record r -> record(r);
            default -> throw new IllegalArgumentException("a reading holds no " + value.getClass());
        };
    }

    private static JsonNode finite(double d) {
        if (!Double.isFinite(d)) {
            throw new IllegalArgumentException("a reading holds " + d);
        }
        return NODES.numberNode(d);
    }

    private static JsonNode list(List<?> list) {
        ArrayNode array = NODES.arrayNode();
        list.forEach(element -> array.add(of(element)));
        return array;
    }

    private static JsonNode matrix(Matrix matrix) {
        ArrayNode rows = NODES.arrayNode();
        for (int i = 0; i < matrix.rows(); i++) {
            ArrayNode row = rows.addArray();
            for (int j = 0; j < matrix.columns(); j++) {
                row.add(matrix.get(i, j));
            }
        }
        return rows;
    }

    private static JsonNode record(Record record) {
        ObjectNode object = NODES.objectNode();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                JsonNode node = of(component.getAccessor().invoke(record));
                if (!node.isNull()) {
                    object.set(component.getName(), node);
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return object;
    }
}
