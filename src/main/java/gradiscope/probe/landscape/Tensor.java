package gradiscope.probe.landscape;

/// Where one tensor lies in the flat parameters, and how it falls into filters.
///
/// @param offset its first parameter
/// @param filters how many filters or neurons: its rows; 0 for a tensor of one dimension (bias, scale, shift)
/// @param length parameters per filter, or of the whole when there are no filters
public record Tensor(int offset, int filters, int length) {
    public Tensor {
        if (offset < 0 || filters < 0 || length < 1) {
            throw new IllegalArgumentException("tensor at " + offset + ": " + filters + " x " + length);
        }
    }

    /// Weights: neurons x inputs, or filters x (channels x kernel).
    public static Tensor weights(int offset, int filters, int length) {
        if (filters < 1) {
            throw new IllegalArgumentException("weights of " + filters + " filters");
        }
        return new Tensor(offset, filters, length);
    }

    /// A bias, or a scale or shift of a normalisation.
    public static Tensor vector(int offset, int length) {
        return new Tensor(offset, 0, length);
    }
}
