package gradiscope.lesson.wide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradiscope.experiment.Seed;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InfiniteKernelTest {
    /// Two inputs at an angle, scaled so that K^1 is its cosine.
    private static InfiniteKernel relu(int hidden, double angle) {
        WideModel model = new WideModel(Nonlinearity.RELU, hidden, Math.sqrt(2), 0);
        return InfiniteKernel.of(model, new double[][] {{1, 0}, {Math.cos(angle), Math.sin(angle)}});
    }

    /// Derived from the recursion with an independent program, to 6 digits.
    @ParameterizedTest
    @CsvSource({
        "1, 3, .608998, .942331", "2, 3, .683906, 1.351480", "3, 3, .738128, 1.737845",
        "1, 2, .318310, .318310", "2, 2, .493731, .685709", "3, 2, .604826, 1.060388"
    })
    void hasTheKnownValuesForRelu(int hidden, int part, double nngp, double tangent) {
        InfiniteKernel kernel = relu(hidden, Math.PI / part);
        assertThat(kernel.nngp()[0][1]).isCloseTo(nngp, within(1e-6));
        assertThat(kernel.tangent()[0][1]).isCloseTo(tangent, within(1e-6));
        assertThat(kernel.tangent()[0][0]).isCloseTo(hidden + 1, within(1e-6));
    }

    @Test
    void hasTheKnownValuesForReluAtWideAngles() {
        assertThat(relu(1, 2 * Math.PI / 3).tangent()[0][1]).isCloseTo(-.057669, within(1e-6));
        assertThat(relu(1, Math.PI).tangent()[0][1]).isCloseTo(0, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({".5, .216347, .450158", "1, .464559, .569410"})
    void hasTheKnownMomentsForErf(double k12, double moment, double slopes) {
        assertThat(Nonlinearity.ERF.moment(1, 1, k12)).isCloseTo(moment, within(1e-6));
        assertThat(Nonlinearity.ERF.slopeMoment(1, 1, k12)).isCloseTo(slopes, within(1e-6));
    }

    /// Against a sum over many draws: five standard errors, each variance below 1.
    @Test
    void theMomentsAreThoseOfAGaussian() {
        int draws = 200_000;
        for (Nonlinearity phi : Nonlinearity.values()) {
            RandomGenerator random = new Seed(1).child(phi.name()).generator();
            double moment = 0;
            double slopes = 0;
            for (int i = 0; i < draws; i++) {
                double u = random.nextGaussian() * Math.sqrt(.7);
                double v = .5 * u + Math.sqrt(.325) * random.nextGaussian();
                moment += phi.value(u) * phi.value(v) / draws;
                slopes += phi.slope(u) * phi.slope(v) / draws;
            }
            assertThat(moment).isCloseTo(phi.moment(.7, .5, .35), within(5 / Math.sqrt(draws)));
            assertThat(slopes).isCloseTo(phi.slopeMoment(.7, .5, .35), within(5 / Math.sqrt(draws)));
        }
    }

    @Test
    void theLinearOneIsTheProductOfTheInputsTimesItsDepth() {
        WideModel model = new WideModel(Nonlinearity.IDENTITY, 3, 1, 0);
        InfiniteKernel kernel = InfiniteKernel.of(model, new double[][] {{1, 2}, {3, -1}});
        assertThat(kernel.nngp()[0][1]).isEqualTo(.5);
        assertThat(kernel.tangent()[0][1]).isEqualTo(4 * .5);
    }
}
