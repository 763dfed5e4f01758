package gradiscope.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Makes NPZ files byte by byte, also wrong ones.
final class Zips {
    private Zips() {}

    /// An NPY array of this version, with this header.
    static byte[] npy(int version, String header, int... elements) {
        byte[] bytes = new byte[elements.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) elements[i];
        }
        return npy(version, header, bytes);
    }

    static byte[] npy(int version, String header, byte[] elements) {
        byte[] text = header.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer length = ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(text.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
        out.write(length.array(), 0, version == 1 ? Short.BYTES : Integer.BYTES);
        out.writeBytes(text);
        out.writeBytes(elements);
        return out.toByteArray();
    }

    /// Writes a compressed zip archive.
    ///
    /// @param entries names and contents in turn
    static void write(Path file, Object... entries) throws IOException {
        Files.write(file, bytes(entries));
    }

    /// A compressed zip archive.
    ///
    /// @param entries names and contents in turn
    static byte[] bytes(Object... entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) entries[i]));
                zip.write((byte[]) entries[i + 1]);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
