package gradiscope.figure.film;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// A box of an MP4 file (ISO/IEC 14496-12, section 4.2) that grows: its length, its type, and what is in it. Numbers
/// have
/// the high byte first.
final class Mp4Box {
    /// Of the list that iTunes began and every program reads.
    static final String COMMENT = "\u00a9cmt";

    private final String type;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    private Mp4Box(String type) {
        this.type = type;
    }

    static Mp4Box box(String type) {
        return new Mp4Box(type);
    }

    /// A box with boxes in it.
    static Mp4Box of(String type, Mp4Box... boxes) {
        Mp4Box outer = box(type);
        for (Mp4Box inner : boxes) {
            outer.add(inner);
        }
        return outer;
    }

    /// A box that begins with version 0 and its flags.
    static Mp4Box full(String type, int flags) {
        return box(type).number(flags);
    }

    Mp4Box add(Mp4Box inner) {
        content.writeBytes(inner.array());
        return this;
    }

    Mp4Box bytes(byte[] bytes) {
        content.writeBytes(bytes);
        return this;
    }

    Mp4Box bytes(int... bytes) {
        for (int b : bytes) {
            content.write(b);
        }
        return this;
    }

    Mp4Box ascii(String text) {
        return bytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /// Of two bytes each.
    Mp4Box shorts(int... values) {
        for (int value : values) {
            bytes(value >> 8, value);
        }
        return this;
    }

    /// Of four bytes.
    Mp4Box number(int value) {
        return shorts(value >> 16, value);
    }

    Mp4Box number(long value) {
        return number((int) (value >> 32)).number((int) value);
    }

    Mp4Box zeros(int count) {
        return bytes(new byte[count]);
    }

    byte[] array() {
        return ByteBuffer.allocate(content.size() + 8)
                .putInt(content.size() + 8)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .put(content.toByteArray())
                .array();
    }

    /// That stands at a place of a file.
    static int number(byte[] file, int at) {
        return ByteBuffer.wrap(file).getInt(at);
    }
}
