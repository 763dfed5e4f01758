package gradiscope.data;

/// Mean and standard deviation of each input over some samples (the population's: divided by N, not N - 1).
///
/// @param mean one per input
/// @param deviation one per input; exactly 0 for an input that is constant
record Moments(double[] mean, double[] deviation) {
    /// Two passes in double. The sum of up to 2^29 equal floats is exact in a double, so the mean of a
    /// constant input is that constant, and its deviation is 0 and not a rounding error that someone
    /// divides by.
    static Moments of(Samples samples) {
        int d = samples.shape().size();
        float[] x = samples.inputs();
        double[] mean = new double[d];
        for (int i = 0; i < x.length; i++) {
            mean[i % d] += x[i];
        }
        divide(mean, samples.count());
        double[] deviation = new double[d];
        for (int i = 0; i < x.length; i++) {
            double difference = x[i] - mean[i % d];
            deviation[i % d] += difference * difference;
        }
        divide(deviation, samples.count());
        for (int j = 0; j < d; j++) {
            deviation[j] = Math.sqrt(deviation[j]);
        }
        return new Moments(mean, deviation);
    }

    private static void divide(double[] sums, int count) {
        for (int j = 0; j < sums.length; j++) {
            sums[j] /= count;
        }
    }
}
