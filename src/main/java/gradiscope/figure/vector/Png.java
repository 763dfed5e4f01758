package gradiscope.figure.vector;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/// Writes PNG (W3C, third edition): 8 bits of red, green and blue, and of opacity where something is translucent; no
/// time, so the same pixels give the same bytes.
public final class Png {
    /// Pixels of a metre where one is as large as CSS has it: 96 to the inch.
    public static final int SCREEN = 3780;

    /// The keyword of the text that holds what [About#sidecar] says.
    public static final String SIDECAR = "gradiscope";

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int RGB = 2;
    private static final int RGBA = 6;
    private static final byte NONE = 0;
    private static final byte UP = 2;

    private final Bytes file = new Bytes().add(SIGNATURE);

    private Png() {}

    /// Just the pixels.
    public static byte[] of(Mosaic pixels) {
        return of(pixels, SCREEN, new About("", "", ""));
    }

    /// @param pixelsPerMetre for programs that print
    public static byte[] of(Mosaic pixels, int pixelsPerMetre, About about) {
        boolean translucent = pixels.isTranslucent();
        Png png = new Png();
        png.chunk(
                "IHDR",
                new Bytes().addInt(pixels.columns()).addInt(pixels.rows()).add(8, translucent ? RGBA : RGB, 0, 0, 0));
        png.chunk(
                "pHYs",
                new Bytes().addInt(pixelsPerMetre).addInt(pixelsPerMetre).add(1));
        png.text("Title", about.title());
        png.text("Description", about.description());
        png.text(SIDECAR, about.sidecar());
        png.chunk("IDAT", new Bytes().add(Bytes.deflated(filtered(pixels, translucent ? 4 : 3))));
        png.chunk("IEND", new Bytes());
        return png.file.array();
    }

    /// Words in any language, not compressed: who looks into the file can read them.
    private void text(String keyword, String words) {
        if (!words.isEmpty()) {
            chunk(
                    "iTXt",
                    new Bytes()
                            .add(keyword.getBytes(StandardCharsets.ISO_8859_1))
                            .add(0, 0, 0, 0, 0)
                            .add(words.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private void chunk(String type, Bytes data) {
        byte[] checked = new Bytes()
                .add(type.getBytes(StandardCharsets.US_ASCII))
                .add(data)
                .array();
        CRC32 check = new CRC32();
        check.update(checked);
        file.addInt(data.size()).add(checked).addInt((int) check.getValue());
    }

    private static byte[] filtered(Mosaic pixels, int channels) {
        int[] argb = pixels.argb();
        int length = pixels.columns() * channels;
        Bytes all = new Bytes();
        byte[] above = new byte[length];
        byte[] row = new byte[length];
        byte[] filtered = new byte[1 + length];
        for (int y = 0; y < pixels.rows(); y++) {
            read(argb, y * pixels.columns(), row, channels);
            filter(row, above, filtered);
            all.add(filtered);
            byte[] spare = above;
            above = row;
            row = spare;
        }
        return all.array();
    }

    private static void read(int[] argb, int from, byte[] row, int channels) {
        for (int i = 0; i < row.length; i += channels) {
            int pixel = argb[from + i / channels];
            row[i] = (byte) (pixel >> 16);
            row[i + 1] = (byte) (pixel >> 8);
            row[i + 2] = (byte) pixel;
            if (channels == 4) {
                row[i + 3] = (byte) (pixel >> 24);
            }
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
