package gradiscope.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradiscope.experiment.Loss;
import gradiscope.network.loss.CrossEntropy;
import gradiscope.network.loss.Logistic;
import gradiscope.network.loss.MeanSquaredError;
import gradiscope.network.loss.MeanSquaredError.Reduction;
import gradiscope.tensor.Slice;
import org.junit.jupiter.api.Test;

/// What the outputs of a network say to a person.
class AnswerTest {
    private static final MeanSquaredError SQUARES = new MeanSquaredError(1, 1, Reduction.MEAN);

    private static Objective objective(Loss loss, int outputs, int classes) {
        return ((LossKind) loss).objective(new LossKind.Task(outputs, classes));
    }

    private static float[] answer(Objective objective, int rows, float... outputs) {
        float[] answers = new float[rows * objective.answerSize()];
        objective.answer(Slice.of(outputs), rows, answers);
        return answers;
    }

    /// Odds of 1 : 2 : 5 are logits of log 1, log 2, log 5, up to a constant.
    @Test
    void crossEntropyAnswersWithTheSoftmaxOfItsLogits() {
        Objective objective = objective(new CrossEntropy(0.3), 3, 3);
        float two = (float) Math.log(2);
        float five = (float) Math.log(5);

        assertThat(objective.answer()).isEqualTo(Answer.PROBABILITIES);
        assertThat(answer(objective, 2, 0, two, five, 70 + five, 70, 70 + two))
                .containsExactly(new float[] {0.125f, 0.25f, 0.625f, 0.625f, 0.125f, 0.25f}, within(2e-6f));
    }

    @Test
    void largeLogitsGiveCertainty() {
        assertThat(answer(objective(new CrossEntropy(0), 2, 2), 1, 3e38f, -3e38f))
                .containsExactly(new float[] {1, 0}, within(1e-30f));
        assertThat(answer(objective(new Logistic(), 1, 2), 2, 3e38f, -3e38f)).containsExactly(0, 1, 1, 0);
    }

    /// A logit of log 3 has odds of 3 to 1 for the second class.
    @Test
    void theLogisticLossAnswersForBothClasses() {
        Objective objective = objective(new Logistic(), 1, 2);

        assertThat(objective.answer()).isEqualTo(Answer.PROBABILITIES);
        assertThat(answer(objective, 2, (float) Math.log(3), 0))
                .containsExactly(new float[] {0.25f, 0.75f, 0.5f, 0.5f}, within(1e-7f));
    }

    @Test
    void squaresAnswerWithTheOutputsThemselves() {
        assertThat(answer(objective(SQUARES, 3, 3), 1, 1, -2, 0.5f)).containsExactly(1, -2, 0.5f);
        assertThat(objective(SQUARES, 3, 3).answer()).isEqualTo(Answer.SCORES);
        assertThat(objective(SQUARES, 2, 0).answer()).isEqualTo(Answer.VALUES);
    }

    @Test
    void outputsThatAreNoNumbersGiveNone() {
        assertThat(answer(objective(new CrossEntropy(0), 2, 2), 1, Float.NaN, 0))
                .containsExactly(Float.NaN, Float.NaN);
    }
}
