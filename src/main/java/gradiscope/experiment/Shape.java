package gradiscope.experiment;

/// The shape of one sample, or of one layer's output for one sample: channels x height x width. A plain
/// vector has height and width 1. Stored flat in this order (as PyTorch does).
public record Shape(int channels, int height, int width) {
    public Shape {
        if (channels < 1 || height < 1 || width < 1) {
            throw new IllegalArgumentException(
                    "a shape has positive sides, not " + channels + "x" + height + "x" + width);
        }
    }

    /// A vector of `size` numbers.
    public static Shape vector(int size) {
        return new Shape(size, 1, 1);
    }

    /// How many numbers one sample holds.
    public int size() {
        return Math.multiplyExact(Math.multiplyExact(channels, height), width);
    }

    public boolean isVector() {
        return height == 1 && width == 1;
    }

    /// Positions per channel.
    public int area() {
        return height * width;
    }

    @Override
    public String toString() {
        return isVector() ? Integer.toString(channels) : channels + "x" + height + "x" + width;
    }
}
