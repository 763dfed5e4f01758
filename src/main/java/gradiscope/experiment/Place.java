package gradiscope.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where in which document a reader is: `$.network.layers[2].units` of `spiral.json`. It words the refusals.
///
/// A place knows its parent and is only spelt out when something is wrong, so that walking a large document
/// costs nothing.
public final class Place {
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");
    private static final int LONGEST_QUOTE = 60;
    private static final int LONGEST_PATH = 150;

    private final String file;
    private final @Nullable Place parent;
    /// `$`, a key, or the number of an element.
    private final Object step;

    private Place(String file, @Nullable Place parent, Object step) {
        this.file = file;
        this.parent = parent;
        this.step = step;
    }

    /// The whole of a document.
    ///
    /// @param file the file or other origin as the person named it
    public static Place root(String file) {
        return new Place(file, null, "$");
    }

    /// The value of an option of the command line: a place with no path.
    ///
    /// @param name with its dashes
    public static Place option(String name) {
        return new Place(name, null, "");
    }

    /// The value of a key of the object here.
    public Place child(String key) {
        return new Place(file, this, key);
    }

    /// An element of the list here, from 0.
    public Place child(int index) {
        return new Place(file, this, index);
    }

    /// The file and the path: what to call text that was written for this place.
    String label() {
        return file + ": " + this;
    }

    /// The refusal of what is here.
    ///
    /// @param problem what is wrong, with the value
    /// @param remedy what would be accepted
    public BadInput bad(Message problem, Message remedy) {
        return new BadInput(file, toString(), problem, remedy);
    }

    /// The refusal of the text at a line and column, both from 1, of this document.
    BadInput bad(int line, int column, Message problem, Message remedy) {
        return new BadInput(Message.verbatim(file), Message.of("line {0}, column {1}", line, column), problem, remedy);
    }

    /// The refusal of a value of the wrong type or out of range.
    public BadInput notAccepted(JsonNode value, Message accepted) {
        return bad(Message.of("{0} is not accepted", quote(value)), Message.of("use {0}", accepted));
    }

    private static Object quote(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> Message.of("an object");
            case ARRAY -> Message.of("a list");
            case STRING -> quote(value.textValue());
            default -> shorten(value.toString());
        };
    }

    /// Text from the input as a message shows it: in quotes, and not too long.
    public static String quote(String text) {
        return '"' + shorten(text) + '"';
    }

    static String shorten(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
    }

    /// The JSON path, cut at the front when it is long.
    @Override
    public String toString() {
        StringBuilder path = new StringBuilder();
        for (Place at = this; at != null; at = at.parent) {
            path.insert(0, at.spelt());
        }
        int excess = path.length() - LONGEST_PATH;
        return excess <= 0 ? path.toString() : "..." + path.substring(excess);
    }

    private String spelt() {
        if (parent == null) {
            return step.toString();
        }
        if (step instanceof Integer index) {
            return "[" + index + "]";
        }
        String key = shorten(step.toString());
        return WORD.matcher(key).matches() ? "." + key : "['" + key + "']";
    }
}
