package gradiscope.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPOutputStream;

/// Makes IDX files, also wrong ones: sides and values need not agree.
final class Idx {
    private Idx() {}

    static byte[] images(int count, int height, int width, int... pixels) {
        return bytes(pixels, 0x803, count, height, width);
    }

    static byte[] labels(int count, int... labels) {
        return bytes(labels, 0x801, count);
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(int[] values, int... header) {
        ByteBuffer bytes = ByteBuffer.allocate(header.length * Integer.BYTES + values.length);
        for (int word : header) {
            bytes.putInt(word);
        }
        for (int value : values) {
            bytes.put((byte) value);
        }
        return bytes.array();
    }
}
