package gradiscope.network.layer;

import gradiscope.network.Operation;
import gradiscope.network.Pass;
import gradiscope.network.Variable;
import gradiscope.network.Wiring;
import gradiscope.tensor.Blas;
import gradiscope.tensor.Slice;
import gradiscope.tensor.Vectors;

/// Convolution as a matrix product: Y = s W U + b, with U = im2col(x) of patch x columns, W of channels x
/// patch, patch = inputs * kernel^2. The columns are the positions of one sample after those of another, of as
/// many samples as make a product large enough for the BLAS: a block.
final class ConvolutionOperation implements Operation {
    /// Columns of a block, if the samples have fewer positions each.
    private static final int COLUMNS = 256;

    /// Most numbers of gradients held at a time: 16 MiB.
    private static final int BUFFER = 1 << 22;

    /// What calling the BLAS for a pair takes, in multiplications of large matrices.
    private static final int CALLS_PER_PAIR = 25_000;

    private final int channels;
    private final int patch;
    private final int area;
    private final int inSize;
    private final int blockRows;
    private final int width;
    private final float scale;
    private final Unfold unfold;
    private final Variable x;
    private final Variable y;
    private final Variable w;
    /// One, or none: an array, since an iterator over a list is an allocation in every pass.
    private final Variable[] bias;
    /// For each block patch x width.
    private final Slice[] u;
    private final Slice[] tangentU;
    private final Slice fold;
    /// The outputs of a block, or their signals: channels x width.
    private final Slice block;

    private final Slice otherBlock;

    ConvolutionOperation(Wiring wiring, Window window, float scale) {
        this.channels = wiring.geometry().output().channels();
        this.area = window.area();
        this.inSize = wiring.geometry().input().size();
        this.blockRows = Math.clamp(COLUMNS / area, 1, wiring.capacity());
        this.width = blockRows * area;
        this.unfold = new Unfold(window, wiring.geometry().input(), blockRows);
        this.patch = unfold.patch();
        this.scale = scale;
        this.x = wiring.input();
        this.y = wiring.output();
        this.w = wiring.parameters().getFirst();
        this.bias = wiring.parameters().stream().skip(1).toArray(Variable[]::new);
        this.u = blocks(wiring.capacity());
        this.tangentU = wiring.tangents() ? blocks(wiring.capacity()) : u;
        this.fold = Slice.zeros(patch * width);
        this.block = Slice.zeros(channels * width);
        this.otherBlock = wiring.tangents() ? Slice.zeros(channels * width) : block;
    }

    private Slice[] blocks(int capacity) {
        Slice[] blocks = new Slice[Math.ceilDiv(capacity, blockRows)];
        java.util.Arrays.setAll(blocks, b -> Slice.zeros(Math.multiplyExact(patch, width)));
        return blocks;
    }

    private int rowsOf(int b, int rows) {
        return Math.min(blockRows, rows - b * blockRows);
    }

    @Override
    public void forward(Pass pass) {
        for (int b = 0; b * blockRows < pass.rows(); b++) {
            int rows = rowsOf(b, pass.rows());
            unfold.unfold(x.value(), b * blockRows * inSize, rows, u[b]);
            product(rows, w.value(), u[b], 0);
            takeOut(b, rows, false, y.value());
        }
    }

    /// block = s weights columns + beta block
    private void product(int rows, Slice weights, Slice columns, float beta) {
        int n = rows * area;
        Blas.multiply(false, false, channels, n, patch, scale, weights, patch, columns, width, beta, block, width);
    }

    /// Writes the block sample by sample, with the bias.
    private void takeOut(int b, int rows, boolean tangent, Slice target) {
        for (int r = 0; r < rows; r++) {
            int to = target.offset() + (b * blockRows + r) * channels * area;
            for (int c = 0; c < channels; c++, to += area) {
                float term = bias.length == 0 ? 0 : biasOf(c, tangent);
                int from = c * width + r * area;
                for (int t = 0; t < area; t++) {
                    target.array()[to + t] = block.array()[from + t] + term;
                }
            }
        }
    }

    private float biasOf(int c, boolean tangent) {
        Slice numbers = tangent ? bias[0].tangent() : bias[0].value();
        return numbers.array()[numbers.offset() + c];
    }

    /// Puts a block's samples side by side.
    private void putIn(int b, int rows, Slice source, Slice target) {
        for (int r = 0; r < rows; r++) {
            int from = source.offset() + (b * blockRows + r) * channels * area;
            for (int c = 0; c < channels; c++, from += area) {
                System.arraycopy(source.array(), from, target.array(), c * width + r * area, area);
            }
        }
    }

