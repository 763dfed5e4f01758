package gradiscope.figure.vector;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Writes XML, an element a line.
final class Markup {
    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    private final Deque<String> open = new ArrayDeque<>();

    /// @param attributes names and values in turn; one without a value is left out
    Markup begin(String element, @Nullable String... attributes) {
        start(element, attributes);
        text.append('>');
        open.push(element);
        return this;
    }

    /// An element with nothing inside.
    Markup empty(String element, @Nullable String... attributes) {
        start(element, attributes);
        text.append("/>");
        return this;
    }

    /// An element with words inside.
    Markup words(String element, String words, @Nullable String... attributes) {
        start(element, attributes);
        text.append('>').append(escaped(words)).append("</").append(element).append('>');
        return this;
    }

    Markup end() {
        text.append("\n</").append(open.pop()).append('>');
        return this;
    }

    private void start(String element, @Nullable String... attributes) {
        text.append("\n<").append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (value != null) {
                text.append(' ')
                        .append(attributes[i])
                        .append("=\"")
                        .append(escaped(value))
                        .append('"');
            }
        }
    }

    byte[] bytes() {
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// What [#escaped] was made of.
    static String unescaped(String words) {
        return words.replace("&#10;", "\n")
                .replace("&quot;", "\"")
                .replace("&#34;", "\"")
                .replace("&gt;", ">")
                .replace("&lt;", "<")
                .replace("&amp;", "&");
    }

    /// With the five signs that XML needs for itself written as it wants them, and those it refuses left out.
    static String escaped(String words) {
        StringBuilder out = new StringBuilder();
        words.codePoints()
                .filter(c -> c >= ' ' || c == '\n' || c == '\t')
                .filter(c -> c < Character.MIN_SURROGATE || (c > Character.MAX_SURROGATE && c < 0xfffe) || c > 0xffff)
                .forEach(c -> {
                    switch (c) {
                        case '&' -> out.append("&amp;");
                        case '<' -> out.append("&lt;");
                        case '>' -> out.append("&gt;");
                        case '"' -> out.append("&quot;");
                        case '\n' -> out.append("&#10;");
                        default -> out.appendCodePoint(c);
                    }
                });
        return out.toString();
    }
}
