package gradiscope.figure.vector;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Bytes that grow, numbers with the high byte first.
final class Bytes {
    // Higher levels take twice as long and save a tenth.
    private static final int LEVEL = 6;

    private final ByteArrayOutputStream all = new ByteArrayOutputStream();

    Bytes add(int... bytes) {
        for (int b : bytes) {
            all.write(b);
        }
        return this;
    }

    Bytes add(byte[] bytes) {
        all.writeBytes(bytes);
        return this;
    }

    Bytes add(Bytes bytes) {
        return add(bytes.array());
    }

    Bytes addShort(int value) {
        return add(value >> 8, value);
    }

    Bytes addInt(int value) {
        return addShort(value >> 16).addShort(value);
    }

    int size() {
        return all.size();
    }

    byte[] array() {
        return all.toByteArray();
    }

    /// As zlib packs them (RFC 1950).
    static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(LEVEL);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }
}
