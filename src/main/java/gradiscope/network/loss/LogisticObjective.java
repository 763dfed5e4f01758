package gradiscope.network.loss;

import gradiscope.network.Answer;
import gradiscope.network.Batch;
import gradiscope.network.Objective;
import gradiscope.tensor.Slice;

/// softplus(z) - y z with y in {0, 1}. Signal: sigmoid(z) - y.
final class LogisticObjective implements Objective {
    @Override
    public double loss(Slice outputs, Batch batch) {
        double total = 0;
        for (int r = 0; r < batch.rows(); r++) {
            total += loss(outputs.array()[r], batch.labels()[r]);
        }
        return total;
    }

    private static double loss(double z, int label) {
        return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - label * z;
    }

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    @Override
    public double signal(Slice outputs, Batch batch, float scale, Slice signal) {
        double total = 0;
        for (int r = 0; r < batch.rows(); r++) {
            double z = outputs.array()[r];
            total += loss(z, batch.labels()[r]);
            signal.array()[r] = (float) (scale * (sigmoid(z) - batch.labels()[r]));
        }
        return total;
    }

    @Override
    public void signalTangent(Slice outputs, Slice tangent, Batch batch, float scale, Slice signalTangent) {
        for (int r = 0; r < batch.rows(); r++) {
            double p = sigmoid(outputs.array()[r]);
            signalTangent.array()[r] = (float) (scale * p * (1 - p) * tangent.array()[r]);
        }
    }

    @Override
    public int predict(Slice outputs, int row) {
        return outputs.array()[row] > 0 ? 1 : 0;
    }

    @Override
    public Answer answer() {
        return Answer.PROBABILITIES;
    }

    @Override
    public int answerSize() {
        return 2;
    }

    @Override
    public void answer(Slice outputs, int rows, float[] answers) {
        for (int r = 0; r < rows; r++) {
            double z = outputs.array()[r];
            answers[2 * r] = (float) sigmoid(-z);
            answers[2 * r + 1] = (float) sigmoid(z);
        }
    }
}
