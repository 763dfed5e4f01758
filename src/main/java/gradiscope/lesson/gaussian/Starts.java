package gradiscope.lesson.gaussian;

import gradiscope.experiment.Seed;
import gradiscope.lesson.wide.InfiniteKernel;
import gradiscope.lesson.wide.WideModel;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Draws the outputs of random networks of one width for some inputs, exactly as random weights would give them.
public final class Starts {
    private final WideModel model;
    private final int width;
    /// Covariance of the first layer, which is not random.
    private final double[][] first;

    /// @param inputs M x d; each start costs M n L draws
    public Starts(WideModel model, int width, double[][] inputs) {
        this.model = model;
        this.width = width;
        WideModel shallow = new WideModel(model.phi(), 0, model.sigmaW(), model.sigmaB());
        this.first = InfiniteKernel.of(shallow, inputs).nngp();
    }

    /// The outputs of some starts, count x M.
    public double[][] draw(int count, Seed seed) {
        RandomGenerator random = seed.generator();
        double[][] outputs = new double[count][];
        for (int i = 0; i < count; i++) {
            outputs[i] = output(random);
        }
        return outputs;
    }

    private double[] output(RandomGenerator random) {
        double[][] root = Cholesky.of(first);
        double[] z = new double[first.length];
        for (int l = 0; l < model.hidden(); l++) {
            double[][] q = new double[z.length][z.length];
            for (double[] row : q) {
                Arrays.fill(row, model.varianceB());
            }
            for (int unit = 0; unit < width; unit++) {
                draw(root, random, z);
                addOuter(z, q);
            }
            root = Cholesky.of(q);
        }
        draw(root, random, z);
        return z;
    }

    private void addOuter(double[] z, double[][] q) {
        for (int i = 0; i < z.length; i++) {
            z[i] = model.phi().value(z[i]);
            for (int j = 0; j <= i; j++) {
                q[i][j] += model.varianceW() / width * z[i] * z[j];
            }
        }
    }

    /// z = root g, with g standard normal.
    private static void draw(double[][] root, RandomGenerator random, double[] z) {
        Arrays.fill(z, 0);
        for (int j = 0; j < z.length; j++) {
            double g = random.nextGaussian();
            for (int i = j; i < z.length; i++) {
                z[i] += root[i][j] * g;
            }
        }
    }
}
