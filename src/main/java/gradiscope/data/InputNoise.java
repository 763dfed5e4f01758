package gradiscope.data;

import gradiscope.experiment.Seed;
import java.util.random.RandomGenerator;

/// Adds Gaussian noise to the inputs of training and test samples alike. Its standard deviation is a share
/// of that input's own one over the training samples, before noise; an input that is constant there stays
/// as it is.
final class InputNoise {
    private InputNoise() {}

    static Split apply(Split split, double share, Seed seed) {
        if (share == 0) {
            return split;
        }
        double[] deviation = Moments.of(split.train()).deviation();
        return new Split(
                apply(split.train(), share, deviation, seed.child("train")),
                apply(split.test(), share, deviation, seed.child("test")));
    }

    private static Samples apply(Samples samples, double share, double[] deviation, Seed seed) {
        RandomGenerator random = seed.generator();
        float[] x = samples.inputs();
        float[] noisy = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            noisy[i] = (float) (x[i] + share * deviation[i % deviation.length] * random.nextGaussian());
        }
        return samples.withInputs(samples.shape(), noisy);
    }
}
