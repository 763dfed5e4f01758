package gradiscope.network.layer;

import gradiscope.tensor.Slice;

/// Mean and variance of groups, in double, in two passes.
final class Moments {
    private Moments() {}

    /// @param mean written, one per group
    /// @param variance written, one per group: divided by the number of members
    static void of(Groups groups, int rows, int size, Slice x, double[] mean, double[] variance) {
        int count = groups.count(rows);
        java.util.Arrays.fill(mean, 0, count, 0);
        java.util.Arrays.fill(variance, 0, count, 0);
        for (int r = 0; r < rows; r++) {
            for (int j = 0; j < size; j++) {
                mean[groups.group(r, j)] += x.array()[x.offset() + r * size + j];
            }
        }
        divide(mean, count, groups.members(rows));
        for (int r = 0; r < rows; r++) {
            for (int j = 0; j < size; j++) {
                int g = groups.group(r, j);
                double d = x.array()[x.offset() + r * size + j] - mean[g];
                variance[g] += d * d;
            }
        }
        divide(variance, count, groups.members(rows));
    }

    static void divide(double[] a, int count, double by) {
        for (int g = 0; g < count; g++) {
            a[g] /= by;
        }
    }
}
