package gradiscope.data;

/// Shifts and scales every input to mean 0 and variance 1 over the training samples. Test samples go
/// through the same shift and scale and have no part in either. An input that is constant in training is
/// shifted and divided by 1.
final class Standardisation {
    private Standardisation() {}

    static Split apply(Split split) {
        Moments training = Moments.of(split.train());
        return split.map(samples -> apply(samples, training));
    }

    private static Samples apply(Samples samples, Moments moments) {
        float[] x = samples.inputs();
        int d = samples.shape().size();
        float[] scaled = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            double deviation = moments.deviation()[i % d];
            scaled[i] = (float) ((x[i] - moments.mean()[i % d]) / (deviation == 0 ? 1 : deviation));
        }
        return samples.withInputs(samples.shape(), scaled);
    }
}
