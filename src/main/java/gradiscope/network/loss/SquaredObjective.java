package gradiscope.network.loss;

import gradiscope.network.Answer;
import gradiscope.network.Batch;
import gradiscope.network.LossKind;
import gradiscope.network.Objective;
import gradiscope.tensor.Slice;

/// factor * sum_k w_k (z_k - t_k)^2. Signal: 2 factor w (z - t).
final class SquaredObjective implements Objective {
    private final int k;
    private final boolean classes;
    private final double alpha;
    private final double target;
    private final double factor;

    SquaredObjective(LossKind.Task task, MeanSquaredError loss) {
        this.k = task.outputs();
        this.classes = task.classes() > 0;
        this.alpha = loss.alpha();
        this.target = loss.target();
        this.factor = loss.factor(k);
    }

    private double target(Batch batch, int row, int j) {
        if (!classes) {
            return batch.targets()[row * k + j];
        }
        return batch.labels()[row] == j ? target : 0;
    }

    private double weight(Batch batch, int row, int j) {
        return classes && batch.labels()[row] == j ? alpha : 1;
    }

    @Override
    public double loss(Slice outputs, Batch batch) {
        double total = 0;
        for (int r = 0; r < batch.rows(); r++) {
            for (int j = 0; j < k; j++) {
                double e = outputs.array()[r * k + j] - target(batch, r, j);
                total += weight(batch, r, j) * e * e;
            }
        }
        return factor * total;
    }

    @Override
    public double signal(Slice outputs, Batch batch, float scale, Slice signal) {
        double total = 0;
        for (int r = 0; r < batch.rows(); r++) {
            for (int j = 0; j < k; j++) {
                double e = outputs.array()[r * k + j] - target(batch, r, j);
                double we = weight(batch, r, j) * e;
                total += we * e;
                signal.array()[r * k + j] = (float) (2 * factor * scale * we);
            }
        }
        return factor * total;
    }

    @Override
    public void signalTangent(Slice outputs, Slice tangent, Batch batch, float scale, Slice signalTangent) {
        for (int r = 0; r < batch.rows(); r++) {
            for (int j = 0; j < k; j++) {
                int i = r * k + j;
                signalTangent.array()[i] = (float) (2 * factor * scale * weight(batch, r, j) * tangent.array()[i]);
            }
        }
    }

    @Override
    public int predict(Slice outputs, int row) {
        return classes ? Predictions.largest(outputs.array(), row * k, k) : 0;
    }

    @Override
    public Answer answer() {
        return classes ? Answer.SCORES : Answer.VALUES;
    }

    @Override
    public int answerSize() {
        return k;
    }

    @Override
    public void answer(Slice outputs, int rows, float[] answers) {
        System.arraycopy(outputs.array(), outputs.offset(), answers, 0, rows * k);
    }
}
