package gradiscope.data;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Message;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// One record of a CSV file: its cells, and where each begins. Filled by [CsvReader], again and again.
final class CsvRecord {
    private static final int MOST_COLUMNS = 100_000;
    private static final int LONGEST = 1 << 24;

    private final InputFile file;
    private List<String> names = List.of();
    private byte[] text = new byte[256];
    private int length;
    private int[] ends = new int[16];
    private int[] lines = new int[16];
    private int columns;

    CsvRecord(InputFile file) {
        this.file = file;
    }

    /// Names the columns, for messages.
    void name(List<String> columnNames) {
        names = List.copyOf(columnNames);
    }

    int columns() {
        return columns;
    }

    boolean isBlank() {
        return columns == 1 && cell(0).isEmpty();
    }

    /// The bytes of a cell without white space around them, one character each.
    String cell(int column) {
        int from = start(column);
        int to = ends[column];
        while (from < to && isSpace(text[from])) {
            from++;
        }
        while (from < to && isSpace(text[to - 1])) {
            to--;
        }
        return new String(text, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /// The text of a cell without white space around it.
    ///
    /// @throws BadInput when it is not UTF-8
    String text(int column) {
        ByteBuffer bytes = ByteBuffer.wrap(text, start(column), ends[column] - start(column));
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString().strip();
        } catch (CharacterCodingException e) {
            throw bad(column, Message.of("the text is not UTF-8"), Message.of("save the file as UTF-8"));
        }
    }

    /// A cell as a number.
    ///
    /// @return a finite number
    /// @throws BadInput when the cell holds none
    float number(int column) {
        String cell = cell(column);
        float number = (float) CsvNumber.parse(cell);
        if (!Float.isFinite(number)) {
            throw bad(column, CsvNumber.problem(text(column)), CsvNumber.remedy(cell));
        }
        return number;
    }

    /// Something wrong with a cell.
    BadInput bad(int column, Message problem, Message remedy) {
        Message cell = Message.of("line {0}, column {1}", lines[column], column + 1);
        Message named =
                column < names.size() ? Message.of("{0} ({1})", cell, InputFile.quote(names.get(column))) : cell;
        return file.bad(named, problem, remedy);
    }

    /// Something wrong with the whole record.
    BadInput bad(Message problem, Message remedy) {
        return file.bad(Message.of("line {0}", lines[0]), problem, remedy);
    }

    /// Something wrong with the cell that is being filled.
    BadInput badOpen(Message problem, Message remedy) {
        return bad(columns, problem, remedy);
    }

    void clear() {
        columns = 0;
        length = 0;
    }

    /// Begins a cell.
    void begin(int line) {
        if (columns == MOST_COLUMNS) {
            throw bad(Message.of("has more than {0} columns", MOST_COLUMNS), Message.of("use fewer"));
        }
        if (columns == ends.length) {
            ends = Arrays.copyOf(ends, 2 * columns);
            lines = Arrays.copyOf(lines, 2 * columns);
        }
        lines[columns] = line;
    }

    void append(int c) {
        if (length == text.length) {
            if (length >= LONGEST) {
                throw bad(
                        Message.of("is longer than {0} MiB", (LONGEST >> 20)),
                        Message.of("look for a quote that is never closed"));
            }
            text = Arrays.copyOf(text, 2 * length);
        }
        text[length++] = (byte) c;
    }

    /// Ends the cell that was begun.
    void end() {
        ends[columns++] = length;
    }

    private int start(int column) {
        return column == 0 ? 0 : ends[column - 1];
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\t' || b == '\n' || b == '\r';
    }
}
