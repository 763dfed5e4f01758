package gradiscope.lesson.linear;

import java.util.Arrays;

/// Distances, Euclidean and Frobenius.
final class Norms {
    private Norms() {}

    /// ||a - b|| / ||b||.
    static double relative(double[] a, double[] b) {
        return distance(a, b) / distance(b, new double[b.length]);
    }

    static double relative(double[][] a, double[][] b) {
        return relative(flat(a), flat(b));
    }

    private static double[] flat(double[][] matrix) {
        return Arrays.stream(matrix).flatMapToDouble(Arrays::stream).toArray();
    }

    /// The root of the mean squared difference.
    static double rmse(double[] a, double[] b) {
        return distance(a, b) / Math.sqrt(a.length);
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }
}
