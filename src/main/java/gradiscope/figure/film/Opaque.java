package gradiscope.figure.film;

import gradiscope.figure.vector.Mosaic;

/// The pixels of a frame as they are seen on white: neither kind of file has translucent ones.
final class Opaque {
    private static final int SEEN = 0xff000000;

    private Opaque() {}

    /// @throws IllegalArgumentException unless the frame has the film's size
    static int[] pixels(Mosaic frame, FilmSize size) {
        if (frame.columns() != size.width() || frame.rows() != size.height()) {
            throw new IllegalArgumentException("a frame of " + frame + " in a film of " + size);
        }
        int[] pixels = frame.argb();
        for (int i = 0; i < pixels.length; i++) {
            if ((pixels[i] & SEEN) != SEEN) {
                pixels[i] = onWhite(pixels[i]);
            }
        }
        return pixels;
    }

    private static int onWhite(int argb) {
        int seen = argb >>> 24;
        int white = 255 - seen;
        int red = ((argb >> 16 & 255) * seen + 127) / 255 + white;
        int green = ((argb >> 8 & 255) * seen + 127) / 255 + white;
        int blue = ((argb & 255) * seen + 127) / 255 + white;
        return SEEN | red << 16 | green << 8 | blue;
    }
}
