package gradiscope.network.loss;

import gradiscope.network.Answer;
import gradiscope.network.Batch;
import gradiscope.network.Objective;
import gradiscope.tensor.Functions;
import gradiscope.tensor.Slice;

/// Cross-entropy of softmax, by log-sum-exp. Signal: softmax(z) - q.
final class SoftmaxObjective implements Objective {
    private final int k;
    private final double smoothing;
    /// Grows to the largest batch: an objective belongs to one plan.
    private float[] scratch = new float[0];

    SoftmaxObjective(int outputs, double smoothing) {
        this.k = outputs;
        this.smoothing = smoothing;
    }

    @Override
    public double loss(Slice outputs, Batch batch) {
        int rows = batch.rows();
        if (scratch.length < rows * k) {
            scratch = new float[rows * k];
        }
        double total = shift(outputs.array(), batch, scratch);
        exponentials(scratch, rows * k);
        for (int r = 0; r < rows; r++) {
            total += Math.log(sum(scratch, r * k));
        }
        return total;
    }

    /// Writes z minus its row's largest number; returns the sum over rows of that number minus sum_k q_k z_k.
    private double shift(float[] z, Batch batch, float[] shifted) {
        double total = 0;
        for (int r = 0; r < batch.rows(); r++) {
            float highest = max(z, r * k);
            for (int i = r * k; i < (r + 1) * k; i++) {
                shifted[i] = z[i] - highest;
            }
            total += highest - expected(z, r, batch.labels()[r]);
        }
        return total;
    }

    private double sum(float[] numbers, int from) {
        double sum = 0;
        for (int i = from; i < from + k; i++) {
            sum += numbers[i];
        }
        return sum;
    }

    /// sum_k q_k z_k
    private double expected(float[] z, int row, int label) {
        double right = z[row * k + label];
        if (smoothing == 0) {
            return right;
        }
        double sum = 0;
        for (int i = row * k; i < (row + 1) * k; i++) {
            sum += z[i];
        }
        return (1 - smoothing) * right + smoothing * sum / k;
    }

    private float max(float[] z, int from) {
        float highest = z[from];
        for (int i = from + 1; i < from + k; i++) {
            highest = Math.max(highest, z[i]);
        }
        return highest;
    }

    @Override
    public double signal(Slice outputs, Batch batch, float scale, Slice signal) {
        float[] s = signal.array();
        int rows = batch.rows();
        double total = shift(outputs.array(), batch, s);
        exponentials(s, rows * k);
        float spread = (float) (scale * smoothing / k);
        for (int r = 0; r < rows; r++) {
            total += Math.log(normalise(s, r * k, scale, spread));
            s[r * k + batch.labels()[r]] -= (float) (scale * (1 - smoothing));
        }
        return total;
    }

    private static void exponentials(float[] s, int n) {
        for (int i = 0; i < n; i++) {
            s[i] = Functions.exp(s[i]);
        }
    }

    /// Turns a row of exponentials into scale * softmax - spread; returns the sum of the exponentials.
    private double normalise(float[] s, int from, float scale, float spread) {
        double sum = sum(s, from);
        float factor = (float) (scale / sum);
        for (int i = from; i < from + k; i++) {
            s[i] = s[i] * factor - spread;
        }
        return sum;
    }

    /// The Hessian of log-sum-exp is diag(p) - p p^T.
    @Override
    public void signalTangent(Slice outputs, Slice tangent, Batch batch, float scale, Slice signalTangent) {
        float[] z = outputs.array();
        float[] t = tangent.array();
        float[] s = signalTangent.array();
        for (int r = 0; r < batch.rows(); r++) {
            float highest = max(z, r * k);
            double mean = 0;
            double sum = 0;
            for (int i = r * k; i < (r + 1) * k; i++) {
                s[i] = Functions.exp(z[i] - highest);
                sum += s[i];
                mean += s[i] * (double) t[i];
            }
            mean /= sum;
            for (int i = r * k; i < (r + 1) * k; i++) {
                s[i] = (float) (scale * s[i] / sum * (t[i] - mean));
            }
        }
    }

    @Override
    public int predict(Slice outputs, int row) {
        return Predictions.largest(outputs.array(), row * k, k);
    }

    @Override
    public Answer answer() {
        return Answer.PROBABILITIES;
    }

    @Override
    public int answerSize() {
        return k;
    }

    @Override
    public void answer(Slice outputs, int rows, float[] answers) {
        float[] z = outputs.array();
        for (int from = 0; from < rows * k; from += k) {
            float highest = max(z, from);
            for (int i = from; i < from + k; i++) {
                answers[i] = z[i] - highest;
            }
        }
        exponentials(answers, rows * k);
        for (int from = 0; from < rows * k; from += k) {
            normalise(answers, from, 1, 0);
        }
    }
}
