package gradiscope.network.layer;

import gradiscope.experiment.Seed;
import gradiscope.network.Operation;
import gradiscope.network.Pass;
import gradiscope.network.Variable;
import gradiscope.network.Wiring;
import gradiscope.tensor.Slice;
import gradiscope.tensor.Vectors;

/// y = mask * x. The mask is a function of the pass's seed, the layer's place and the number's place:
/// nothing random is kept from pass to pass, so a continued run draws the same masks.
final class DropoutOperation implements Operation {
    private final int size;
    private final int index;
    private final long threshold;
    private final float keep;
    private final Variable x;
    private final Variable y;
    private final float[] mask;

    DropoutOperation(Wiring wiring, double rate) {
        this.size = wiring.geometry().input().size();
        this.index = wiring.index();
        this.threshold = (long) (rate * (1L << 53));
        this.keep = (float) (1 / (1 - rate));
        this.x = wiring.input();
        this.y = wiring.output();
        this.mask = new float[wiring.capacity() * size];
    }

    @Override
    public void forward(Pass pass) {
        int n = pass.rows() * size;
        drawMask(pass, n);
        times(x.value(), y.value(), n);
    }

    private void drawMask(Pass pass, int n) {
        long base = Seed.mix(pass.seed() ^ Seed.mix(index + 1L));
        for (int i = 0; i < n; i++) {
            boolean out = pass.dropout() && (Seed.mix(base + i) >>> 11) < threshold;
            mask[i] = out ? 0 : pass.dropout() ? keep : 1;
        }
    }

    private void times(Slice from, Slice to, int n) {
        Vectors.copy(from, to, n);
        Vectors.multiply(mask, to.array(), n);
    }

    @Override
    public void backward(Pass pass) {
        times(y.signal(), x.signal(), pass.rows() * size);
    }

    @Override
    public void tangent(Pass pass) {
        times(x.tangent(), y.tangent(), pass.rows() * size);
    }

    @Override
    public void backwardTangent(Pass pass) {
        times(y.signalTangent(), x.signalTangent(), pass.rows() * size);
    }
}
