package gradiscope.network.layer;

import gradiscope.network.Operation;
import gradiscope.network.Pass;
import gradiscope.network.Variable;
import gradiscope.network.Wiring;
import gradiscope.tensor.Slice;
import gradiscope.tensor.Vectors;

/// The mean of each window, summed row by row.
final class AveragePoolOperation implements Operation {
    private final Pooling pooling;
    private final int[] corners;
    private final int[] places;
    private final Variable x;
    private final Variable y;

    AveragePoolOperation(Wiring wiring, Window window) {
        this.pooling = Pooling.over(window, wiring.geometry());
        this.corners = pooling.corners();
        this.places = pooling.places();
        this.x = wiring.input();
        this.y = wiring.output();
    }

    @Override
    public void forward(Pass pass) {
        average(x.value(), y.value(), pass.rows());
    }

    @Override
    public void backward(Pass pass) {
        spread(y.signal(), x.signal(), pass.rows());
    }

    @Override
    public void tangent(Pass pass) {
        average(x.tangent(), y.tangent(), pass.rows());
    }

    @Override
    public void backwardTangent(Pass pass) {
        spread(y.signalTangent(), x.signalTangent(), pass.rows());
    }

    private void average(Slice from, Slice to, int rows) {
        for (int r = 0; r < rows; r++) {
            if (pooling.seesFour()) {
                averageFour(from.array(), r * pooling.inSize(), to.array(), r * pooling.outSize());
            } else {
                average(from.array(), r * pooling.inSize(), to.array(), r * pooling.outSize());
            }
        }
    }

    private void averageFour(float[] a, int in, float[] b, int out) {
        int second = places[1];
        int third = places[2];
        int fourth = places[3];
        for (int o = 0; o < corners.length; o++) {
            int i = in + corners[o];
            b[out + o] = (a[i] + a[i + second] + a[i + third] + a[i + fourth]) / 4;
        }
    }

    private void average(float[] a, int in, float[] b, int out) {
        for (int o = 0; o < corners.length; o++) {
            b[out + o] = a[in + corners[o]];
        }
        for (int k = 1; k < places.length; k++) {
            int from = in + places[k];
            for (int o = 0; o < corners.length; o++) {
                b[out + o] += a[from + corners[o]];
            }
        }
        for (int o = 0; o < corners.length; o++) {
            b[out + o] /= places.length;
        }
    }

    private void spread(Slice from, Slice to, int rows) {
        Vectors.fill(to, rows * pooling.inSize(), 0);
        for (int r = 0; r < rows; r++) {
            spread(from.array(), r * pooling.outSize(), to.array(), r * pooling.inSize());
        }
    }

    private void spread(float[] a, int out, float[] b, int in) {
        for (int o = 0; o < corners.length; o++) {
            float share = a[out + o] / places.length;
            int i = in + corners[o];
            for (int place : places) {
                b[i + place] += share;
            }
        }
    }
}
