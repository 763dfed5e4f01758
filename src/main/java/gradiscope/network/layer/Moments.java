package gradiscope.network.layer;

import gradiscope.tensor.Slice;
import java.util.Arrays;

/// Mean and variance of groups, in double, in two passes.
final class Moments {
    private Moments() {}

    /// @param mean written, one per group
    /// @param variance written, one per group: divided by the number of members
    static void of(Groups groups, int rows, Slice x, double[] mean, double[] variance) {
        int count = groups.count(rows);
        Arrays.fill(mean, 0, count, 0);
        Arrays.fill(variance, 0, count, 0);
        int length = groups.length();
        int from = x.offset();
        for (int r = 0; r < rows; r++) {
            for (int s = 0; s < groups.segments(); s++, from += length) {
                mean[groups.group(r, s)] += sum(x.array(), from, length);
            }
        }
        divide(mean, count, groups.members(rows));
        from = x.offset();
        for (int r = 0; r < rows; r++) {
            for (int s = 0; s < groups.segments(); s++, from += length) {
                int g = groups.group(r, s);
                variance[g] += squares(x.array(), from, length, mean[g]);
            }
        }
        divide(variance, count, groups.members(rows));
    }

    private static double sum(float[] x, int from, int length) {
        double sum = 0;
        for (int i = from; i < from + length; i++) {
            sum += x[i];
        }
        return sum;
    }

    private static double squares(float[] x, int from, int length, double mean) {
        double sum = 0;
        for (int i = from; i < from + length; i++) {
            double d = x[i] - mean;
            sum += d * d;
        }
        return sum;
    }

    static void divide(double[] a, int count, double by) {
        for (int g = 0; g < count; g++) {
            a[g] /= by;
        }
    }
}
