package gradiscope.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// The JSON form of an [Experiment]: the tree of [Codec] behind the version of the format.
///
/// ```json
/// {
///   "gradiscope": 1,
///   "data": {"source": "spiral"},
///   "network": {"layers": [{"kind": "dense", "units": 16}, "tanh"]}
/// }
/// ```
///
/// A left-out property means its initial value, so a changed initial value, like any change of meaning,
/// needs a new version.
public final class ExperimentJson {
    /// The version of the format that this program reads and writes.
    public static final int VERSION = 1;

    /// The key of the version, the first of a document.
    static final String FORMAT = "gradiscope";

    private final Codec codec;

    /// @param catalog the families whose members can occur
    public ExperimentJson(Catalog catalog) {
        this.codec = new Codec(catalog);
    }

    /// Reads an experiment.
    ///
    /// @param file the file or other origin as the person named it
    /// @throws BadInput when the text is no valid experiment of this version
    public Experiment read(String file, String text) {
        Place place = Place.root(file);
        JsonNode document = JsonText.parse(file, text);
        if (!(document instanceof ObjectNode object)) {
            throw place.notAccepted(document, Message.of("an object"));
        }
        checkVersion(object, place);
        return codec.read(Experiment.class, object.without(FORMAT), place);
    }

    /// The complete form, for people: every property, in a fixed order, indented, with a line break at the end.
    public String write(Experiment experiment) {
        return JsonText.pretty(document(codec.write(experiment)));
    }

    /// The shortest form, in one line: without the properties that have their initial value.
    public String brief(Experiment experiment) {
        return document(codec.brief(experiment)).toString();
    }

    private static ObjectNode document(JsonNode experiment) {
        return JsonNodeFactory.instance.objectNode().put(FORMAT, VERSION).setAll((ObjectNode) experiment);
    }

    private static void checkVersion(ObjectNode document, Place root) {
        JsonNode version = document.path(FORMAT);
        if (version.isMissingNode()) {
            throw root.bad(
                    Message.of("the version of the format is missing"),
                    Message.of("add \"{0}\": {1} in front", FORMAT, VERSION));
        }
        Place place = root.child(FORMAT);
        if (version.isIntegralNumber() && version.doubleValue() > VERSION) {
            throw place.bad(
                    Message.of(
                            "version {0} is newer than this program, which reads version {1}",
                            Place.shorten(version.asText()), VERSION),
                    Message.of("open it with a newer Gradiscope"));
        }
        if (!version.isIntegralNumber() || version.doubleValue() != VERSION) {
            throw place.notAccepted(version, Message.of("version {0}", VERSION));
        }
    }
}
