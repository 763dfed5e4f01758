package gradiscope.figure;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Writes PNG (W3C, third edition): 8 bits of red, green and blue, no text, no time, so the same pixels
/// give the same bytes.
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] RGB_OF_8_BITS = {8, 2, 0, 0, 0};
    private static final int CHANNELS = 3;
    // Higher levels take twice as long and save a tenth.
    private static final int LEVEL = 6;
    private static final byte NONE = 0;
    private static final byte UP = 2;

    private Png() {}

    /// @param argb width x height pixels, row by row; their alpha is left out
    /// @param pixelsPerMetre for programs that print; the size of a pixel in a picture at 96 dpi is 3780
    static byte[] of(int width, int height, int[] argb, int pixelsPerMetre) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        chunk(
                png,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(RGB_OF_8_BITS)
                        .array());
        chunk(
                png,
                "pHYs",
                ByteBuffer.allocate(9)
                        .putInt(pixelsPerMetre)
                        .putInt(pixelsPerMetre)
                        .put((byte) 1)
                        .array());
        chunk(png, "IDAT", compressed(width, height, argb));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(data);
        png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        png.writeBytes(name);
        png.writeBytes(data);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }

    private static byte[] compressed(int width, int height, int[] argb) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(LEVEL);
        try (DeflaterOutputStream out = new DeflaterOutputStream(data, deflater)) {
            byte[] above = new byte[width * CHANNELS];
            byte[] row = new byte[width * CHANNELS];
            byte[] filtered = new byte[1 + width * CHANNELS];
            for (int y = 0; y < height; y++) {
                read(argb, y * width, row);
                filter(row, above, filtered);
                out.write(filtered);
                byte[] spare = above;
                above = row;
                row = spare;
            }
        } catch (java.io.IOException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        } finally {
            deflater.end();
        }
        return data.toByteArray();
    }

    private static void read(int[] argb, int from, byte[] row) {
        for (int i = 0; i < row.length; i += CHANNELS) {
            int pixel = argb[from + i / CHANNELS];
            row[i] = (byte) (pixel >> 16);
            row[i + 1] = (byte) (pixel >> 8);
            row[i + 2] = (byte) pixel;
        }
    }

    /// The difference to the row above where it is smaller than the row itself, as it is nearly always in a
    /// drawing.
    private static void filter(byte[] row, byte[] above, byte[] filtered) {
        long plain = 0;
        long difference = 0;
        for (int i = 0; i < row.length; i++) {
            plain += Math.abs(row[i]);
            difference += Math.abs((byte) (row[i] - above[i]));
        }
        boolean up = difference < plain;
        filtered[0] = up ? UP : NONE;
        for (int i = 0; i < row.length; i++) {
            filtered[i + 1] = (byte) (up ? row[i] - above[i] : row[i]);
        }
    }
}
