package gradiscope.probe.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradiscope.tensor.Slice;
import java.util.List;
import org.junit.jupiter.api.Test;

class DistributionTest {
    private static Distribution of(int bins, float... numbers) {
        return Distribution.of(Slice.of(numbers), bins).orElseThrow();
    }

    /// By hand: the sum is 1 and that of squares 27, of six numbers.
    @Test
    void statisticsAreThoseOfThePopulation() {
        Distribution d = of(4, -4, 1, 0, 3, 1, -0f);

        assertThat(d.count()).isEqualTo(6);
        assertThat(d.mean()).isCloseTo(1 / 6.0, within(1e-15));
        assertThat(d.std()).isCloseTo(Math.sqrt(27 / 6.0 - 1 / 36.0), within(1e-12));
        assertThat(d.smallest()).isEqualTo(-4);
        assertThat(d.largest()).isEqualTo(3);
        assertThat(d.zeros()).isEqualTo(2 / 6.0);
        assertThat(d.norm()).isCloseTo(Math.sqrt(27), within(1e-12));
    }

    /// Bins of width 2 from -4 to 4: each holds its lower end.
    @Test
    void aHistogramIsSymmetricAboutZero() {
        Histogram histogram = of(4, -4, -2, -0.5f, 0, 1.9f, 2, 3).histogram();

        assertThat(histogram).isEqualTo(new Histogram(4, List.of(1, 2, 2, 2)));
        assertThat(histogram.edge(0)).isEqualTo(-4);
        assertThat(histogram.edge(3)).isEqualTo(2);
        assertThat(histogram.edge(4)).isEqualTo(4);
    }

    @Test
    void theLargestNumberIsInTheLastBin() {
        assertThat(of(3, 1, 1, -0.5f).histogram()).isEqualTo(new Histogram(1, List.of(1, 0, 2)));
        assertThat(of(40, 3.4e38f, -3.4e38f).histogram().counts())
                .hasSize(40)
                .startsWith(1, 0)
                .endsWith(0, 1);
    }

    @Test
    void zerosHaveAHistogramOfTheirOwn() {
        Distribution d = of(4, 0, 0, 0);

        assertThat(d.histogram()).isEqualTo(new Histogram(1, List.of(0, 0, 3, 0)));
        assertThat(d.zeros()).isEqualTo(1);
        assertThat(d.std()).isZero();
    }

    @Test
    void numbersThatAreNotFiniteHaveNoDistribution() {
        assertThat(Distribution.of(Slice.of(new float[] {1, Float.NaN}), 4)).isEmpty();
        assertThat(Distribution.of(Slice.of(new float[] {Float.NEGATIVE_INFINITY}), 4))
                .isEmpty();
    }
}
