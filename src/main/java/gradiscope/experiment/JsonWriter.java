package gradiscope.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiPredicate;

/// Writes records as JSON trees: the half of [Codec] that is given valid values only.
final class JsonWriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final Pass COMPLETE = new Pass((entry, component) -> true, false);

    private final JsonReader reader;

    JsonWriter(JsonReader reader) {
        this.reader = reader;
    }

    JsonNode complete(Object value) {
        return COMPLETE.record(value);
    }

    JsonNode brief(Object value) {
        return new Pass((entry, component) -> !isInitial(entry, component), true).record(value);
    }

    private boolean isInitial(Descriptor.Entry entry, Object value) {
        return entry.initial().isPresent()
                && COMPLETE.node(entry.value(), reader.initial(entry)).equals(COMPLETE.node(entry.value(), value));
    }

    /// @param written whether a component is written
    /// @param bareKinds whether a kind that has nothing else to say is written as its bare name
    private record Pass(BiPredicate<Descriptor.Entry, Object> written, boolean bareKinds) {
        JsonNode record(Object value) {
            return Descriptor.of(value).isKind() ? member(value) : group(value, NODES.objectNode());
        }

        private JsonNode member(Object value) {
            String kind = Descriptor.of(value).name();
            ObjectNode object = group(value, NODES.objectNode().put(JsonReader.KIND, kind));
            return bareKinds && object.size() == 1 ? object.get(JsonReader.KIND) : object;
        }

        private <T> ObjectNode group(T value, ObjectNode object) {
            Descriptor<T> descriptor = Descriptor.of(value);
            List<Object> components = descriptor.values(value);
            for (int i = 0; i < components.size(); i++) {
                Descriptor.Entry entry = descriptor.entries().get(i);
                Object component = components.get(i);
                if (written.test(entry, component)) {
                    object.set(entry.name(), node(entry.value(), component));
                }
            }
            return object;
        }

        private JsonNode node(Value form, Object value) {
            return switch (form) {
                case Value.Whole _ -> NODES.numberNode(((Number) value).longValue());
                case Value.Real _ -> number((Double) value);
                case Value.Flag _ -> NODES.booleanNode((Boolean) value);
                case Value.Text _ -> NODES.textNode((String) value);
                case Value.Choice _ -> NODES.textNode(Value.Choice.name((Enum<?>) value));
                case Value.Member _ -> member(value);
                case Value.Group _ -> group(value, NODES.objectNode());
                case Value.Many many -> list(many, (List<?>) value);
            };
        }

        private ArrayNode list(Value.Many many, List<?> values) {
            ArrayNode array = NODES.arrayNode();
            values.forEach(value -> array.add(node(many.element(), value)));
            return array;
        }
    }

    /// The number as a person writes it: `1` and `0.0001`, not `1.0` and `1.0E-4`. It reads back as the
    /// same double, since Double.toString does and only the notation changes; -0.0 has no other notation.
    static JsonNode number(double x) {
        if (Double.compare(x, -0.0) == 0) {
            return NODES.numberNode(x);
        }
        BigDecimal shortest = new BigDecimal(Double.toString(x)).stripTrailingZeros();
        boolean whole = shortest.scale() <= 0 && Math.abs(x) < 1e15;
        return whole ? NODES.numberNode(shortest.longValueExact()) : NODES.numberNode(shortest);
    }
}
