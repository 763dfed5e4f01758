package gradiscope.probe;

import gradiscope.data.Samples;
import gradiscope.data.Split;
import gradiscope.experiment.Seed;
import gradiscope.experiment.Shape;
import java.util.random.RandomGenerator;

/// The mixture of the papers' protocols: ten Gaussian classes in 32 dimensions, one wide, with Gaussian
/// centres.
///
/// @param spread standard deviation of the centres along each axis; at 1 a network errs on one percent
/// @param seed of centres and samples
public record Mixture(double spread, long seed) {
    private static final int CLASSES = 10;
    private static final int WIDTH = 32;

    /// So many samples for training and as many for testing, classes in turn.
    public Split split(int count) {
        RandomGenerator random = new Seed(seed).generator();
        double[] centres = new double[CLASSES * WIDTH];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = spread * random.nextGaussian();
        }
        return new Split(draw(centres, count, random), draw(centres, count, random));
    }

    private static Samples draw(double[] centres, int count, RandomGenerator random) {
        float[] inputs = new float[count * WIDTH];
        int[] labels = new int[count];
        for (int i = 0; i < inputs.length; i++) {
            labels[i / WIDTH] = i / WIDTH % CLASSES;
            inputs[i] = (float) (centres[labels[i / WIDTH] * WIDTH + i % WIDTH] + random.nextGaussian());
        }
        return Samples.classified(Shape.vector(WIDTH), inputs, labels, Subjects.classNames(CLASSES));
    }

    /// The samples, every input scaled to the norm sqrt(32).
    public static Samples onSphere(Samples samples) {
        float[] inputs = samples.inputs().clone();
        for (int i = 0; i < samples.count(); i++) {
            double square = 0;
            for (int j = 0; j < WIDTH; j++) {
                square += (double) inputs[i * WIDTH + j] * inputs[i * WIDTH + j];
            }
            for (int j = 0; j < WIDTH; j++) {
                inputs[i * WIDTH + j] *= (float) Math.sqrt(WIDTH / square);
            }
        }
        return samples.withInputs(samples.shape(), inputs);
    }
}
