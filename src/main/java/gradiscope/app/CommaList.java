package gradiscope.app;

import java.util.ArrayList;
import java.util.List;

/// Splits text at its commas, but not at those inside JSON: in brackets, braces or quotes.
final class CommaList {
    private final String text;
    private final List<String> parts = new ArrayList<>();
    private int depth;
    private boolean quoted;

    private CommaList(String text) {
        this.text = text;
    }

    /// The parts between the commas, as they are; one part where there is no comma.
    static List<String> split(String text) {
        CommaList list = new CommaList(text);
        list.split();
        return List.copyOf(list.parts);
    }

    private void split() {
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                // What follows a backslash ends no text.
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == ',' && depth <= 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            } else {
                quoted = c == '"';
                depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            }
        }
        parts.add(text.substring(start));
    }
}