    @Override
    public void backward(Pass pass) {
        for (int b = 0; b * blockRows < pass.rows(); b++) {
            int rows = rowsOf(b, pass.rows());
            putIn(b, rows, y.signal(), block);
            weightGradient(rows, block, u[b], b == 0 ? 0 : 1, w.signal());
            biasGradient(rows, b == 0, false);
            if (x.hasSignal()) {
                columnsSignal(rows, w.value(), block, 0);
                unfold.fold(fold, x.signal(), b * blockRows * inSize, rows);
            }
        }
    }

    private void weightGradient(int rows, Slice signals, Slice columns, float beta, Slice target) {
        int n = rows * area;
        Blas.multiply(false, true, channels, patch, n, scale, signals, width, columns, width, beta, target, patch);
    }

    /// fold = s W^T signals + beta fold
    private void columnsSignal(int rows, Slice weights, Slice signals, float beta) {
        int n = rows * area;
        Blas.multiply(true, false, patch, n, channels, scale, weights, patch, signals, width, beta, fold, width);
    }

    private void biasGradient(int rows, boolean first, boolean tangent) {
        for (Variable b : bias) {
            addChannelSums(block, width, rows * area, first, tangent ? b.signalTangent() : b.signal());
        }
    }

    /// @param signals of `n` numbers for each channel, `stride` apart
    private void addChannelSums(Slice signals, int stride, int n, boolean first, Slice target) {
        for (int c = 0; c < channels; c++) {
            float sum = 0;
            int from = signals.offset() + c * stride;
            for (int t = from; t < from + n; t++) {
                sum += signals.array()[t];
            }
            int i = target.offset() + c;
            target.array()[i] = first ? sum : target.array()[i] + sum;
        }
    }

    @Override
    public void tangent(Pass pass) {
        for (int b = 0; b * blockRows < pass.rows(); b++) {
            int rows = rowsOf(b, pass.rows());
            unfold.unfold(x.tangent(), b * blockRows * inSize, rows, tangentU[b]);
            product(rows, w.value(), tangentU[b], 0);
            product(rows, w.tangent(), u[b], 1);
            takeOut(b, rows, true, y.tangent());
        }
    }

    @Override
    public void backwardTangent(Pass pass) {
        for (int b = 0; b * blockRows < pass.rows(); b++) {
            int rows = rowsOf(b, pass.rows());
            putIn(b, rows, y.signalTangent(), block);
            putIn(b, rows, y.signal(), otherBlock);
            weightGradient(rows, block, u[b], b == 0 ? 0 : 1, w.signalTangent());
            weightGradient(rows, otherBlock, tangentU[b], 1, w.signalTangent());
            biasGradient(rows, b == 0, true);
            if (x.hasSignal()) {
                columnsSignal(rows, w.value(), block, 0);
                columnsSignal(rows, w.tangent(), otherBlock, 1);
                unfold.fold(fold, x.signalTangent(), b * blockRows * inSize, rows);
            }
        }
    }

    /// What one sample's positions see: patch x area, `width` apart.
    private Slice columnsOf(int row) {
        return u[row / blockRows].part(row % blockRows * area, (patch - 1) * width + area);
    }

    /// One sample's signals: channels x area.
    private Slice signalOf(int row) {
        return y.signal().part(row * channels * area, channels * area);
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
            weightGradient(0, channels, r, row);
            if (bias.length > 0) {
                addChannelSums(signalOf(r), area, area, true, row.part(channels * patch, channels));
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
                addChannelSums(signalOf(r), area, area, true, sums.part(r * channels, channels));
            }
            Blas.gram(rows, channels, 1, sums, channels, 1, gram, rows);
        }
    }

    /// One sample's gradient by the weights of some channels.
    private void weightGradient(int channel, int count, int row, Slice target) {
        Slice signal = signalOf(row).part(channel * area, count * area);
        Blas.multiply(false, true, count, patch, area, scale, signal, area, columnsOf(row), width, 0, target, patch);
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
                        true, false, area, area, channels, 1, signalOf(i), area, signalOf(j), area, 0, signals, area);
                Slice ui = columnsOf(i);
                Slice uj = columnsOf(j);
                Blas.multiply(true, false, area, area, patch, scale * scale, ui, width, uj, width, 0, patches, area);
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
