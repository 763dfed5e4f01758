package gradiscope.network.layer;

import gradiscope.network.Operation;
import gradiscope.network.Pass;
import gradiscope.network.Variable;
import gradiscope.network.Wiring;
import gradiscope.tensor.Blas;
import gradiscope.tensor.Slice;
import gradiscope.tensor.Vectors;

/// Convolution as a matrix product per sample: Y = s W U + b, with U = im2col(x) of patch x area, W of
/// channels x patch, patch = inputs * kernel^2.
final class ConvolutionOperation implements Operation {
    /// Most numbers of gradients held at a time: 16 MiB.
    private static final int BUFFER = 1 << 22;

    /// What calling the BLAS for a pair takes, in multiplications of large matrices.
    private static final int CALLS_PER_PAIR = 25_000;

    private final int channels;
    private final int patch;
    private final int area;
    private final int inSize;
    private final float scale;
    private final Unfold unfold;
    private final Variable x;
    private final Variable y;
    private final Variable w;
    /// One, or none: an array, since an iterator over a list is an allocation in every pass.
    private final Variable[] bias;
    private final Slice[] u;
    private final Slice[] tangentU;
    private final Slice fold;
    private final Variable[] outputs;

    ConvolutionOperation(Wiring wiring, Window window, float scale) {
        this.unfold = new Unfold(window, wiring.geometry().input());
        this.channels = wiring.geometry().output().channels();
        this.patch = unfold.patch();
        this.area = window.area();
        this.inSize = wiring.geometry().input().size();
        this.scale = scale;
        this.x = wiring.input();
        this.y = wiring.output();
        this.w = wiring.parameters().getFirst();
        this.bias = wiring.parameters().stream().skip(1).toArray(Variable[]::new);
        this.u = parts(Slice.zeros(wiring.capacity() * patch * area), wiring.capacity());
        this.tangentU = wiring.tangents() ? parts(Slice.zeros(wiring.capacity() * patch * area), wiring.capacity()) : u;
        this.fold = Slice.zeros(patch * area);
        this.outputs = new Variable[wiring.capacity()];
        for (int r = 0; r < outputs.length; r++) {
            outputs[r] = y.part(r * channels * area, channels * area);
        }
    }

    private static Slice[] parts(Slice whole, int count) {
        Slice[] parts = new Slice[count];
        int size = whole.length() / count;
        for (int i = 0; i < count; i++) {
            parts[i] = whole.part(i * size, size);
        }
        return parts;
    }

    @Override
    public void forward(Pass pass) {
        for (int r = 0; r < pass.rows(); r++) {
            unfold.unfold(x.value(), r * inSize, u[r]);
            float keep = startWithBias(r, false);
            product(w.value(), u[r], keep, outputs[r].value());
        }
    }

    private float startWithBias(int row, boolean tangent) {
        if (bias.length == 0) {
            return 0;
        }
        Slice b = tangent ? bias[0].tangent() : bias[0].value();
        Slice target = tangent ? outputs[row].tangent() : outputs[row].value();
        for (int c = 0; c < channels; c++) {
            int from = target.offset() + c * area;
            java.util.Arrays.fill(target.array(), from, from + area, b.array()[b.offset() + c]);
        }
        return 1;
    }

    private void product(Slice weights, Slice columns, float beta, Slice target) {
        Blas.multiply(false, false, channels, area, patch, scale, weights, patch, columns, area, beta, target, area);
    }

    @Override
    public void backward(Pass pass) {
        for (int r = 0; r < pass.rows(); r++) {
            weightGradient(outputs[r].signal(), u[r], r == 0 ? 0 : 1, w.signal());
            biasGradient(outputs[r].signal(), r == 0, false);
            if (x.hasSignal()) {
                columnsSignal(w.value(), outputs[r].signal(), 0);
                unfold.fold(fold, x.signal(), r * inSize);
            }
        }
    }

    private void weightGradient(Slice signal, Slice columns, float beta, Slice target) {
        Blas.multiply(false, true, channels, patch, area, scale, signal, area, columns, area, beta, target, patch);
    }

    /// fold = s W^T signal + beta fold
    private void columnsSignal(Slice weights, Slice signal, float beta) {
        Blas.multiply(true, false, patch, area, channels, scale, weights, patch, signal, area, beta, fold, area);
    }

    private void biasGradient(Slice signal, boolean first, boolean tangent) {
        for (Variable b : bias) {
            addChannelSums(signal, first, tangent ? b.signalTangent() : b.signal());
        }
    }

    private void addChannelSums(Slice signal, boolean first, Slice target) {
        for (int c = 0; c < channels; c++) {
            float sum = 0;
            for (int t = 0; t < area; t++) {
                sum += signal.array()[signal.offset() + c * area + t];
            }
            int i = target.offset() + c;
            target.array()[i] = first ? sum : target.array()[i] + sum;
        }
    }

