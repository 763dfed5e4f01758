package gradiscope.lesson.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradiscope.experiment.Seed;
import gradiscope.lesson.wide.InfiniteKernel;
import gradiscope.lesson.wide.Nonlinearity;
import gradiscope.lesson.wide.WideModel;
import org.junit.jupiter.api.Test;

final class LinearTwinTest {
    private static final double[][] KERNEL = {{2, 1, 0}, {1, 3, .5}, {0, .5, 1}};
    private static final double[] TARGETS = {1, -1, 1};

    /// Step by step: f <- f - eta Theta (f - Y).
    private static double[] stepped(double rate, int steps) {
        double[] f = new double[3];
        for (int t = 0; t < steps; t++) {
            double[] next = f.clone();
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    next[i] -= rate * KERNEL[i][j] * (f[j] - TARGETS[j]);
                }
            }
            f = next;
        }
        return f;
    }

    private static double[] closed(double rate, int steps) {
        double[] response = new LinearTwin(KERNEL, rate).response(steps, TARGETS);
        return LinearTwin.outputs(new double[3], KERNEL, response);
    }

    @Test
    void theClosedFormIsWhatStepsComeTo() {
        assertThat(closed(0.3, 1)).containsExactly(stepped(0.3, 1), within(1e-14));
        assertThat(closed(0.3, 17)).containsExactly(stepped(0.3, 17), within(1e-13));
        assertThat(closed(1e-4, 200)).containsExactly(stepped(1e-4, 200), within(1e-13));
    }

    @Test
    void itDivergesBeyondTheHighestRateAndNotBelow() {
        double highest = LinearTwin.highestRate(KERNEL);
        assertThat(Norms.rmse(closed(0.99 * highest, 2000), TARGETS)).isLessThan(1e-8);
        assertThat(Norms.rmse(closed(1.01 * highest, 2000), TARGETS)).isGreaterThan(1e8);
    }

    @Test
    void aKernelOfOneDirectionLeavesTheOthersAsTheyAre() {
        double[][] flat = {{1, 1}, {1, 1}};
        double[] response = new LinearTwin(flat, 0.1).response(10_000, new double[] {1, 0});
        assertThat(LinearTwin.outputs(new double[2], flat, response))
                .containsExactly(new double[] {.5, .5}, within(1e-9));
    }

    @Test
    void manyNetworksSayTheTargetsWhereTheyWereTrained() {
        WideModel model = new WideModel(Nonlinearity.ERF, 2, 1.5, 0.1);
        SignTask task = SignTask.draw(5, 4, new Seed(1));
        double rate = LinearTwin.rate(InfiniteKernel.of(model, task.inputs()).tangent(), 1);
        Ensemble trained = Ensemble.of(model, task, task.inputs(), rate, 10_000);
        assertThat(trained.mean()).containsExactly(task.targets(), within(1e-9));
        assertThat(trained.variance()).containsExactly(new double[5], within(1e-9));
        Ensemble start = Ensemble.of(model, task, task.inputs(), rate, 0);
        assertThat(start.variance()[0])
                .isEqualTo(InfiniteKernel.of(model, task.inputs()).nngp()[0][0]);
    }

    @Test
    void theSlopeIsThePowerOfALaw() {
        assertThat(Slope.of(new double[] {1, 2, 8}, new double[] {3, 1.5, 3 / 8.0}))
                .isCloseTo(-1, within(1e-14));
    }
}
