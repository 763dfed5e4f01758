package gradiscope.probe.confusion;

import gradiscope.experiment.Seed;
import gradiscope.probe.SampleSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Materialised gradients for tests, in double: the independent computation that Gram matrices are held
/// against.
final class Gradients {
    private Gradients() {}

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    static double cosine(double[] a, double[] b) {
        return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
    }

    static Gram gram(double[]... gradients) {
        int n = gradients.length;
        float[] products = new float[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                products[i * n + j] = (float) dot(gradients[i], gradients[j]);
            }
        }
        return new Gram(n, products);
    }

    /// Training samples numbered from 0.
    static Items items(int count, int... labels) {
        return Items.samples(SampleSet.TRAIN, IntStream.range(0, count).toArray(), labels);
    }

    static double[][] normal(int n, int d, long seed) {
        RandomGenerator random = new Seed(seed).generator();
        double[][] rows = new double[n][d];
        for (double[] row : rows) {
            for (int i = 0; i < d; i++) {
                row[i] = random.nextGaussian();
            }
        }
        return rows;
    }

    /// The gradient of a matrix product: `signal x input^T`, row by row.
    static double[] outer(double[] signal, double[] input) {
        double[] gradient = new double[signal.length * input.length];
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = signal[i / input.length] * input[i % input.length];
        }
        return gradient;
    }

    static double[] scaled(double[] vector, double factor) {
        double[] result = vector.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] *= factor;
        }
        return result;
    }

    static int[] labels(int n, int classes) {
        int[] labels = new int[n];
        for (int i = 0; i < n; i++) {
            labels[i] = i * 7 % 11 % classes;
        }
        return labels;
    }
}
