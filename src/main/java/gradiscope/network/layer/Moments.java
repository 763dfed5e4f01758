package gradiscope.network.layer;

import gradiscope.tensor.Slice;
import java.util.Arrays;

/// Mean and variance of groups, in double, in two passes. Four partial sums keep the adders busy; the order is
/// fixed, so the bits are too.
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
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = from;
        for (; i < from + length - 3; i += 4) {
            s0 += x[i];
            s1 += x[i + 1];
            s2 += x[i + 2];
            s3 += x[i + 3];
        }
        for (; i < from + length; i++) {
            s0 += x[i];
        }
        return (s0 + s1) + (s2 + s3);
    }

    private static double squares(float[] x, int from, int length, double mean) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = from;
        for (; i < from + length - 3; i += 4) {
            s0 += square(x[i] - mean);
            s1 += square(x[i + 1] - mean);
            s2 += square(x[i + 2] - mean);
            s3 += square(x[i + 3] - mean);
        }
        for (; i < from + length; i++) {
            s0 += square(x[i] - mean);
        }
        return (s0 + s1) + (s2 + s3);
    }

    private static double square(double number) {
        return number * number;
    }

    static void divide(double[] a, int count, double by) {
        for (int g = 0; g < count; g++) {
            a[g] /= by;
        }
    }
}
