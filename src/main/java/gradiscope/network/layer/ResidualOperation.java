package gradiscope.network.layer;

import gradiscope.network.Operation;
import gradiscope.network.Pass;
import gradiscope.network.Variable;
import gradiscope.network.Wiring;
import gradiscope.tensor.Slice;
import gradiscope.tensor.Vectors;
import java.util.Optional;

/// y = p + scale * x, where p is the skip's output, or its projection.
final class ResidualOperation implements Operation {
    private final int size;
    private final float scale;
    private final Variable x;
    private final Variable y;
    private final Variable skip;
    private final Variable p;
    private final Optional<Operation> projection;

    ResidualOperation(Wiring wiring, Variable p, Optional<Operation> projection, float scale) {
        this.size = wiring.geometry().output().size();
        this.scale = scale;
        this.x = wiring.input();
        this.y = wiring.output();
        this.skip = wiring.skip();
        this.p = p;
        this.projection = projection;
    }

    @Override
    public void forward(Pass pass) {
        if (projection.isPresent()) {
            projection.get().forward(pass);
        }
        add(p.value(), x.value(), y.value(), pass.rows() * size);
    }

    private void add(Slice base, Slice branch, Slice target, int n) {
        Vectors.copy(base, target, n);
        Vectors.addScaled(scale, branch, target, n);
    }

    @Override
    public void backward(Pass pass) {
        spread(y.signal(), x.signal(), skip.signal(), pass.rows() * size);
        if (projection.isPresent()) {
            projection.get().backward(pass);
        }
    }

    private void spread(Slice from, Slice branch, Slice base, int n) {
        if (x.hasSignal()) {
            Vectors.copy(from, branch, n);
            Vectors.scale(scale, branch, n);
        }
        if (projection.isEmpty() && skip.hasSignal()) {
            Vectors.copy(from, base, n);
        }
    }

    @Override
    public void tangent(Pass pass) {
        if (projection.isPresent()) {
            projection.get().tangent(pass);
        }
        add(p.tangent(), x.tangent(), y.tangent(), pass.rows() * size);
    }

    @Override
    public void backwardTangent(Pass pass) {
        spread(y.signalTangent(), x.signalTangent(), skip.signalTangent(), pass.rows() * size);
        if (projection.isPresent()) {
            projection.get().backwardTangent(pass);
        }
    }

    @Override
    public int parameterCount() {
        return projection.map(Operation::parameterCount).orElse(0);
    }

    @Override
    public void sampleGradients(Pass pass, Slice gradients) {
        projection.ifPresent(operation -> operation.sampleGradients(pass, gradients));
    }

    @Override
    public void gram(Pass pass, Slice gram, Slice scratch) {
        projection.ifPresent(operation -> operation.gram(pass, gram, scratch));
    }
}
