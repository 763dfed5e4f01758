package gradiscope.network.layer;

import gradiscope.network.Operation;
import gradiscope.network.Pass;
import gradiscope.network.Variable;
import gradiscope.network.Wiring;
import gradiscope.tensor.Blas;
import gradiscope.tensor.Product;
import gradiscope.tensor.Slice;
import gradiscope.tensor.Vectors;

/// y = s x W^T + c b, with x rows x in, W out x in, b out; s and c are 1 but for the NTK parametrisation.
final class DenseOperation implements Operation {
    private final int in;
    private final int out;
    private final float scale;
    private final float biasScale;
    private final Variable x;
    private final Variable y;
    private final Variable w;
    /// One, or none: an array, since an iterator over a list is an allocation in every pass.
    private final Variable[] bias;
    private final Slice ones;
    private final Slice scaledBias;
    private final Product product;

    DenseOperation(Wiring wiring, float scale, float biasScale) {
        this.in = wiring.geometry().input().size();
        this.out = wiring.geometry().output().size();
        this.scale = scale;
        this.biasScale = biasScale;
        this.x = wiring.input();
        this.y = wiring.output();
        this.w = wiring.parameters().getFirst();
        this.bias = wiring.parameters().stream().skip(1).toArray(Variable[]::new);
        this.ones = Slice.zeros(wiring.capacity());
        Vectors.fill(ones, ones.length(), 1);
        this.scaledBias = Slice.zeros(out);
        this.product = wiring.product();
    }

    @Override
    public void forward(Pass pass) {
        int rows = pass.rows();
        product(rows, x.value(), w.value(), startWithBias(rows, false), y.value());
    }

    /// Puts the bias (or its tangent) into every row of the output; says what factor keeps it there.
    private float startWithBias(int rows, boolean tangent) {
        if (bias.length == 0) {
            return 0;
        }
        Slice b = tangent ? bias[0].tangent() : bias[0].value();
        if (biasScale != 1) {
            Vectors.copy(b, scaledBias, out);
            Vectors.scale(biasScale, scaledBias, out);
            b = scaledBias;
        }
        Vectors.repeat(b, out, tangent ? y.tangent() : y.value(), rows);
        return 1;
    }

    /// target = s inputs weights^T + beta target
    private void product(int rows, Slice inputs, Slice weights, float beta, Slice target) {
        product.multiply(false, true, rows, out, in, scale, inputs, in, weights, in, beta, target, out);
    }

    @Override
    public void backward(Pass pass) {
        int rows = pass.rows();
        if (x.hasSignal()) {
            inputSignal(rows, y.signal(), w.value(), 0, x.signal());
        }
        weightGradient(rows, y.signal(), x.value(), 0, w.signal());
        for (Variable b : bias) {
            Blas.multiplyTransposed(rows, out, biasScale, y.signal(), out, ones, 0, b.signal());
        }
    }

    /// target = s signals weights + beta target
    private void inputSignal(int rows, Slice signals, Slice weights, float beta, Slice target) {
        product.multiply(false, false, rows, in, out, scale, signals, out, weights, in, beta, target, in);
    }

    /// target = s signals^T inputs + beta target
    private void weightGradient(int rows, Slice signals, Slice inputs, float beta, Slice target) {
        product.multiply(true, false, out, in, rows, scale, signals, out, inputs, in, beta, target, in);
    }

    @Override
    public void tangent(Pass pass) {
        int rows = pass.rows();
        product(rows, x.tangent(), w.value(), startWithBias(rows, true), y.tangent());
        product(rows, x.value(), w.tangent(), 1, y.tangent());
    }

    @Override
    public void backwardTangent(Pass pass) {
        int rows = pass.rows();
        if (x.hasSignal()) {
            inputSignal(rows, y.signalTangent(), w.value(), 0, x.signalTangent());
            inputSignal(rows, y.signal(), w.tangent(), 1, x.signalTangent());
        }
        weightGradient(rows, y.signalTangent(), x.value(), 0, w.signalTangent());
        weightGradient(rows, y.signal(), x.tangent(), 1, w.signalTangent());
        for (Variable b : bias) {
            Blas.multiplyTransposed(rows, out, biasScale, y.signalTangent(), out, ones, 0, b.signalTangent());
        }
    }

    @Override
    public int parameterCount() {
        return out * in + (bias.length == 0 ? 0 : out);
    }

    @Override
    public void sampleGradients(Pass pass, Slice gradients) {
        int count = parameterCount();
        for (int r = 0; r < pass.rows(); r++) {
            Slice row = gradients.part(r * count, count);
            Slice signal = y.signal().part(r * out, out);
            Blas.multiply(true, false, out, in, 1, scale, signal, out, x.value().part(r * in, in), in, 0, row, in);
            if (bias.length > 0) {
                Slice b = row.part(out * in, out);
                Vectors.copy(signal, b, out);
                Vectors.scale(biasScale, b, out);
            }
        }
    }

    /// The Gram identity: <g_i, g_j> = <delta_i, delta_j> (s^2 <x_i, x_j> + c^2), so no gradient is
    /// materialised.
    @Override
    public void gram(Pass pass, Slice gram, Slice scratch) {
        int rows = pass.rows();
        Blas.gram(rows, out, 1, y.signal(), out, 0, gram, rows);
        Blas.gram(rows, in, scale * scale, x.value(), in, 0, scratch, rows);
        float shift = bias.length == 0 ? 0 : biasScale * biasScale;
        for (int i = 0; i < rows; i++) {
            multiplyShifted(scratch, gram, shift, i * rows + i, (i + 1) * rows);
        }
    }

    private static void multiplyShifted(Slice inner, Slice gram, float shift, int from, int to) {
        float[] a = inner.array();
        float[] g = gram.array();
        int ao = inner.offset();
        int go = gram.offset();
        for (int i = from; i < to; i++) {
            g[go + i] *= a[ao + i] + shift;
        }
    }
}
