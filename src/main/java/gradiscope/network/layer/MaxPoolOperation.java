package gradiscope.network.layer;

import gradiscope.network.Operation;
import gradiscope.network.Pass;
import gradiscope.network.Variable;
import gradiscope.network.Wiring;
import gradiscope.tensor.Slice;
import gradiscope.tensor.Vectors;

/// The largest number of each window; on a tie the first, as in PyTorch.
final class MaxPoolOperation implements Operation {
    private final Window window;
    private final int plane;
    private final int inSize;
    private final int outSize;
    private final Variable x;
    private final Variable y;
    /// For every output of the last forward pass, where its number came from.
    private final int[] source;

    MaxPoolOperation(Wiring wiring, Window window) {
        this.window = window;
        this.plane = wiring.geometry().input().area();
        this.inSize = wiring.geometry().input().size();
        this.outSize = wiring.geometry().output().size();
        this.x = wiring.input();
        this.y = wiring.output();
        this.source = new int[wiring.capacity() * outSize];
    }

    @Override
    public void forward(Pass pass) {
        int planes = pass.rows() * inSize / plane;
        for (int p = 0; p < planes; p++) {
            for (int t = 0; t < window.area(); t++) {
                source[p * window.area() + t] = largest(p * plane, t);
            }
        }
        gather(x.value(), y.value(), pass.rows());
    }

    private int largest(int base, int position) {
        float[] a = x.value().array();
        int best = base + window.table()[position * window.seen()];
        for (int k = 1; k < window.seen(); k++) {
            int i = base + window.table()[position * window.seen() + k];
            // Written so that NaN wins and is not hidden.
            if (!(a[i] <= a[best])) {
                best = i;
            }
        }
        return best;
    }

    private void gather(Slice from, Slice to, int rows) {
        for (int i = 0; i < rows * outSize; i++) {
            to.array()[i] = from.array()[source[i]];
        }
    }

    private void scatter(Slice from, Slice to, int rows) {
        Vectors.fill(to, rows * inSize, 0);
        for (int i = 0; i < rows * outSize; i++) {
            to.array()[source[i]] += from.array()[i];
        }
    }

    @Override
    public void backward(Pass pass) {
        scatter(y.signal(), x.signal(), pass.rows());
    }

    @Override
    public void tangent(Pass pass) {
        gather(x.tangent(), y.tangent(), pass.rows());
    }

    @Override
    public void backwardTangent(Pass pass) {
        scatter(y.signalTangent(), x.signalTangent(), pass.rows());
    }
}
