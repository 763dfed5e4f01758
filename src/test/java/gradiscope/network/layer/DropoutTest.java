package gradiscope.network.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradiscope.data.Samples;
import gradiscope.experiment.Network;
import gradiscope.experiment.Shape;
import gradiscope.network.Architecture;
import gradiscope.network.Plan;
import gradiscope.network.loss.MeanSquaredError;
import gradiscope.tensor.Vectors;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// PyTorch draws other masks, so what is compared with it is the law: each number is 0 with probability
/// `rate`, else divided by 1 - rate (`torch.nn.Dropout`), and the gradient goes the same way.
class DropoutTest {
    private static final int SIZE = 10_000;
    private static final double RATE = 0.3;

    @Test
    void leavesOutTheShareAskedForAndScalesTheRest() {
        float[] y = trained(1).output().value().toArray();
        long out = count(y, 0);
        assertThat(count(y, (float) (1 / (1 - RATE)))).isEqualTo(SIZE - out);
        // Four standard deviations of a binomial distribution.
        assertThat(out / (double) SIZE).isCloseTo(RATE, within(4 * Math.sqrt(RATE * (1 - RATE) / SIZE)));
    }

    @Test
    void sendsTheGradientBackThroughTheSameMask() {
        Plan plan = trained(1);
        Vectors.fill(plan.output().signal(), SIZE, 1);
        plan.propagate();
        assertThat(plan.input().signal().toArray())
                .isEqualTo(plan.output().value().toArray());
    }

    @Test
    void drawsAnotherMaskFromAnotherSeed() {
        float[] one = trained(1).output().value().toArray();
        assertThat(trained(1).output().value().toArray()).isEqualTo(one);
        assertThat(trained(2).output().value().toArray()).isNotEqualTo(one);
    }

    /// After a forward pass over ones.
    private static Plan trained(long seed) {
        float[] ones = new float[SIZE];
        Arrays.fill(ones, 1);
        Samples samples = Samples.regression(Shape.vector(SIZE), ones, new float[SIZE], SIZE);
        MeanSquaredError unused = new MeanSquaredError(1, 1, MeanSquaredError.Reduction.MEAN);
        Network network = new Network(List.of(new Dropout("", RATE)));
        Plan plan = new Plan(Architecture.of(network, unused, samples), 1, Plan.Purpose.INPUT_GRADIENTS);
        plan.batch().take(samples, 0, 1);
        plan.training(seed);
        plan.forward();
        return plan;
    }

    private static long count(float[] numbers, float wanted) {
        int count = 0;
        for (float number : numbers) {
            count += number == wanted ? 1 : 0;
        }
        return count;
    }
}
