package gradiscope.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Changes one property of a record by its path, as the command line does: `training.optimizer.rate=0.1`,
/// `network.layers[0].units=64`, `data.source=digits`, `network.layers=[{"kind": "dense", "units": 3}]`.
///
/// The record is written as a tree, the tree is changed and read again, so an edit accepts and refuses
/// exactly what a document does.
public final class Edits {
    private static final Pattern STEP = Pattern.compile("(?:^|(?!^)\\.)([^.\\[\\]]+)|(\\[[0-9]{1,9}])");

    private final JsonReader reader;
    private final JsonWriter writer;

    /// @param catalog the families whose members can occur
    public Edits(Catalog catalog) {
        this.reader = new JsonReader(catalog);
        this.writer = new JsonWriter(reader);
    }

    /// A copy with one property changed.
    ///
    /// @param record an [Experiment], or any other record that has a [Descriptor]
    /// @param edit path and value; the value as [Codec#parse] takes it
    /// @throws BadInput when there is no such property (naming the nearest), or it does not accept the value
    public <T extends Record> T set(T record, String edit) {
        Place root = Place.root(Place.shorten(edit));
        int equals = edit.indexOf('=');
        if (equals < 1) {
            throw root.bad(
                    Message.of("there is no path before a \"=\""), Message.of("write path=value, for example seed=7"));
        }
        List<String> path = steps(edit.substring(0, equals).strip(), root);
        Change change = new Change(path, edit.substring(equals + 1));
        Class<T> type = Descriptor.of(record).type();
        JsonNode tree = change.apply(0, new Value.Group(type), writer.complete(record), root);
        return reader.read(type, tree, root);
    }

    /// The names and the bracketed numbers of a path, in order. It may start with `$.`, as paths in
    /// messages do.
    private static List<String> steps(String path, Place root) {
        String relative = path.startsWith("$.") ? path.substring(2) : path;
        List<String> steps = new ArrayList<>();
        Matcher step = STEP.matcher(relative).useAnchoringBounds(false);
        while (step.lookingAt()) {
            steps.add(step.group(step.group(1) == null ? 2 : 1));
            step.region(step.end(), relative.length());
        }
        if (steps.isEmpty() || step.regionStart() < relative.length()) {
            throw root.bad(
                    Message.of("{0} is no path", Place.quote(path)), Message.of("write it as network.layers[0].units"));
        }
        return steps;
    }

    /// One value put at the end of a path.
    private final class Change {
        private final List<String> path;
        private final String text;

        Change(List<String> path, String text) {
            this.path = path;
            this.text = text;
        }

        /// What takes the place of `node` when the first `depth` steps have led to it.
        JsonNode apply(int depth, Value form, JsonNode node, Place place) {
            if (depth == path.size()) {
                return reader.tree(form, text, place);
            }
            String step = path.get(depth);
            return step.startsWith("[")
                    ? element(depth, form, Integer.parseInt(step, 1, step.length() - 1, 10), node, place)
                    : property(depth, form, step, node, place);
        }

        private JsonNode element(int depth, Value form, int index, JsonNode node, Place place) {
            if (!(form instanceof Value.Many many)) {
                throw place.bad(
                        Message.of("this is no list, it has no element [{0}]", index), Message.of("end the path here"));
            }
            ArrayNode list = (ArrayNode) node;
            if (index >= list.size()) {
                throw place.bad(
                        Message.of("there is no element [{0}]", index),
                        Message.of("there are {0}, from [0]", list.size()));
            }
            list.set(index, apply(depth + 1, many.element(), list.get(index), place.child(index)));
            return list;
        }

        private JsonNode property(int depth, Value form, String name, JsonNode node, Place place) {
            Descriptor<?> descriptor = switch (form) {
                case Value.Group group -> Descriptor.of(group.type());
                case Value.Member member -> reader.descriptor(member, node, place);
                default ->
                    throw place.bad(
                            Message.of("there is no property {0}", Place.quote(name)), Message.of("end the path here"));
            };
            if (form instanceof Value.Member && name.equals(JsonReader.KIND) && !has(descriptor, name)) {
                throw place.bad(
                        Message.of("\"{0}\" is no property, it says which one this is", name),
                        Message.of("write {0}={1}", path(depth), Place.shorten(text.strip())));
            }
            Descriptor.Entry entry = JsonReader.property(descriptor, name, place);
            ObjectNode object = (ObjectNode) node;
            object.set(name, apply(depth + 1, entry.value(), object.get(name), place.child(name)));
            return object;
        }

        private static boolean has(Descriptor<?> descriptor, String name) {
            return descriptor.entries().stream().anyMatch(entry -> entry.name().equals(name));
        }

        /// The first steps of the path, as a person writes them.
        private String path(int depth) {
            return String.join(".", path.subList(0, depth)).replace(".[", "[");
        }
    }
}
