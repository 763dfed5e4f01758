package gradiscope.lesson.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradiscope.experiment.Seed;
import gradiscope.lesson.wide.InfiniteKernel;
import gradiscope.lesson.wide.Nonlinearity;
import gradiscope.lesson.wide.WideModel;
import gradiscope.network.Cancellation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class WideNetworkTest {
    private static final SignTask TASK = SignTask.draw(6, 3, new Seed(1));

    private static WideModel model(Nonlinearity phi) {
        return new WideModel(phi, 2, 1.5, 0.3);
    }

    private static double loss(double[] outputs) {
        double loss = 0;
        for (int i = 0; i < outputs.length; i++) {
            loss += Math.pow(outputs[i] - TASK.targets()[i], 2) / 2;
        }
        return loss;
    }

    /// After a step of descent with rate h, the outputs have moved by -h Theta (f - Y), up to h^2: with J' for what
    /// descent takes for the gradients and J for the true ones, J J' = J' J' only where they are the same.
    @ParameterizedTest
    @EnumSource(Nonlinearity.class)
    void aSmallStepMovesTheOutputsByTheTangentKernel(Nonlinearity phi) {
        WideNetwork network = WideNetwork.random(model(phi), 3, 7, new Seed(2));
        double[] before = network.outputs(TASK.inputs());
        double[][] kernel = network.tangentKernel(TASK.inputs());
        double h = 1e-7;
        WideNetwork.Descent descent = network.new Descent(TASK.inputs(), TASK.targets(), h);
        descent.step();
        for (int i = 0; i < before.length; i++) {
            double expected = 0;
            for (int j = 0; j < before.length; j++) {
                expected -= kernel[i][j] * (before[j] - TASK.targets()[j]);
            }
            assertThat((descent.outputs()[i] - before[i]) / h)
                    .isCloseTo(expected, within(1e-4 + 1e-5 * Math.abs(expected)));
        }
    }

    @Test
    void descentLowersTheLoss() {
        WideNetwork network = WideNetwork.random(model(Nonlinearity.ERF), 3, 32, new Seed(4));
        WideNetwork.Descent descent = network.new Descent(TASK.inputs(), TASK.targets(), 0.02);
        double before = loss(descent.outputs());
        for (int t = 0; t < 100; t++) {
            descent.step();
        }
        assertThat(loss(descent.outputs())).isLessThan(before / 10);
        assertThat(network.outputs(TASK.inputs())).containsExactly(descent.outputs(), within(1e-14));
    }

    @Test
    void aWideStartHasTheKernelOfTheLimit() {
        WideModel model = new WideModel(Nonlinearity.RELU, 1, Math.sqrt(2), 0.1);
        double[][] limit = InfiniteKernel.of(model, TASK.inputs()).tangent();
        double[][] wide = WideNetwork.random(model, 3, 20_000, new Seed(5)).tangentKernel(TASK.inputs());
        assertThat(Norms.relative(wide, limit)).isLessThan(0.03);
    }

    @Test
    void withoutHiddenLayersItIsItsOwnTwin() {
        WideModel linear = new WideModel(Nonlinearity.ERF, 0, 1, 0.1);
        Width width = Width.train(linear, TASK, 1, 0.1, 50, new Seed(6), Cancellation.NEVER);
        assertThat(width.gap()).isLessThan(1e-13);
        assertThat(width.drift()).isZero();
    }
}
