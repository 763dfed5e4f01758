package gradiscope.figure.plotted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A CSV file as its standard says to read it (RFC 4180), by a reader that knows nothing of our writer.
public final class Table {
    private final List<Map<String, String>> rows = new ArrayList<>();
    private final List<String> columns;

    public Table(String text) {
        List<List<String>> lines = lines(text);
        columns = lines.removeFirst();
        for (List<String> line : lines) {
            if (line.size() != columns.size()) {
                throw new IllegalArgumentException(line + " has not " + columns.size() + " fields");
            }
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < line.size(); i++) {
                row.put(columns.get(i), line.get(i));
            }
            rows.add(row);
        }
    }

    public List<String> columns() {
        return columns;
    }

    public List<Map<String, String>> rows() {
        return rows;
    }

    private static List<List<String>> lines(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                line.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    lines.add(line);
                    line = new ArrayList<>();
                }
            } else if (quoted || c != '\r') {
                field.append(c);
            }
        }
        return lines;
    }
}
