package gradiscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradiscope.experiment.Seed;
import org.junit.jupiter.api.Test;

/// The regression sets.
class GeneratedTargetsTest {
    private static final Seed SEED = new Seed(2);

    @Test
    void thePlaneRisesEvenlyAlongBothAxes() {
        Samples samples = new Plane(1000).draw(SEED);

        assertThat(samples.isRegression()).isTrue();
        for (int i = 0; i < samples.count(); i++) {
            float x = samples.inputs()[2 * i];
            float y = samples.inputs()[2 * i + 1];
            assertThat(samples.targets()[i]).isCloseTo((x + y) / 12, within(1e-6f));
        }
    }

    @Test
    void inputsFillTheSquareUniformly() {
        Moments moments = Moments.of(new Plane(50_000).draw(SEED));

        // A uniform variable of width 12 has the standard deviation 12/sqrt(12).
        assertThat(moments.mean()).containsExactly(new double[] {0, 0}, within(0.07));
        assertThat(moments.deviation()).containsExactly(new double[] {3.4641, 3.4641}, within(0.03));
    }

    @Test
    void theGaussianFieldHasThreeHillsAndThreeHollowsInTurn() {
        Samples samples = new GaussianField(1000, 1.2).draw(SEED);
        double[][] hills = {{-4, 2.5, 1}, {0, 2.5, -1}, {4, 2.5, 1}, {-4, -2.5, -1}, {0, -2.5, 1}, {4, -2.5, -1}};

        for (int i = 0; i < samples.count(); i++) {
            double expected = 0;
            for (double[] hill : hills) {
                double distance = Math.hypot(samples.inputs()[2 * i] - hill[0], samples.inputs()[2 * i + 1] - hill[1]);
                expected += hill[2] * Math.exp(-Math.pow(distance / 1.2, 2) / 2);
            }
            assertThat((double) samples.targets()[i]).isCloseTo(expected, within(1e-6));
        }
    }

    @Test
    void theSineHasThePeriodsAskedFor() {
        Samples samples = new Sine(1000, 3).draw(SEED);

        assertThat(samples.shape().size()).isEqualTo(1);
        for (int i = 0; i < samples.count(); i++) {
            double turns = 3 * samples.inputs()[i] / 12;
            assertThat((double) samples.targets()[i]).isCloseTo(Math.sin(2 * Math.PI * turns), within(1e-5));
        }
    }
}
