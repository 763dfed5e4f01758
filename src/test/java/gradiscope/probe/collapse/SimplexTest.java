package gradiscope.probe.collapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradiscope.experiment.Seed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Exact values at complete collapse (Papyan, Han & Donoho 2020, definition of the simplex ETF).
class SimplexTest {
    private static final Seed SEED = new Seed(11);

    /// Samples at the corners of a simplex about a point that the classifier is blind to.
    private static Activity collapsed(int classes) {
        double[][] simplex = Examples.simplex(classes, classes + 5, SEED);
        double[] offset = Examples.gaussian(1, classes + 5, SEED.child("offset"))[0];
        double[] blind = offset.clone();
        for (double[] corner : simplex) {
            Vectors.addTo(blind, -Vectors.dot(corner, offset) * (classes - 1) / classes, corner);
        }
        double[][] means = Vectors.minus(Vectors.scaled(simplex, 3), blind);
        return Examples.last(
                Examples.around(means, Examples.balanced(classes, 6), 0, SEED), Vectors.scaled(simplex, 0.4));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 10, 30})
    void everyMetricIsAtItsLimitAtCompleteCollapse(int classes) {
        LayerReading reading = Examples.measure(collapsed(classes));
        assertThat(reading.conditions()).isEmpty();
        for (Metric metric : Metric.values()) {
            assertThat(Examples.value(reading, metric))
                    .as(metric.name())
                    .isCloseTo(metric.limit().orElse(0), within(1e-12));
        }
        assertThat(Examples.value(reading, Metric.PAPYAN_HAN_NC1)).isBetween(0.0, 1e-25);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 10, 30})
    void cosinesOfASimplexAreMinusOneOverOneLess(int classes) {
        LayerReading reading = Examples.measure(collapsed(classes));
        for (CosineMatrix cosines : new CosineMatrix[] {
            reading.meanCosines().orElseThrow(), reading.rowCosines().orElseThrow()
        }) {
            for (int c = 0; c < classes; c++) {
                for (int other = 0; other < classes; other++) {
                    double expected = c == other ? 1 : -1.0 / (classes - 1);
                    assertThat(cosines.get(c, other)).isCloseTo(expected, within(1e-12));
                }
            }
        }
    }

    /// An orthogonal frame is a simplex only about its mean: sqrt(2 - 2 sqrt((K-1)/K)), .518 for K = 4
    /// (derived: the cosine of I/sqrt(K) and E is sqrt((K-1)/K)).
    @ParameterizedTest
    @ValueSource(ints = {2, 4, 10})
    void orthogonalClassifierIsASimplexOnlyWhereCentred(int classes) {
        double[][] frame = Examples.orthonormal(classes, classes + 3, SEED);
        Activity layer = Examples.last(Examples.around(frame, Examples.balanced(classes, 3), 0, SEED), frame);
        double uncentred = Math.sqrt(2 - 2 * Math.sqrt((classes - 1.0) / classes));
        assertThat(Examples.value(Examples.measure(layer), Metric.ZHOU_ZHU_NC2)).isCloseTo(uncentred, within(1e-12));
        assertThat(Examples.value(Examples.measureCentred(layer), Metric.ZHOU_ZHU_NC2))
                .isCloseTo(0, within(1e-12));
        assertThat(Examples.value(Examples.measure(layer), Metric.LIBRARY_NC2)).isCloseTo(0, within(1e-12));
        if (classes == 4) {
            assertThat(uncentred).isCloseTo(0.518, within(5e-4));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 7})
    void disorderRaisesEveryMetricOfTheSimplex(int classes) {
        double[][] means = Examples.gaussian(classes, 12, SEED);
        double[][] w = Examples.gaussian(classes, 12, SEED.child("w"));
        LayerReading reading = Examples.measure(
                Examples.last(Examples.around(means, Examples.balanced(classes, 20), 1, SEED.child("noise")), w));
        for (Metric metric : Metric.values()) {
            if (metric != Metric.LIBRARY_NC4) {
                assertThat(Examples.value(reading, metric)).as(metric.name()).isGreaterThan(0.05);
            }
        }
        assertThat(Examples.value(reading, Metric.LIBRARY_NC4)).isLessThan(0.95);
    }
}
