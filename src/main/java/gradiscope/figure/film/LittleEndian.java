package gradiscope.figure.film;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Numbers with the low byte first, and blocks of at most 255 bytes, as GIF has them.
final class LittleEndian {
    private static final int LONGEST = 255;

    private final OutputStream out;

    LittleEndian(OutputStream out) {
        this.out = out;
    }

    LittleEndian bytes(int... bytes) throws IOException {
        for (int b : bytes) {
            out.write(b);
        }
        return this;
    }

    LittleEndian ascii(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    LittleEndian number(int value) throws IOException {
        return bytes(value & 255, value >> 8);
    }

    /// Data in blocks, and the empty one that ends them.
    LittleEndian blocks(byte[] data) throws IOException {
        for (int from = 0; from < data.length; from += LONGEST) {
            int length = Math.min(LONGEST, data.length - from);
            out.write(length);
            out.write(data, from, length);
        }
        return bytes(0);
    }
}
