package gradiscope.network.layer;

import gradiscope.network.Operation;
import gradiscope.network.Pass;
import gradiscope.network.Variable;
import gradiscope.network.Wiring;
import gradiscope.tensor.Slice;
import gradiscope.tensor.Vectors;

/// y = f(x), elementwise.
final class ActivationOperation implements Operation {
    private final Nonlinearity f;
    private final int size;
    private final Variable x;
    private final Variable y;
    private final Slice scratch;

    ActivationOperation(Wiring wiring, Nonlinearity f) {
        this.f = f;
        this.size = wiring.geometry().input().size();
        this.x = wiring.input();
        this.y = wiring.output();
        this.scratch = wiring.tangents() ? Slice.zeros(wiring.capacity() * size) : Slice.empty();
    }

    @Override
    public void forward(Pass pass) {
        f.value(x.value().array(), y.value().array(), pass.rows() * size);
    }

    @Override
    public void backward(Pass pass) {
        timesSlope(y.signal(), x.signal(), pass.rows() * size);
    }

    @Override
    public void tangent(Pass pass) {
        timesSlope(x.tangent(), y.tangent(), pass.rows() * size);
    }

    /// target = f'(x) * factor
    private void timesSlope(Slice factor, Slice target, int n) {
        f.slope(x.value().array(), y.value().array(), target.array(), n);
        Vectors.multiply(factor.array(), target.array(), n);
    }

    /// The product rule: f'(x) * signal's tangent + f''(x) * x's tangent * signal.
    @Override
    public void backwardTangent(Pass pass) {
        int n = pass.rows() * size;
        timesSlope(y.signalTangent(), x.signalTangent(), n);
        f.curvature(x.value().array(), y.value().array(), scratch.array(), n);
        Vectors.multiply(x.tangent().array(), scratch.array(), n);
        Vectors.multiply(y.signal().array(), scratch.array(), n);
        Vectors.addScaled(1, scratch, x.signalTangent(), n);
    }
}
