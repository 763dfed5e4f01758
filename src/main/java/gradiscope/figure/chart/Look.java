package gradiscope.figure.chart;

/// How large and in which colours everything is drawn: lengths are multiples of the font size.
///
/// @param size of ordinary text, in pixels
/// @param palette every colour
public record Look(double size, Palette palette) {
    /// A picture of 1600 x 900: readable on half a page, and from the last row.
    public static final Look PICTURE = new Look(20, Palette.LIGHT);

    /// A tile among others in a window, on light paper.
    public static final Look TILE = new Look(13, Palette.LIGHT);

    public Look {
        if (!(size > 0) || Double.isInfinite(size)) {
            throw new IllegalArgumentException("no size of text: " + size);
        }
    }

    /// In other colours.
    public Look in(Palette other) {
        return new Look(size, other);
    }

    /// Larger or smaller, lines and gaps with the text.
    ///
    /// @param factor above 0
    public Look scaled(double factor) {
        return new Look(size * factor, palette);
    }

    /// A length.
    ///
    /// @param multiple of the font size
    public double em(double multiple) {
        return size * multiple;
    }
}
