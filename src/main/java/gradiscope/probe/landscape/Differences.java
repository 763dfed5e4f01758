package gradiscope.probe.landscape;

import java.util.List;

/// The rows `theta_t - theta_T` of a path, T x P, without storing them. Differences are taken in double, so
/// that small steps of large parameters keep their digits.
final class Differences {
    /// Parameters taken at a time: a few hundred rows of these fit the cache.
    private static final int CHUNK = 512;

    private final List<float[]> checkpoints;
    private final float[] last;

    /// @param checkpoints all of one length
    Differences(List<float[]> checkpoints) {
        this.checkpoints = checkpoints;
        this.last = checkpoints.getLast();
        for (float[] checkpoint : checkpoints) {
            if (checkpoint.length != last.length) {
                throw new IllegalArgumentException(
                        "checkpoints of " + checkpoint.length + " and " + last.length + " parameters");
            }
        }
    }

    /// Inner products of the rows, T x T.
    double[][] gram() {
        int t = checkpoints.size();
        double[][] gram = new double[t][t];
        double[][] rows = new double[t][CHUNK];
        for (int from = 0; from < last.length; from += CHUNK) {
            int length = Math.min(CHUNK, last.length - from);
            for (int i = 0; i < t; i++) {
                fill(rows[i], checkpoints.get(i), from, length);
                for (int j = 0; j <= i; j++) {
                    gram[i][j] += dot(rows[i], rows[j], length);
                }
            }
        }
        for (int i = 0; i < t; i++) {
            for (int j = 0; j < i; j++) {
                gram[j][i] = gram[i][j];
            }
        }
        return gram;
    }

    /// A weighted sum of the rows.
    float[] combine(double[] weights) {
        double[] sum = new double[last.length];
        for (int t = 0; t < weights.length; t++) {
            float[] checkpoint = checkpoints.get(t);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += weights[t] * ((double) checkpoint[i] - last[i]);
            }
        }
        float[] result = new float[sum.length];
        for (int i = 0; i < sum.length; i++) {
            result[i] = (float) sum[i];
        }
        return result;
    }

    private void fill(double[] row, float[] checkpoint, int from, int length) {
        for (int i = 0; i < length; i++) {
            row[i] = (double) checkpoint[from + i] - last[from + i];
        }
    }

    private static double dot(double[] a, double[] b, int length) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
