package gradiscope.probe.collapse;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The means of those classes that have samples. Below, K counts these classes only, and c is a position
/// among them.
///
/// @param classes the label of each of these classes, ascending
/// @param counts n_c, samples of each
/// @param means mu_c: K x d
record ClassMeans(int[] classes, int[] counts, double[][] means) {
    static ClassMeans of(Features features) {
        int[] counts = new int[features.classes()];
        double[][] sums = new double[features.classes()][features.width()];
        double[] row = new double[features.width()];
        for (int i = 0; i < features.count(); i++) {
            int label = features.labels()[i];
            features.values().read(i, row);
            Vectors.addTo(sums[label], 1, row);
            counts[label]++;
        }
        int[] present =
                IntStream.range(0, counts.length).filter(k -> counts[k] > 0).toArray();
        double[][] means = new double[present.length][];
        for (int c = 0; c < present.length; c++) {
            means[c] = sums[present[c]];
            for (int j = 0; j < means[c].length; j++) {
                means[c][j] /= counts[present[c]];
            }
        }
        return new ClassMeans(
                present, Arrays.stream(present).map(k -> counts[k]).toArray(), means);
    }

    /// K.
    int size() {
        return classes.length;
    }

    /// d.
    int width() {
        return means[0].length;
    }

    /// N.
    int samples() {
        return Arrays.stream(counts).sum();
    }

    boolean balanced() {
        return Arrays.stream(counts).distinct().count() <= 1;
    }

    /// The global mean as the mean of the class means, (1/K) sum mu_c.
    double[] meanOfMeans() {
        return Vectors.meanRow(means);
    }

    /// The global mean as the mean of the samples, (1/N) sum n_c mu_c. The same where all classes have as many
    /// samples.
    double[] meanOfSamples() {
        return weighted(means);
    }

    /// (1/N) sum n_c a_c for one row a_c per class.
    double[] weighted(double[][] rows) {
        double[] mean = new double[rows[0].length];
        for (int c = 0; c < size(); c++) {
            Vectors.addTo(mean, (double) counts[c] / samples(), rows[c]);
        }
        return mean;
    }

    /// Where a label stands among these classes; -1 for a class without samples.
    int[] positions(int labels) {
        int[] positions = new int[labels];
        Arrays.fill(positions, -1);
        for (int c = 0; c < size(); c++) {
            positions[classes[c]] = c;
        }
        return positions;
    }
}
