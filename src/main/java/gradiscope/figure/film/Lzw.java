package gradiscope.figure.film;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/// Packs indices of colours as GIF wants it: LZW with codes of growing length (CompuServe, GIF89a, appendix F).
final class Lzw {
    /// Of an index.
    static final int BITS = 8;

    private static final int CLEAR = 1 << BITS;
    private static final int END = CLEAR + 1;
    private static final int LONGEST = 12;

    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    /// For a string and the index after it, the code of both; 0: none yet.
    private final short[] codes = new short[1 << (LONGEST + BITS)];
    private int next = END + 1;
    private int length = BITS + 1;
    private int pending;
    private int bits;

    private Lzw() {}

    static byte[] packed(byte[] indices) {
        return new Lzw().pack(indices);
    }

    private byte[] pack(byte[] indices) {
        write(CLEAR);
        int string = indices[0] & 255;
        for (int i = 1; i < indices.length; i++) {
            int index = indices[i] & 255;
            int longer = codes[string << BITS | index];
            if (longer != 0) {
                string = longer;
            } else {
                write(string);
                learn(string << BITS | index);
                string = index;
            }
        }
        write(string);
        learn(0);
        write(END);
        write(0, (8 - bits) % 8);
        return packed.toByteArray();
    }

    private void learn(int string) {
        if (next == 1 << LONGEST) {
            write(CLEAR);
            Arrays.fill(codes, (short) 0);
            next = END + 1;
            length = BITS + 1;
            return;
        }
        codes[string] = (short) next;
        // A reader learns a code later, so it is one behind.
        if (next == 1 << length) {
            length++;
        }
        next++;
    }

    private void write(int code) {
        write(code, length);
    }

    private void write(int code, int count) {
        pending |= code << bits;
        bits += count;
        while (bits >= 8) {
            packed.write(pending);
            pending >>>= 8;
            bits -= 8;
        }
    }
}
