package gradiscope.network.layer;

import gradiscope.network.Operation;
import gradiscope.network.Pass;
import gradiscope.network.Variable;
import gradiscope.network.Wiring;
import gradiscope.tensor.Slice;
import gradiscope.tensor.Vectors;

/// The largest number of each window; on a tie the first, as in PyTorch.
final class MaxPoolOperation implements Operation {
    private final int[] table;
    private final int seen;
    private final int area;
    private final int plane;
    private final int inSize;
    private final int outSize;
    private final Variable x;
    private final Variable y;
    /// For every output of the last forward pass, where its number came from; where it is known.
    private final int[] source;

    private boolean sourcesKnown;

    MaxPoolOperation(Wiring wiring, Window window) {
        this.table = window.table();
        this.seen = window.seen();
        this.area = window.area();
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
        float[] out = y.value().array();
        for (int p = 0; p < planes; p++) {
            for (int t = 0; t < area; t++) {
                out[p * area + t] = largest(p * plane, t);
            }
        }
        sourcesKnown = false;
    }

    /// `Math.max` needs no branch, and NaN wins and is not hidden.
    private float largest(int base, int position) {
        float[] a = x.value().array();
        int first = position * seen;
        float best = a[base + table[first]];
        for (int k = first + 1; k < first + seen; k++) {
            best = Math.max(best, a[base + table[k]]);
        }
        return best;
    }

    /// Finds where each number came from, once per forward pass, and only when a derivative asks.
    private void findSources(int rows) {
        if (sourcesKnown) {
            return;
        }
        for (int p = 0; p < rows * inSize / plane; p++) {
            for (int t = 0; t < area; t++) {
                int i = p * area + t;
                source[i] = source(p * plane, t, y.value().array()[i]);
            }
        }
        sourcesKnown = true;
    }

    private int source(int base, int position, float value) {
        float[] a = x.value().array();
        int last = (position + 1) * seen - 1;
        int found = base + table[last];
        for (int k = last - 1; k >= position * seen; k--) {
            int i = base + table[k];
            found = a[i] == value ? i : found;
        }
        return found;
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
        findSources(pass.rows());
        scatter(y.signal(), x.signal(), pass.rows());
    }

    @Override
    public void tangent(Pass pass) {
        findSources(pass.rows());
        gather(x.tangent(), y.tangent(), pass.rows());
    }

    @Override
    public void backwardTangent(Pass pass) {
        findSources(pass.rows());
        scatter(y.signalTangent(), x.signalTangent(), pass.rows());
    }
}
