package gradiscope.data;

import gradiscope.experiment.Message;
import java.io.Closeable;

/// Reads the records of a CSV file (RFC 4180) one at a time. LF, CRLF and CR end a line.
///
/// It works on bytes, because all that has a meaning in CSV is ASCII, and numbers need no decoding. Commons
/// CSV was weighed and left: it makes a `String` of every cell, lets one unclosed quote take the whole file
/// into memory, and knows the line of a record but not of a cell behind a line break in quotes.
final class CsvReader implements Closeable {
    private final CsvBytes bytes;
    private final char delimiter;
    private final CsvRecord record;
    private int line = 1;

    /// @param delimiter an ASCII character
    CsvReader(InputFile file, char delimiter) {
        this.bytes = CsvBytes.open(file);
        this.delimiter = delimiter;
        this.record = new CsvRecord(file);
    }

    /// The record that was read last. The next one takes its place.
    CsvRecord record() {
        return record;
    }

    /// Reads the next record, skipping blank lines.
    ///
    /// @return whether there was one
    boolean next() {
        do {
            if (bytes.peek() == CsvBytes.END) {
                return false;
            }
            read();
        } while (record.isBlank());
        return true;
    }

    @Override
    public void close() {
        bytes.close();
    }

    private void read() {
        record.clear();
        int end;
        do {
            record.begin(line);
            int first = bytes.take();
            end = first == '"' ? quoted() : plain(first);
            record.end();
        } while (end == delimiter);
        if (end == '\r' && bytes.peek() == '\n') {
            bytes.take();
        }
        line++;
    }

    /// Reads the rest of an unquoted cell.
    ///
    /// @param first its first byte
    /// @return what is behind it: the delimiter, the end of the line or of the file
    private int plain(int first) {
        int c = first;
        while (!isEnd(c)) {
            record.append(c);
            c = bytes.take();
        }
        return c;
    }

    /// Reads the rest of a quoted cell, in which two quotes stand for one.
    ///
    /// @return what is behind it: the delimiter, the end of the line or of the file
    private int quoted() {
        int c = bytes.take();
        while (c != '"' || bytes.peek() == '"') {
            if (c == CsvBytes.END) {
                throw record.badOpen(Message.of("a quote is never closed"), Message.of("close it, or remove it"));
            }
            line += c == '\n' ? 1 : 0;
            record.append(c == '"' ? bytes.take() : c);
            c = bytes.take();
        }
        int end = bytes.take();
        if (!isEnd(end)) {
            throw record.badOpen(
                    Message.of("text follows a closing quote"), Message.of("double the quotes inside a quoted cell"));
        }
        return end;
    }

    private boolean isEnd(int c) {
        return c == delimiter || c == '\n' || c == '\r' || c == CsvBytes.END;
    }
}
