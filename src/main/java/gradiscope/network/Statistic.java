package gradiscope.network;

/// One vector of running statistics of batch normalisation: a range of the flat statistics array.
///
/// @param layer name of its layer
/// @param name `running_mean` or `running_var`
/// @param size numbers in it
/// @param offset where it starts in the flat array
/// @param initial what it holds before training
public record Statistic(String layer, String name, int size, int offset, float initial) {
    /// What a variance is called.
    public static final String VARIANCE = "running_var";

    /// Whether it holds variances, which are never negative.
    public boolean isVariance() {
        return name.equals(VARIANCE);
    }

    /// `batch-norm1.running_mean`
    public String key() {
        return layer + "." + name;
    }
}
