package gradiscope.network.layer;

import gradiscope.network.Pass;
import gradiscope.network.Wiring;
import gradiscope.tensor.Slice;

/// One group per sample; a scale and shift for every number of a sample.
final class SampleStatistics implements Groups {
    private final int size;
    private final double epsilon;

    SampleStatistics(Wiring wiring, double epsilon) {
        this.size = wiring.geometry().input().size();
        this.epsilon = epsilon;
    }

    @Override
    public int segments() {
        return 1;
    }

    @Override
    public int length() {
        return size;
    }

    @Override
    public int group(int row, int segment) {
        return row;
    }

    @Override
    public boolean sharesAffine() {
        return false;
    }

    @Override
    public int count(int rows) {
        return rows;
    }

    @Override
    public int members(int rows) {
        return size;
    }

    @Override
    public boolean live(Pass pass) {
        return true;
    }

    @Override
    public void measure(Pass pass, Slice x, double[] mean, double[] inverse) {
        Moments.of(this, pass.rows(), x, mean, inverse);
        for (int g = 0; g < pass.rows(); g++) {
            inverse[g] = 1 / Math.sqrt(inverse[g] + epsilon);
        }
    }
}
