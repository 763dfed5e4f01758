package gradiscope.network.layer;

import gradiscope.network.Pass;
import gradiscope.network.Wiring;
import gradiscope.tensor.Slice;

/// One group, scale and shift per channel. While training its statistics are those of the batch, and move
/// the running ones; otherwise they are the running ones.
final class BatchStatistics implements Groups {
    private final int channels;
    private final int area;
    private final double momentum;
    private final double epsilon;
    private final Slice runningMean;
    private final Slice runningVariance;

    BatchStatistics(Wiring wiring, double momentum, double epsilon) {
        this.channels = wiring.geometry().input().channels();
        this.area = wiring.geometry().input().area();
        this.momentum = momentum;
        this.epsilon = epsilon;
        this.runningMean = wiring.statistics().getFirst();
        this.runningVariance = wiring.statistics().getLast();
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
            Moments.of(this, pass.rows(), x, mean, inverse);
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
