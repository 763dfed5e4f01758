package gradiscope.lesson.deepfeatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradiscope.experiment.Seed;
import gradiscope.network.Cancellation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DeepFeaturesTest {
    private static final DeepProblem PROBLEM = new DeepProblem(4, 5, 8, .005, .005, .01, true);

    /// The objective of the family W2 = a I, W1 = b I, H1 = c I over the classes, which is never below the minimum and
    /// reaches it: by a search over a and b, for each the best c in closed form.
    @Test
    void theClosedFormIsTheLeastThatASearchOverFramesFinds() {
        double least = Double.MAX_VALUE;
        for (double a = 0.5; a < 4; a += .005) {
            for (double b = 0.5; b < 4; b += .005) {
                double c = a * b / 4 / (a * a * b * b / 4 + 5 * .01);
                double fit = Math.pow(a * b * c - 1, 2) / 2;
                least = Math.min(least, fit + 4 * (.005 * a * a + .005 * b * b + 5 * .01 * c * c) / 2);
            }
        }
        assertThat(PROBLEM.minimum()).isCloseTo(least, within(1e-6)).isLessThanOrEqualTo(least);
    }

    @Test
    void theOutputSatisfiesTheConditionOfFirstOrder() {
        double x = PROBLEM.output();
        assertThat(PROBLEM.share(x + 1e-4) + PROBLEM.share(x - 1e-4)).isGreaterThan(2 * PROBLEM.share(x));
        assertThat((PROBLEM.share(x + 1e-6) - PROBLEM.share(x - 1e-6)) / 2e-6).isCloseTo(0, within(1e-9));
    }

    @Test
    void nothingIsLearntUnderStrongPenalties() {
        DeepProblem strong = new DeepProblem(4, 5, 8, .1, .1, .1, true);
        assertThat(strong.output()).isZero();
        assertThat(strong.minimum()).isEqualTo(.5);
    }

    /// The loss after a small step falls by the rate times the squared gradient: it would not along another direction.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aStepGoesAlongTheGradient(boolean relu) {
        DeepProblem small = new DeepProblem(3, 2, 4, .05, .03, .02, relu);
        DeepFeatures free = new DeepFeatures(small, .7, new Seed(4));
        double before = free.loss();
        double squared = free.squaredGradient();
        double rate = 1e-6;
        free.step(rate);
        assertThat((before - free.loss()) / rate).isCloseTo(squared, within(1e-4 * squared));
        assertThat(squared).isGreaterThan(.01);
    }

    @Test
    void withoutReluDescentComesToTheClosedForm() {
        Restart restart = Restart.from(PROBLEM.withRelu(false), new Seed(1), Cancellation.NEVER);
        assertThat(restart.isBest()).isTrue();
        assertThat(restart.frame().cosine()).isLessThan(1e-6);
        assertThat(restart.back()).isCloseTo(0, within(1e-9));
    }

    @Test
    void aFrameOfUnequalOrCrookedVectorsIsSeen() {
        DeepProblem two = new DeepProblem(2, 2, 2, 1, 1, 1, true);
        assertThat(Frame.of(new double[] {1, 0, 1, 0, 0, 1, 0, 1}, two)).isEqualTo(new Frame(0, 0, 0));
        assertThat(Frame.of(new double[] {3, 0, 3, 0, 0, 1, 0, 1}, two).lengths())
                .isEqualTo(.5);
        assertThat(Frame.of(new double[] {1, 0, 1, 0, 1, 0, 1, 0}, two).cosine())
                .isEqualTo(1);
        assertThat(Frame.of(new double[] {1, .5, 1, -.5, 0, 1, 0, 1}, two).within())
                .isEqualTo(.125);
    }

    @Test
    void aProblemNeedsRoomForAFrame() {
        assertThatThrownBy(() -> new DeepProblem(4, 5, 3, .1, .1, .1, true))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
