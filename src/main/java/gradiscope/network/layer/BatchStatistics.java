package gradiscope.network.layer;

import gradiscope.network.Pass;
import gradiscope.network.Wiring;
import gradiscope.tensor.Slice;
import java.util.Arrays;

/// One group, scale and shift per channel. While training its statistics are those of the batch, and move
/// the running ones; otherwise they are the running ones.
final class BatchStatistics implements Groups {
    private final int channels;
    private final int area;
    private final double momentum;
    private final double epsilon;
    private final Slice runningMean;
    private final Slice runningVariance;
    /// A sum for each number of a sample.
    private final double[] sums;

    private final double[] centres;

    BatchStatistics(Wiring wiring, double momentum, double epsilon) {
        this.channels = wiring.geometry().input().channels();
        this.area = wiring.geometry().input().area();
        this.momentum = momentum;
        this.epsilon = epsilon;
        this.runningMean = wiring.statistics().getFirst();
        this.runningVariance = wiring.statistics().getLast();
        this.sums = new double[channels * area];
        this.centres = new double[channels * area];
    }

    @Override
    public int segments() {
        return channels;
    }

    @Override
    public int length() {
        return area;
    }

    @Override
    public int group(int row, int segment) {
        return segment;
    }

    @Override
    public boolean sharesAffine() {
        return true;
    }

    @Override
    public int count(int rows) {
        return channels;
    }

    @Override
    public int members(int rows) {
        return rows * area;
    }

    @Override
    public boolean live(Pass pass) {
        return pass.batchStatistics();
    }

    @Override
    public void measure(Pass pass, Slice x, double[] mean, double[] inverse) {
        if (live(pass)) {
            moments(pass.rows(), x, mean, inverse);
            move(pass, mean, inverse);
        } else {
            for (int c = 0; c < channels; c++) {
                mean[c] = runningMean.get(c);
                inverse[c] = runningVariance.get(c);
            }
        }
        for (int c = 0; c < channels; c++) {
            inverse[c] = 1 / Math.sqrt(inverse[c] + epsilon);
        }
    }

    /// Mean and variance in two passes, as [Moments] has them; but over rows first, in a sum for each number of a
    /// sample, so that the inner loops are long and vectorise.
    private void moments(int rows, Slice x, double[] mean, double[] variance) {
        Arrays.fill(sums, 0);
        for (int r = 0; r < rows; r++) {
            addRow(x.array(), x.offset() + r * sums.length);
        }
        channelMeans(rows, mean);
        for (int c = 0; c < channels; c++) {
            Arrays.fill(centres, c * area, (c + 1) * area, mean[c]);
        }
        Arrays.fill(sums, 0);
        for (int r = 0; r < rows; r++) {
            addSquares(x.array(), x.offset() + r * sums.length);
        }
        channelMeans(rows, variance);
    }

    private void addRow(float[] x, int from) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] += x[from + k];
        }
    }

    private void addSquares(float[] x, int from) {
        for (int k = 0; k < sums.length; k++) {
            double d = x[from + k] - centres[k];
            sums[k] += d * d;
        }
    }

    private void channelMeans(int rows, double[] means) {
        for (int c = 0; c < channels; c++) {
            double sum = 0;
            for (int k = c * area; k < (c + 1) * area; k++) {
                sum += sums[k];
            }
            means[c] = sum / members(rows);
        }
    }

    /// The running variance is the unbiased one; of a single number there is none, and the biased one (0)
    /// is taken.
    private void move(Pass pass, double[] mean, double[] variance) {
        double rate = pass.statisticsRate() < 0 ? momentum : pass.statisticsRate();
        if (rate == 0) {
            return;
        }
        int n = members(pass.rows());
        double unbiased = n > 1 ? n / (n - 1.0) : 1;
        for (int c = 0; c < channels; c++) {
            blend(runningMean, c, rate, mean[c]);
            blend(runningVariance, c, rate, variance[c] * unbiased);
        }
    }

    private static void blend(Slice running, int c, double rate, double now) {
        int i = running.offset() + c;
        running.array()[i] = (float) ((1 - rate) * running.array()[i] + rate * now);
    }
}
