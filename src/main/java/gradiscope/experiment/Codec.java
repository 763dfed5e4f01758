package gradiscope.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// Turns any record described by [Descriptor] into a JSON tree and back. [Experiment]s, the settings of
/// probes, plans and whatever else a person can write down share this one engine; only a document's own
/// head (its version) is added elsewhere.
///
/// - A record is an object with a key for each component. A left-out key takes the initial value of its
///   [Property].
/// - A member of a family has `"kind"` beside these. Where no other key is needed, the bare name of the
///   kind stands for the object: `"relu"`.
/// - Nothing is coerced: `"3"` is no number, `3.0` no whole number, `null` is nothing at all.
public final class Codec {
    private final JsonReader reader;
    private final JsonWriter writer;

    /// @param catalog the families whose members can occur
    public Codec(Catalog catalog) {
        this.reader = new JsonReader(catalog);
        this.writer = new JsonWriter(reader);
    }

    /// Reads a record, or a member of a family.
    ///
    /// @param type a record, or a family of the catalog
    /// @param place where the tree stands, for messages
    /// @throws BadInput naming the place in the tree that is not accepted, and what would be
    public <T> T read(Class<T> type, JsonNode tree, Place place) {
        return reader.read(type, tree, place);
    }

    /// Reads the value of one property from text as on the command line: a number, `true` or `false`, a
    /// choice, the name of a kind, any text where text is wanted, or JSON where it starts with `{` or `[`.
    ///
    /// @param place what the property is, for messages
    /// @throws BadInput when the form does not accept it
    public Object parse(Value form, String text, Place place) {
        return reader.value(form, reader.tree(form, text, place), place);
    }

    /// Reads a member of a family from its name and its properties, each as text as on the command line; the
    /// others take their initial values.
    ///
    /// @param family a family of the catalog
    /// @param settings text of each property, by name
    /// @param place what it is, for messages
    /// @throws BadInput when there is no such member or property, or when it does not accept a value
    public <T> T parse(Class<T> family, String name, Map<String, String> settings, Place place) {
        return reader.read(family, reader.tree(family, name, settings, place), place);
    }

    /// The complete form of a record: every component, in order.
    public JsonNode write(Object record) {
        return writer.complete(record);
    }

    /// The shortest form of a record that reads back as the same: without the components that have their
    /// initial value.
    public JsonNode brief(Object record) {
        return writer.brief(record);
    }
}
