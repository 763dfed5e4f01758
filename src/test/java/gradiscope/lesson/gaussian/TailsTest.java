package gradiscope.lesson.gaussian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradiscope.experiment.Seed;
import gradiscope.lesson.wide.InfiniteKernel;
import gradiscope.lesson.wide.Nonlinearity;
import gradiscope.lesson.wide.WideModel;
import gradiscope.network.Cancellation;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TailsTest {
    private static final double[][] INPUT = {{1, 2}};

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 16, 64})
    void theKurtosisIsTheProductOverTheLayers(int n) {
        for (int hidden = 0; hidden <= 3; hidden++) {
            assertThat(Tails.of(Nonlinearity.RELU, hidden, n).kurtosis())
                    .isCloseTo(3 * Math.pow(1 + 5.0 / n, hidden), within(1e-9));
            assertThat(Tails.of(Nonlinearity.IDENTITY, hidden, n).kurtosis())
                    .isCloseTo(3 * Math.pow(1 + 2.0 / n, hidden), within(1e-9));
        }
    }

    /// One linear unit: f = g1 g2, whose moments are squares of those of a Gaussian: 9, 225, 11025.
    @Test
    void allMomentsOfOneLinearUnitAreKnown() {
        assertThat(Tails.of(Nonlinearity.IDENTITY, 1, 1).powers()).containsExactly(1, 1, 3, 15, 105);
    }

    /// A chi-squared variable of n degrees over n: 1, 1 + 2/n, (1 + 2/n)(1 + 4/n), (1 + 2/n)(1 + 4/n)(1 + 6/n).
    @Test
    void aLinearLayerIsChiSquared() {
        assertThat(Tails.of(Nonlinearity.IDENTITY, 1, 10).powers())
                .containsExactly(new double[] {1, 1, 1.2, 1.2 * 1.4, 1.2 * 1.4 * 1.6}, within(1e-12));
    }

    /// The kurtosis of N Gaussian draws about a known mean has the variance 24/N.
    @Test
    void withoutHiddenLayersTheErrorIsThatOfGaussianDraws() {
        assertThat(Tails.of(Nonlinearity.RELU, 0, 5).kurtosisError(100)).isCloseTo(Math.sqrt(.24), within(1e-12));
        assertThat(Tails.of(Nonlinearity.RELU, 0, 5).varianceError(100)).isCloseTo(Math.sqrt(.02), within(1e-12));
    }

    @Test
    void theStandardErrorIsTheScatterOfRepetitions() {
        Tails tails = Tails.of(Nonlinearity.RELU, 1, 32);
        Starts starts = new Starts(new WideModel(Nonlinearity.RELU, 1, Math.sqrt(2), 0), 32, INPUT);
        int repetitions = 200;
        double squares = 0;
        for (int i = 0; i < repetitions; i++) {
            double kurtosis = Tally.of(starts.draw(2_000, new Seed(i))).kurtosis();
            squares += Math.pow(kurtosis - tails.kurtosis(), 2) / repetitions;
        }
        assertThat(Math.sqrt(squares)).isCloseTo(tails.kurtosisError(2_000), within(.2 * tails.kurtosisError(2_000)));
    }

    /// Weights and all, with no shortcut.
    @Test
    void startsAreDrawnAsRandomWeightsWouldGiveThem() {
        WideModel model = new WideModel(Nonlinearity.RELU, 1, Math.sqrt(2), 0.5);
        int n = 3;
        RandomGenerator random = new Seed(1).generator();
        double[][] outputs = new double[50_000][1];
        for (double[] output : outputs) {
            double out = 0.5 * random.nextGaussian();
            for (int unit = 0; unit < n; unit++) {
                double z = random.nextGaussian() + 2 * random.nextGaussian() + 0.5 * random.nextGaussian();
                out += Math.sqrt(2.0 / n) * random.nextGaussian() * Math.max(0, z);
            }
            output[0] = out;
        }
        Tally plain = Tally.of(outputs);
        Tally drawn = Tally.of(new Starts(model, n, INPUT).draw(50_000, new Seed(2)));
        double error = Math.hypot(plain.productError(0, 0), drawn.productError(0, 0));
        assertThat(drawn.product(0, 0)).isCloseTo(plain.product(0, 0), within(5 * error));
        assertThat(drawn.kurtosis()).isCloseTo(plain.kurtosis(), within(1.0));
    }

    @Test
    void threeInputsScatterAsTheirKernelSays() {
        double[][] inputs = {{1, 0}, {0, 1}, {1, 0}};
        WideModel model = new WideModel(Nonlinearity.ERF, 1, 1.5, 0.1);
        double[][] limit = InfiniteKernel.of(model, inputs).nngp();
        Tally found = Tally.of(new Starts(model, 5, inputs), 20_000, new Seed(3), Cancellation.NEVER);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                assertThat(found.product(i, j)).isCloseTo(limit[i][j], within(5 * found.productError(i, j)));
            }
        }
        assertThat(found.product(0, 2)).isCloseTo(found.product(0, 0), within(1e-9));
    }

    @Test
    void erfHasNoSuchFormula() {
        assertThatThrownBy(() -> Tails.of(Nonlinearity.ERF, 1, 4)).isInstanceOf(IllegalArgumentException.class);
    }
}
