package gradiscope.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPOutputStream;

/// Makes IDX files, also wrong ones: sides and values need not agree.
final class Idx {
    private Idx() {}

    static byte[] images(int count, int height, int width, int... pixels) {
        return bytes(
                ByteBuffer.allocate(16 + pixels.length)
                        .putInt(0x803)
                        .putInt(count)
                        .putInt(height)
                        .putInt(width),
                pixels);
    }

    static byte[] labels(int count, int... labels) {
        return bytes(ByteBuffer.allocate(8 + labels.length).putInt(0x801).putInt(count), labels);
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(ByteBuffer header, int[] values) {
        for (int value : values) {
            header.put((byte) value);
        }
        return header.array();
    }
}
