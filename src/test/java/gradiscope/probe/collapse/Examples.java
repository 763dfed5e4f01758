package gradiscope.probe.collapse;

import gradiscope.experiment.Seed;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Layers for the tests.
final class Examples {
    private Examples() {}

    /// K unit vectors in d >= K dimensions with cosines -1/(K - 1): the rows of sqrt(K/(K-1)) (I - 11^T/K) Q.
    static double[][] simplex(int classes, int width, Seed seed) {
        double[][] rows = new double[classes][width];
        double[][] frame = orthonormal(classes, width, seed);
        for (int c = 0; c < classes; c++) {
            for (int k = 0; k < classes; k++) {
                double entry = ((c == k ? 1 : 0) - 1.0 / classes) * Math.sqrt(classes / (classes - 1.0));
                Vectors.addTo(rows[c], entry, frame[k]);
            }
        }
        return rows;
    }

    /// Orthonormal rows in random directions, by Gram and Schmidt, twice.
    static double[][] orthonormal(int count, int width, Seed seed) {
        double[][] rows = gaussian(count, width, seed);
        for (int i = 0; i < count; i++) {
            for (int pass = 0; pass < 2; pass++) {
                for (int j = 0; j < i; j++) {
                    Vectors.addTo(rows[i], -Vectors.dot(rows[i], rows[j]), rows[j]);
                }
                rows[i] = Vectors.scaled(rows[i], 1 / Vectors.norm(rows[i]));
            }
        }
        return rows;
    }

    static double[][] gaussian(int rows, int columns, Seed seed) {
        RandomGenerator random = seed.generator();
        double[][] values = new double[rows][columns];
        for (double[] row : values) {
            Arrays.setAll(row, j -> random.nextGaussian());
        }
        return values;
    }

    /// Labels with `counts[c]` samples of class c, in order.
    static int[] labels(int... counts) {
        int[] labels = new int[Arrays.stream(counts).sum()];
        int i = 0;
        for (int c = 0; c < counts.length; c++) {
            Arrays.fill(labels, i, i + counts[c], c);
            i += counts[c];
        }
        return labels;
    }

    /// So many samples of each class.
    static int[] balanced(int classes, int each) {
        int[] counts = new int[classes];
        Arrays.fill(counts, each);
        return labels(counts);
    }

    /// Samples at their class means plus Gaussian noise.
    static Features around(double[][] means, int[] labels, double noise, Seed seed) {
        double[][] values = gaussian(labels.length, means[0].length, seed);
        for (int i = 0; i < labels.length; i++) {
            values[i] = Vectors.scaled(values[i], noise);
            Vectors.addTo(values[i], 1, means[labels[i]]);
        }
        return new Features(Matrix.of(values), labels, means.length);
    }

    /// W h + b of every sample.
    static Matrix logits(Features features, double[][] w, double[] b) {
        double[][] logits = Vectors.products(features.values().toArrays(), w);
        for (double[] row : logits) {
            Vectors.addTo(row, 1, b);
        }
        return Matrix.of(logits);
    }

    /// A last hidden layer with a classifier without bias.
    static Activity last(Features features, double[][] w) {
        return Activity.last("last", features, Classifier.of(Matrix.of(w)), logits(features, w, new double[w.length]));
    }

    /// A layer without classifier or decisions.
    static Activity alone(Features features) {
        return new Activity("alone", features, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static LayerReading measure(Activity layer) {
        return Collapse.measure(layer, Settings.initial(), Optional.empty());
    }

    static LayerReading measureCentred(Activity layer) {
        return Collapse.measure(layer, new Settings(true, 3, 100), Optional.empty());
    }

    /// The value of a metric that exists.
    static double value(LayerReading reading, Metric metric) {
        return reading.measure(metric).value().orElseThrow();
    }

    static List<Metric> metrics() {
        return List.of(Metric.values());
    }
}
