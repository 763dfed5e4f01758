package gradiscope.data;

/// Shifts and scales every input to mean 0 and variance 1 over the training samples. Test samples go
/// through the same shift and scale and have no part in either. An input that is constant in training is
/// shifted and divided by 1.
final class Standardisation {
    private Standardisation() {}

    /// @param x inputs of samples, row by row
    /// @param moments those of the training samples
    static float[] apply(float[] x, Moments moments) {
        int d = moments.mean().length;
        float[] scaled = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            double deviation = moments.deviation()[i % d];
            scaled[i] = (float) ((x[i] - moments.mean()[i % d]) / (deviation == 0 ? 1 : deviation));
        }
        return scaled;
    }
}
