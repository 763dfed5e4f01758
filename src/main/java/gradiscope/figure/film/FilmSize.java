package gradiscope.figure.film;

/// What all frames of a film are like.
///
/// @param width in pixels
/// @param height in pixels
/// @param rate frames per second, 1 to 50: faster ones browsers play slowly
public record FilmSize(int width, int height, int rate) {
    public static final int FASTEST = 50;

    public FilmSize {
        if (width < 1 || height < 1 || rate < 1 || rate > FASTEST) {
            throw new IllegalArgumentException("no film: " + width + " x " + height + ", " + rate + " a second");
        }
    }
}
