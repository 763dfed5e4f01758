package gradiscope.network;

import gradiscope.data.Samples;
import gradiscope.tensor.Slice;

/// The rows that a plan works on: inputs with their labels or targets, copied in.
public final class Batch {
    private final int capacity;
    private final int inputSize;
    private final int outputSize;
    private final Slice inputs;
    private final int[] labels;
    private final float[] targets;
    private int rows;

    Batch(int capacity, Slice inputs, int outputSize) {
        this.capacity = capacity;
        this.inputs = inputs;
        this.inputSize = inputs.length() / capacity;
        this.outputSize = outputSize;
        this.labels = new int[capacity];
        this.targets = new float[capacity * outputSize];
    }

    public int capacity() {
        return capacity;
    }

    public int rows() {
        return rows;
    }

    /// Numbers per row of the network's output.
    public int outputSize() {
        return outputSize;
    }

    /// Class of each row, when the samples have classes.
    public int[] labels() {
        return labels;
    }

    /// Targets, rows x outputs, when the samples have none.
    public float[] targets() {
        return targets;
    }

    /// Takes the samples at `order[from]` to `order[from + count - 1]`.
    public void take(Samples samples, int[] order, int from, int count) {
        begin(samples, count);
        for (int r = 0; r < count; r++) {
            takeRows(samples, order[from + r], r, 1);
        }
    }

    /// Takes `count` samples from position `from` on.
    public void take(Samples samples, int from, int count) {
        begin(samples, count);
        takeRows(samples, from, 0, count);
    }

    /// Takes inputs that have no labels: for passes whose loss nobody asks for.
    ///
    /// @param points inputs, row by row
    /// @param from the first point that is taken
    public void take(float[] points, int from, int count) {
        begin(inputSize, count);
        System.arraycopy(points, from * inputSize, inputs.array(), inputs.offset(), count * inputSize);
    }

    private void begin(Samples samples, int count) {
        begin(samples.shape().size(), count);
    }

    private void begin(int size, int count) {
        if (count < 1 || count > capacity || size != inputSize) {
            throw new IllegalArgumentException(
                    count + " samples of " + size + " numbers do not fit " + capacity + " rows of " + inputSize);
        }
        rows = count;
    }

    private void takeRows(Samples samples, int source, int row, int count) {
        System.arraycopy(
                samples.inputs(),
                source * inputSize,
                inputs.array(),
                inputs.offset() + row * inputSize,
                count * inputSize);
        if (samples.isRegression()) {
            System.arraycopy(samples.targets(), source * outputSize, targets, row * outputSize, count * outputSize);
        } else {
            System.arraycopy(samples.labels(), source, labels, row, count);
        }
    }
}
