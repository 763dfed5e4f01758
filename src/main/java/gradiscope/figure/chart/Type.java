package gradiscope.figure.chart;

/// The size of everything: lengths are multiples of the font size.
///
/// @param size of ordinary text, in pixels
public record Type(double size) {
    /// A picture of 1600 x 900: readable on half a page, and from the last row.
    public static final Type PICTURE = new Type(20);

    /// A tile among others in a window.
    public static final Type TILE = new Type(13);

    /// A length.
    ///
    /// @param multiple of the font size
    public double em(double multiple) {
        return size * multiple;
    }
}
