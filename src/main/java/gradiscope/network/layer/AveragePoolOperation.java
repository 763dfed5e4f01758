package gradiscope.network.layer;

import gradiscope.network.Operation;
import gradiscope.network.Pass;
import gradiscope.network.Variable;
import gradiscope.network.Wiring;
import gradiscope.tensor.Slice;
import gradiscope.tensor.Vectors;

/// The mean of each window.
final class AveragePoolOperation implements Operation {
    private final int[] table;
    private final int seen;
    private final int area;
    private final int plane;
    private final int inSize;
    private final Variable x;
    private final Variable y;

    AveragePoolOperation(Wiring wiring, Window window) {
        this.table = window.table();
        this.seen = window.seen();
        this.area = window.area();
        this.plane = wiring.geometry().input().area();
        this.inSize = wiring.geometry().input().size();
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
        for (int p = 0; p < rows * inSize / plane; p++) {
            for (int t = 0; t < area; t++) {
                float sum = 0;
                for (int k = 0; k < seen; k++) {
                    sum += from.array()[p * plane + table[t * seen + k]];
                }
                to.array()[p * area + t] = sum / seen;
            }
        }
    }

    private void spread(Slice from, Slice to, int rows) {
        Vectors.fill(to, rows * inSize, 0);
        for (int p = 0; p < rows * inSize / plane; p++) {
            for (int t = 0; t < area; t++) {
                float share = from.array()[p * area + t] / seen;
                for (int k = 0; k < seen; k++) {
                    to.array()[p * plane + table[t * seen + k]] += share;
                }
            }
        }
    }
}
