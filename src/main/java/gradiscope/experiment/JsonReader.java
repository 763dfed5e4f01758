package gradiscope.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Reads records from JSON trees: the half of [Codec] that trusts nothing.
final class JsonReader {
    /// The key that names a member of a family.
    static final String KIND = "kind";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Catalog catalog;

    JsonReader(Catalog catalog) {
        this.catalog = catalog;
    }

    <T> T read(Class<T> type, JsonNode node, Place place) {
        if (!type.isRecord()) {
            return type.cast(member(catalog.members(type), node, place));
        }
        Descriptor<T> descriptor = Descriptor.of(type);
        return type.cast(
                descriptor.isKind() ? member(List.of(descriptor), node, place) : group(descriptor, node, place));
    }

    /// The tree that text on the command line stands for. What is meant to be a number and is none becomes
    /// text, which the form refuses in its own words.
    JsonNode tree(Value form, String text, Place place) {
        String trimmed = text.strip();
        boolean structure = trimmed.startsWith("{") || trimmed.startsWith("[");
        return switch (form) {
            case Value.Text _ -> NODES.textNode(text);
            case Value.Choice _ -> NODES.textNode(trimmed);
            case Value _ when structure -> JsonText.parse(place.label(), trimmed);
            case Value.Member _ -> NODES.textNode(trimmed);
            default -> scalar(trimmed);
        };
    }

    /// The tree of a member whose properties are given as text.
    JsonNode tree(Class<?> family, String name, Map<String, String> settings, Place place) {
        Descriptor<?> member = find(catalog.members(family), NODES.textNode(name), place);
        ObjectNode object = NODES.objectNode().put(KIND, name);
        settings.forEach((key, text) -> {
            Value form = property(member, key, place).value();
            object.set(key, tree(form, text, place.child(key)));
        });
        return object;
    }

    private static JsonNode scalar(String text) {
        try {
            return JsonText.parse("", text);
        } catch (BadInput notJson) {
            return NODES.textNode(text);
        }
    }

    Object value(Value form, JsonNode node, Place place) {
        return switch (form) {
            case Value.Whole whole when isWhole(node) && whole.accepts(node.longValue()) -> whole.of(node.longValue());
            case Value.Real real when node.isNumber() && real.accepts(node.doubleValue()) -> node.doubleValue();
            case Value.Flag flag when node.isBoolean() -> node.booleanValue();
            case Value.Text text when node.isTextual() && text.accepts(node.textValue()) -> node.textValue();
            case Value.Choice choice when node.isTextual() -> choice(choice, node, place);
            case Value.Many many when node.isArray() -> elements(many, node, place);
            case Value.Member member -> member(catalog.members(member.family()), node, place);
            case Value.Group group -> group(Descriptor.of(group.type()), node, place);
            default -> throw place.notAccepted(node, form.accepted());
        };
    }

    private static boolean isWhole(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToLong();
    }

    private static Object choice(Value.Choice choice, JsonNode node, Place place) {
        return choice.find(node.textValue()).orElseThrow(() -> place.notAccepted(node, choice.accepted()));
    }

    private List<Object> elements(Value.Many many, JsonNode list, Place place) {
        if (list.size() < many.min() || list.size() > many.max()) {
            throw place.bad(
                    Message.of("{0} elements are not accepted", list.size()), Message.of("use {0}", many.accepted()));
        }
        return IntStream.range(0, list.size())
                .mapToObj(i -> value(many.element(), list.get(i), place.child(i)))
                .toList();
    }

    private Object member(List<? extends Descriptor<?>> members, JsonNode node, Place place) {
        if (node.isTextual()) {
            return create(find(members, node, place), NODES.objectNode(), place);
        }
        if (!node.isObject()) {
            throw place.notAccepted(node, Message.of("an object with a \"kind\", or just one of {0}", names(members)));
        }
        if (!node.has(KIND)) {
            throw place.bad(Message.of("\"kind\" is missing"), Message.of("add \"kind\", one of {0}", names(members)));
        }
        Descriptor<?> descriptor = find(members, node.get(KIND), place.child(KIND));
        refuseUnknown(descriptor, node, Set.of(KIND), place);
        return create(descriptor, node, place);
    }

    /// The member that a tree of the complete form holds.
    Descriptor<?> descriptor(Value.Member member, JsonNode node, Place place) {
        return find(catalog.members(member.family()), node.path(KIND), place);
    }

    private static Descriptor<?> find(List<? extends Descriptor<?>> members, JsonNode kind, Place place) {
        for (Descriptor<?> member : members) {
            if (kind.isTextual() && member.name().equals(kind.textValue())) {
                return member;
            }
        }
        Message known = Message.of("one of {0}", names(members));
        throw place.notAccepted(
                kind,
                Nearest.to(kind.asText(), members.stream().map(Descriptor::name).toList())
                        .map(name -> Message.of("{0}; did you mean \"{1}\"?", known, name))
                        .orElse(known));
    }

    private static String names(List<? extends Descriptor<?>> members) {
        return members.stream().map(Descriptor::name).collect(Collectors.joining(", "));
    }

    private <T> T group(Descriptor<T> descriptor, JsonNode node, Place place) {
        if (!node.isObject()) {
            throw place.notAccepted(node, Message.of("an object"));
        }
        refuseUnknown(descriptor, node, Set.of(), place);
        return create(descriptor, node, place);
    }

    private static void refuseUnknown(Descriptor<?> descriptor, JsonNode object, Set<String> besides, Place place) {
        object.fieldNames().forEachRemaining(key -> {
            if (!besides.contains(key)) {
                property(descriptor, key, place);
            }
        });
    }

    /// The property of this name.
    ///
    /// @throws BadInput naming the nearest one
    static Descriptor.Entry property(Descriptor<?> descriptor, String name, Place place) {
        for (Descriptor.Entry entry : descriptor.entries()) {
            if (entry.name().equals(name)) {
                return entry;
            }
        }
        List<String> known =
                descriptor.entries().stream().map(Descriptor.Entry::name).toList();
        throw place.bad(Message.of("there is no property {0}", Place.quote(name)), Nearest.remedy(name, known));
    }

    private <T> T create(Descriptor<T> descriptor, JsonNode object, Place place) {
        List<Object> values = new ArrayList<>();
        for (Descriptor.Entry entry : descriptor.entries()) {
            values.add(
                    object.has(entry.name())
                            ? value(entry.value(), object.get(entry.name()), place.child(entry.name()))
                            : initial(entry, place));
        }
        try {
            return descriptor.create(values);
        } catch (InvalidValue e) {
            throw place.child(e.property()).bad(e.problem(), e.accepted());
        }
    }

    private Object initial(Descriptor.Entry entry, Place place) {
        if (entry.initial().isEmpty()) {
            throw place.bad(
                    Message.of("\"{0}\" is missing", entry.name()),
                    Message.of("add \"{0}\": {1}", entry.name(), entry.value().accepted()));
        }
        return initial(entry);
    }

    /// The value of a property that is left out.
    ///
    /// @throws IllegalStateException when the record declares an initial value that it does not accept
    Object initial(Descriptor.Entry entry) {
        Place place = Place.root(entry.name());
        try {
            return value(entry.value(), tree(entry.value(), entry.initial().orElseThrow(), place), place);
        } catch (BadInput e) {
            throw new IllegalStateException("an initial value is refused", e);
        }
    }
}