    @Override
    public void tangent(Pass pass) {
        for (int r = 0; r < pass.rows(); r++) {
            unfold.unfold(x.tangent(), r * inSize, tangentU[r]);
            float keep = startWithBias(r, true);
            product(w.value(), tangentU[r], keep, outputs[r].tangent());
            product(w.tangent(), u[r], 1, outputs[r].tangent());
        }
    }

    @Override
    public void backwardTangent(Pass pass) {
        for (int r = 0; r < pass.rows(); r++) {
            weightGradient(outputs[r].signalTangent(), u[r], r == 0 ? 0 : 1, w.signalTangent());
            weightGradient(outputs[r].signal(), tangentU[r], 1, w.signalTangent());
            biasGradient(outputs[r].signalTangent(), r == 0, true);
            if (x.hasSignal()) {
                columnsSignal(w.value(), outputs[r].signalTangent(), 0);
                columnsSignal(w.tangent(), outputs[r].signal(), 1);
                unfold.fold(fold, x.signalTangent(), r * inSize);
            }
        }
    }

    @Override
    public int parameterCount() {
        return channels * patch + (bias.length == 0 ? 0 : channels);
    }

    @Override
    public void sampleGradients(Pass pass, Slice gradients) {
        int count = parameterCount();
        for (int r = 0; r < pass.rows(); r++) {
            Slice row = gradients.part(r * count, count);
            weightGradient(outputs[r].signal(), u[r], 0, row);
            if (bias.length > 0) {
                addChannelSums(outputs[r].signal(), true, row.part(channels * patch, channels));
            }
        }
    }

    /// The Gram identity takes area^2 (channels + patch) multiplications per pair, gradients channels * patch
    /// / 2 in one product of matrices for all pairs. So the identity serves large filters on small images.
    @Override
    public void gram(Pass pass, Slice gram, Slice scratch) {
        long identity = CALLS_PER_PAIR + (long) area * area * (channels + patch);
        if (identity < (long) channels * patch / 2) {
            gramByIdentity(pass, gram);
        } else {
            gramByChannels(pass, gram);
        }
    }

    /// Gradients of as many channels at a time as fit a buffer that does not grow with the layer.
    private void gramByChannels(Pass pass, Slice gram) {
        int rows = pass.rows();
        int block = Math.clamp(BUFFER / ((long) rows * patch), 1, channels);
        Slice gradients = Slice.zeros(rows * block * patch);
        for (int c = 0; c < channels; c += block) {
            pass.check();
            int size = Math.min(block, channels - c) * patch;
            for (int r = 0; r < rows; r++) {
                weightGradient(c, size / patch, r, gradients.part(r * size, size));
            }
            Blas.gram(rows, size, 1, gradients, size, c == 0 ? 0 : 1, gram, rows);
        }
        if (bias.length > 0) {
            Slice sums = Slice.zeros(rows * channels);
            for (int r = 0; r < rows; r++) {
                addChannelSums(outputs[r].signal(), true, sums.part(r * channels, channels));
            }
            Blas.gram(rows, channels, 1, sums, channels, 1, gram, rows);
        }
    }

    /// One sample's gradient by the weights of some channels.
    private void weightGradient(int channel, int count, int row, Slice target) {
        Slice signal = outputs[row].signal().part(channel * area, count * area);
        Blas.multiply(false, true, count, patch, area, scale, signal, area, u[row], area, 0, target, patch);
    }

    /// Sum over positions t, s of (D_i^T D_j)_ts ((s^2 U_i^T U_j)_ts + 1), with D of channels x area.
    private void gramByIdentity(Pass pass, Slice gram) {
        int rows = pass.rows();
        Slice signals = Slice.zeros(area * area);
        Slice patches = Slice.zeros(area * area);
        for (int i = 0; i < rows; i++) {
            pass.check();
            for (int j = i; j < rows; j++) {
                Blas.multiply(
                        true,
                        false,
                        area,
                        area,
                        channels,
                        1,
                        outputs[i].signal(),
                        area,
                        outputs[j].signal(),
                        area,
                        0,
                        signals,
                        area);
                Blas.multiply(true, false, area, area, patch, scale * scale, u[i], area, u[j], area, 0, patches, area);
                double sum = Vectors.dot(signals, patches);
                gram.array()[gram.offset() + i * rows + j] = (float) (bias.length == 0 ? sum : sum + total(signals));
            }
        }
    }

    private static double total(Slice x) {
        double sum = 0;
        for (float number : x.array()) {
            sum += number;
        }
        return sum;
    }
}
