package gradiscope.experiment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The JSON Schema (draft 2020-12) of the documents that [ExperimentJson] reads, derived from the same
/// descriptors: one definition for each group and each family. What a record checks across its properties
/// has no place in it.
public final class Schema {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Catalog catalog;
    private final JsonReader reader;

    /// @param catalog the families whose members can occur
    public Schema(Catalog catalog) {
        this.catalog = catalog;
        this.reader = new JsonReader(catalog);
    }

    /// The schema as JSON text.
    public String text() {
        Definitions definitions = new Definitions();
        ObjectNode version = NODES.objectNode()
                .put("const", ExperimentJson.VERSION)
                .put("description", "the version of this format");
        ObjectNode schema = NODES.objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", "Gradiscope experiment");
        schema.setAll(definitions.record(Descriptor.of(Experiment.class), ExperimentJson.FORMAT, version));
        schema.set("$defs", definitions.all);
        return JsonText.pretty(schema);
    }

    /// Collects what one schema refers to.
    private final class Definitions {
        private final ObjectNode all = NODES.objectNode();
        private final Map<String, Class<?>> types = new HashMap<>();

        private ObjectNode reference(Class<?> type) {
            String name = type.getSimpleName();
            Class<?> other = types.putIfAbsent(name, type);
            if (other == null) {
                // Named before it is made, since a family may refer to itself.
                all.putObject(name).setAll(type.isRecord() ? record(Descriptor.of(type)) : family(type));
            } else if (other != type) {
                throw new IllegalStateException(type + " and " + other + " have the same name");
            }
            return NODES.objectNode().put("$ref", "#/$defs/" + name);
        }

        private ObjectNode family(Class<?> family) {
            ObjectNode definition = NODES.objectNode();
            ArrayNode forms = definition.putArray("oneOf");
            List<? extends Descriptor<?>> members = catalog.members(family);
            ArrayNode bare = NODES.arrayNode();
            members.stream()
                    .filter(Definitions::standsAlone)
                    .map(Descriptor::name)
                    .forEach(bare::add);
            if (!bare.isEmpty()) {
                forms.addObject()
                        .put("description", "a kind with its initial values")
                        .set("enum", bare);
            }
            members.forEach(member -> forms.add(member(member)));
            return definition;
        }

        private static boolean standsAlone(Descriptor<?> member) {
            return member.entries().stream().allMatch(entry -> entry.initial().isPresent());
        }

        private ObjectNode member(Descriptor<?> member) {
            ObjectNode kind = NODES.objectNode().put("const", member.name());
            return NODES.objectNode()
                    .put("title", member.title())
                    .put("description", member.help())
                    .setAll(record(member, JsonReader.KIND, kind));
        }

        private ObjectNode record(Descriptor<?> descriptor) {
            return object(descriptor, NODES.objectNode(), NODES.arrayNode());
        }

        /// A record with one more required key in front.
        private ObjectNode record(Descriptor<?> descriptor, String key, ObjectNode form) {
            return object(
                    descriptor,
                    NODES.objectNode().set(key, form),
                    NODES.arrayNode().add(key));
        }

        private ObjectNode object(Descriptor<?> descriptor, ObjectNode properties, ArrayNode required) {
            for (Descriptor.Entry entry : descriptor.entries()) {
                properties.set(entry.name(), property(entry));
                if (entry.initial().isEmpty()) {
                    required.add(entry.name());
                }
            }
            ObjectNode object = NODES.objectNode().put("type", "object");
            object.set("properties", properties);
            object.set("required", required);
            return object.put("additionalProperties", false);
        }

        private ObjectNode property(Descriptor.Entry entry) {
            ObjectNode property = form(entry.value()).put("description", entry.help());
            entry.initial()
                    .ifPresent(text ->
                            property.set("default", reader.tree(entry.value(), text, Place.root(entry.name()))));
            return property;
        }

        private ObjectNode form(Value form) {
            return switch (form) {
                case Value.Whole whole ->
                    type("integer").put("minimum", whole.min()).put("maximum", whole.max());
                case Value.Real real -> limits(real);
                case Value.Flag _ -> type("boolean");
                case Value.Text _ -> type("string").put("maxLength", Value.Text.LONGEST);
                case Value.Choice choice -> choice(choice);
                case Value.Member member -> reference(member.family());
                case Value.Group group -> reference(group.type());
                case Value.Many many -> list(many);
            };
        }

        private static ObjectNode type(String name) {
            return NODES.objectNode().put("type", name);
        }

        private static ObjectNode limits(Value.Real real) {
            ObjectNode number = type("number");
            limit(number, "minimum", real.min());
            limit(number, "exclusiveMinimum", real.above());
            limit(number, "maximum", real.max());
            limit(number, "exclusiveMaximum", real.below());
            return number;
        }

        private static void limit(ObjectNode number, String keyword, double limit) {
            if (Double.isFinite(limit)) {
                number.set(keyword, JsonWriter.number(limit));
            }
        }

        private static ObjectNode choice(Value.Choice choice) {
            ObjectNode form = NODES.objectNode();
            choice.names().forEach(form.putArray("enum")::add);
            return form;
        }

        private ObjectNode list(Value.Many many) {
            ObjectNode list = type("array");
            list.set("items", form(many.element()));
            list.put("minItems", many.min());
            return many.max() == Integer.MAX_VALUE ? list : list.put("maxItems", many.max());
        }
    }
}
