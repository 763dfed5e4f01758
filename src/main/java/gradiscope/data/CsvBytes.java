package gradiscope.data;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Message;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/// The bytes of a CSV file behind its byte order mark, one at a time with one byte of preview.
final class CsvBytes implements Closeable {
    /// In place of a byte, behind the last one.
    static final int END = -1;

    private static final int BUFFER = 1 << 16;

    private final InputFile file;
    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;

    private CsvBytes(InputFile file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    /// @throws BadInput when the file cannot be read, or is of a kind known not to be CSV
    static CsvBytes open(InputFile file) {
        CsvBytes bytes = new CsvBytes(file, file.open());
        try {
            bytes.start();
        } catch (BadInput e) {
            bytes.close();
            throw e;
        }
        return bytes;
    }

    /// The next byte, which stays the next one.
    int peek() {
        if (position == limit) {
            fill();
        }
        return position == limit ? END : buffer[position] & 0xFF;
    }

    int take() {
        int next = peek();
        position += next == END ? 0 : 1;
        return next;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    private void start() {
        fill();
        requireCsv();
        position = startsWith(0xEF, 0xBB, 0xBF) ? 3 : 0;
    }

    private void fill() {
        try {
            position = 0;
            limit = in.readNBytes(buffer, 0, BUFFER);
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    private void requireCsv() {
        if (startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF)) {
            throw file.bad("", Message.of("is UTF-16 text"), Message.of("save it as UTF-8"));
        }
        if (startsWith(0x1F, 0x8B)) {
            throw file.bad("", Message.of("is compressed by gzip"), Message.of("unpack it"));
        }
        if (startsWith('P', 'K', 3, 4)) {
            throw file.bad("", Message.of("is a zip archive or a spreadsheet"), Message.of("export it as CSV"));
        }
    }

    private boolean startsWith(int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= limit || (buffer[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
