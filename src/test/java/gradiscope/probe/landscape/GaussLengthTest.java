package gradiscope.probe.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;

class GaussLengthTest {
    @Test
    void aStraightPathDoesNotTurn() {
        GaussLength length = length(Range.LINE, 1, a -> new float[] {(float) (3 * a * a), (float) (-a * a), 1});
        assertThat(length.mean()).isCloseTo(0, within(1e-4));
        assertThat(length.still()).isZero();
    }

    /// A circular arc turns by its angle. m chords of equal length turn m-1 times by angle/m.
    @Test
    void anArcTurnsByItsAngleAsPointsAreAdded() {
        for (int count : new int[] {11, 51, 401}) {
            double expected = Math.PI * (count - 2) / (count - 1);
            GaussLength length = length(new Range(0, 1, count), 1, a -> arc(Math.PI * a));
            assertThat(length.mean()).isCloseTo(expected, within(1e-3)).isLessThan(Math.PI);
        }
    }

    @Test
    void doesNotDependOnSpeedOrScale() {
        Range fine = new Range(0, 1, 201);
        GaussLength even = length(fine, 1, a -> arc(2 * a));
        GaussLength uneven = length(fine, 1, a -> scaled(arc(2 * a * a), 100));
        assertThat(uneven.mean()).isCloseTo(even.mean(), within(0.03));
    }

    @Test
    void aSharpCornerTurnsByItsAngle() {
        GaussLength length =
                length(Range.LINE, 1, a -> new float[] {(float) Math.min(a, 0.5), (float) Math.max(a, 0.5)});
        assertThat(length.mean()).isCloseTo(Math.PI / 2, within(1e-4));
    }

    @Test
    void givesTheMeanAndTheLargestOfTheSamples() {
        GaussLength length =
                length(Range.LINE, 3, a -> new float[] {(float) a, 0, (float) Math.cos(a), (float) Math.sin(a), 5, 7});
        assertThat(length.largest()).isCloseTo(49.0 / 50, within(1e-3));
        assertThat(length.mean()).isCloseTo(49.0 / 150, within(1e-3));
        assertThat(length.still()).isEqualTo(1);
    }

    @Test
    void roundingOfLogitsThatRestIsNoTurn() {
        GaussLength length = length(Range.LINE, 1, a -> new float[] {
            1000 + Math.ulp(1000f) * (float) Math.rint(3 * Math.sin(40 * a)),
            1000 + Math.ulp(1000f) * (float) Math.rint(3 * a)
        });
        assertThat(length).isEqualTo(new GaussLength(0, 0, 1));
    }

    @Test
    void ignoresWhatLiesOutsideOfTheTwoEnds() {
        GaussLength inside = length(Range.LINE, 1, a -> arc(a));
        GaussLength wide = length(new Range(-1, 2, 151), 1, a -> arc(a));
        assertThat(wide.mean()).isCloseTo(inside.mean(), within(1e-4));
    }

    @Test
    void hasNoValueWhereALogitOverflows() {
        List<Double> alphas = Range.LINE.alphas();
        List<float[]> logits =
                alphas.stream().map(a -> new float[] {a > 0.5 ? Float.NaN : 1}).toList();
        assertThat(GaussLength.of(alphas, 1, 1, logits)).isEmpty();
    }

    private static float[] arc(double angle) {
        return new float[] {(float) Math.cos(angle), (float) Math.sin(angle)};
    }

    private static float[] scaled(float[] logits, float factor) {
        return new float[] {factor * logits[0], factor * logits[1]};
    }

    private static GaussLength length(Range range, int samples, DoubleFunction<float[]> logits) {
        List<Double> alphas = range.alphas();
        List<float[]> points = alphas.stream().map(logits::apply).toList();
        return GaussLength.of(alphas, samples, points.getFirst().length / samples, points)
                .orElseThrow();
    }
}
