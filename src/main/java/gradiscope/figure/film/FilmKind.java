package gradiscope.figure.film;

import gradiscope.figure.vector.About;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/// A kind of file that holds a film.
public enum FilmKind {
    GIF(65_535.0 * 65_535),
    /// As many pixels as level 5.1 of H.264 has, the highest that players are sure to know.
    MP4(36_864 * 256);

    private final double mostPixels;

    FilmKind(double mostPixels) {
        this.mostPixels = mostPixels;
    }

    /// How names of such files end.
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /// Whether frames of a size can be in it.
    public boolean holds(int width, int height) {
        return Math.max(width, height) < 1 << 16 && (double) width * height <= mostPixels;
    }

    /// Begins a film.
    ///
    /// @param out stays open when the film is closed
    /// @param size what all frames are like
    public FilmWriter to(OutputStream out, FilmSize size, About about) throws IOException {
        return switch (this) {
            case GIF -> new GifWriter(out, size, about);
            case MP4 -> new Mp4Writer(out, size, about);
        };
    }
}
