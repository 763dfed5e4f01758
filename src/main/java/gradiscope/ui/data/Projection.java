package gradiscope.ui.data;

import gradiscope.data.Samples;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Which inputs tell most, where there are more than can be shown: those whose class means lie farthest apart for
/// the spread within classes (Fisher 1936), or that say most about what is to be predicted.
public final class Projection {
    private Projection() {}

    /// @return two inputs in rising order; one where there is only one
    public static List<Integer> columns(Samples samples) {
        int inputs = samples.shape().size();
        return IntStream.range(0, inputs)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> -share(samples, j)))
                .limit(2)
                .sorted()
                .toList();
    }

    /// The one input that tells most.
    static int column(Samples samples) {
        return IntStream.range(0, samples.shape().size())
                .boxed()
                .max(Comparator.comparingDouble(j -> share(samples, j)))
                .orElseThrow();
    }

    /// How much of an input's variance lies between classes, or the squared correlation with the first target.
    private static double share(Samples samples, int column) {
        return samples.isRegression() ? squaredCorrelation(samples, column) : betweenClasses(samples, column);
    }

    private static double betweenClasses(Samples samples, int column) {
        int[] counts = new int[samples.classes()];
        double[] sums = new double[samples.classes()];
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < samples.count(); i++) {
            double x = input(samples, i, column);
            counts[samples.labels()[i]]++;
            sums[samples.labels()[i]] += x;
            sum += x;
            squares += x * x;
        }
        double mean = sum / samples.count();
        double total = squares - sum * mean;
        double between = 0;
        for (int k = 0; k < counts.length; k++) {
            between += counts[k] == 0 ? 0 : (sums[k] / counts[k] - mean) * (sums[k] - counts[k] * mean);
        }
        return total > 0 ? between / total : 0;
    }

    private static double squaredCorrelation(Samples samples, int column) {
        int n = samples.count();
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < n; i++) {
            meanX += input(samples, i, column) / n;
            meanY += samples.targets()[i * samples.outputs()] / n;
        }
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < n; i++) {
            double x = input(samples, i, column) - meanX;
            double y = samples.targets()[i * samples.outputs()] - meanY;
            xx += x * x;
            xy += x * y;
            yy += y * y;
        }
        return xx > 0 && yy > 0 ? xy * xy / (xx * yy) : 0;
    }

    /// One input of one sample.
    public static float input(Samples samples, int row, int column) {
        return samples.inputs()[row * samples.shape().size() + column];
    }
}
