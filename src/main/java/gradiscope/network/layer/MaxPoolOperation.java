package gradiscope.network.layer;

import gradiscope.network.Operation;
import gradiscope.network.Pass;
import gradiscope.network.Variable;
import gradiscope.network.Wiring;
import gradiscope.tensor.Slice;
import gradiscope.tensor.Vectors;

/// The largest number of each window; on a tie the first, as in PyTorch.
final class MaxPoolOperation implements Operation {
    private final Pooling pooling;
    private final int[] corners;
    private final int[] places;
    private final Variable x;
    private final Variable y;
    /// For every output of the last forward pass, where its number came from; where it is known.
    private final int[] source;

    private boolean sourcesKnown;

    MaxPoolOperation(Wiring wiring, Window window) {
        this.pooling = Pooling.over(window, wiring.geometry());
        this.corners = pooling.corners();
        this.places = pooling.places();
        this.x = wiring.input();
        this.y = wiring.output();
        this.source = new int[wiring.capacity() * pooling.outSize()];
    }

    /// `Math.max` needs no branch, and NaN wins and is not hidden.
    @Override
    public void forward(Pass pass) {
        for (int r = 0; r < pass.rows(); r++) {
            if (pooling.seesFour()) {
                largestOfFour(r * pooling.inSize(), r * pooling.outSize());
            } else {
                largest(r * pooling.inSize(), r * pooling.outSize());
            }
        }
        sourcesKnown = false;
    }

    private void largestOfFour(int in, int out) {
        float[] a = x.value().array();
        float[] b = y.value().array();
        int second = places[1];
        int third = places[2];
        int fourth = places[3];
        for (int o = 0; o < corners.length; o++) {
            int i = in + corners[o];
            b[out + o] = Math.max(Math.max(a[i], a[i + second]), Math.max(a[i + third], a[i + fourth]));
        }
    }

    private void largest(int in, int out) {
        float[] a = x.value().array();
        float[] b = y.value().array();
        for (int o = 0; o < corners.length; o++) {
            b[out + o] = a[in + corners[o]];
        }
        for (int k = 1; k < places.length; k++) {
            int from = in + places[k];
            for (int o = 0; o < corners.length; o++) {
                b[out + o] = Math.max(b[out + o], a[from + corners[o]]);
            }
        }
    }

    /// Finds where each number came from, once per forward pass, and only when a derivative asks.
    private void findSources(int rows) {
        if (sourcesKnown) {
            return;
        }
        for (int r = 0; r < rows; r++) {
            findSources(r * pooling.inSize(), r * pooling.outSize());
        }
        sourcesKnown = true;
    }

    /// Backwards, so that the first on a tie is the last to be noted.
    private void findSources(int in, int out) {
        float[] a = x.value().array();
        float[] b = y.value().array();
        int last = in + places[places.length - 1];
        for (int o = 0; o < corners.length; o++) {
            source[out + o] = last + corners[o];
        }
        for (int k = places.length - 2; k >= 0; k--) {
            int from = in + places[k];
            for (int o = 0; o < corners.length; o++) {
                int i = from + corners[o];
                source[out + o] = a[i] == b[out + o] ? i : source[out + o];
            }
        }
    }

    private void gather(Slice from, Slice to, int rows) {
        float[] a = from.array();
        float[] b = to.array();
        for (int i = 0; i < rows * pooling.outSize(); i++) {
            b[i] = a[source[i]];
        }
    }

    private void scatter(Slice from, Slice to, int rows) {
        Vectors.fill(to, rows * pooling.inSize(), 0);
        float[] a = from.array();
        float[] b = to.array();
        for (int i = 0; i < rows * pooling.outSize(); i++) {
            b[source[i]] += a[i];
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
