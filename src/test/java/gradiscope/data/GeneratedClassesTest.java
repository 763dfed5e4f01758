package gradiscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradiscope.experiment.Seed;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The geometry of the two-dimensional sets with classes.
class GeneratedClassesTest {
    private static final Seed SEED = new Seed(11);
    /// What casting coordinates to float can move a point by, and a little more.
    private static final double ROUNDING = 2e-6;

    @Test
    void circlesAreADiscInsideARing() {
        Samples samples = new Circles(2000, 1).draw(SEED);

        assertThat(DoubleStream.of(radii(samples, 0)))
                .allSatisfy(r -> assertThat(r).isBetween(0.0, 2 + ROUNDING));
        assertThat(DoubleStream.of(radii(samples, 1)))
                .allSatisfy(r -> assertThat(r).isBetween(3 - ROUNDING, 5 + ROUNDING));
    }

    @Test
    void circlesFillTheirAreasUniformly() {
        Samples samples = new Circles(20_000, 1).draw(SEED);

        // Half the area of the disc of radius 2 lies within sqrt(2), of the ring from 3 to 5 within sqrt(17).
        assertThat(share(radii(samples, 0), Math.sqrt(2))).isCloseTo(0.5, within(0.02));
        assertThat(share(radii(samples, 1), Math.sqrt(17))).isCloseTo(0.5, within(0.02));
    }

    @Test
    void xorIsTheExclusiveOrOfTheSigns() {
        Samples samples = new Xor(4000, 0.6).draw(SEED);
        int[] quadrants = new int[4];

        for (int i = 0; i < samples.count(); i++) {
            double x = x(samples, i);
            double y = y(samples, i);
            assertThat(samples.labels()[i]).isEqualTo(x > 0 ^ y > 0 ? 1 : 0);
            assertThat(Math.abs(x)).isBetween(0.3 - ROUNDING, 5 + ROUNDING);
            assertThat(Math.abs(y)).isBetween(0.3 - ROUNDING, 5 + ROUNDING);
            quadrants[(x > 0 ? 1 : 0) + (y > 0 ? 2 : 0)]++;
        }
        assertThat(IntStream.of(quadrants))
                .allSatisfy(count -> assertThat(count).isBetween(850, 1150));
    }

    @Test
    void theLineBetweenTwoGaussiansErrsAsOftenAsTheNormalDistributionSays() {
        Samples samples = new Gaussians(100_000, 2, 1).draw(SEED);

        long wrong = IntStream.range(0, samples.count())
                .filter(i -> (x(samples, i) + y(samples, i) < 0 ? 1 : 0) != samples.labels()[i])
                .count();

        // Phi(-1) = 0.158655; four standard errors are 0.0047.
        assertThat((double) wrong / samples.count()).isCloseTo(0.158655, within(0.0047));
    }

    @Test
    void gaussiansHaveTheDistanceAndSpreadAskedFor() {
        Samples samples = new Gaussians(100_000, 6, 0.5).draw(SEED);

        for (int label = 0; label < 2; label++) {
            double centre = (label == 0 ? 1 : -1) * 3 / Math.sqrt(2);
            Moments moments = Moments.of(samples.pick(Rows.byClass(samples)[label]));
            assertThat(moments.mean()).containsExactly(new double[] {centre, centre}, within(0.01));
            assertThat(moments.deviation()).containsExactly(new double[] {0.5, 0.5}, within(0.01));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7})
    void spiralArmsAreTurnedCopiesOfOneArm(int arms) {
        Samples samples = new Spiral(700, arms, 1.5).draw(SEED);

        assertThat(IntStream.of(samples.labels()).distinct().count()).isEqualTo(arms);
        for (int i = 0; i < samples.count(); i++) {
            double t = (Math.hypot(x(samples, i), y(samples, i)) - 0.5) / 4.5;
            double turnedBack = Math.atan2(y(samples, i), x(samples, i)) / (2 * Math.PI)
                    - (double) samples.labels()[i] / arms
                    - 1.5 * t;
            assertThat(t).isBetween(-ROUNDING, 1 + ROUNDING);
            assertThat(turnedBack - Math.rint(turnedBack)).isCloseTo(0, within(ROUNDING));
        }
    }

    @Test
    void spiralArmsNeverTouch() {
        // The two curves are closest where they start, 0.5 to either side of the origin (numpy, 6001 points each: 1.0).
        assertThat(gap(new Spiral(2000, 2, 1.5).draw(SEED))).isBetween(1 - ROUNDING, 1.1);
    }

    @Test
    void moonsAreTwoHalfCirclesThatMirrorEachOther() {
        Samples samples = new Moons(1000).draw(SEED);

        for (int i = 0; i < samples.count(); i++) {
            double side = samples.labels()[i] == 0 ? 1 : -1;
            double x = side * x(samples, i) + 1.5;
            double y = side * y(samples, i) + 0.75;
            assertThat(Math.hypot(x, y)).isCloseTo(3, within(ROUNDING));
            assertThat(y).isGreaterThan(-ROUNDING);
        }
    }

    @Test
    void moonsReachIntoEachOtherButDoNotTouch() {
        Samples samples = new Moons(1000).draw(SEED);
        int[] first = Rows.byClass(samples)[0];

        // The right tip of class 0 is inside the disc of class 1, whose centre is (1.5, 0.75).
        double nearest = IntStream.of(first)
                .mapToDouble(i -> Math.hypot(x(samples, i) - 1.5, y(samples, i) - 0.75))
                .min()
                .orElseThrow();
        assertThat(nearest).isLessThan(1.6);
        // The two curves are 1.5 apart (numpy, 6001 points each).
        assertThat(gap(samples)).isBetween(1.5 - ROUNDING, 1.55);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10})
    void ringsAreCirclesAtEqualDistances(int classes) {
        Samples samples = new Rings(2000, classes).draw(SEED);

        for (int k = 0; k < classes; k++) {
            double radius = 5.0 * (k + 1) / classes;
            assertThat(DoubleStream.of(radii(samples, k)))
                    .allSatisfy(r -> assertThat(r).isCloseTo(radius, within(ROUNDING)));
            double[] mean = Moments.of(samples.pick(Rows.byClass(samples)[k])).mean();
            assertThat(Math.hypot(mean[0], mean[1]) / radius).isLessThan(0.2);
        }
    }

    /// The smallest distance between samples of two classes.
    private static double gap(Samples samples) {
        int[][] classes = Rows.byClass(samples);
        return IntStream.of(classes[0])
                .mapToDouble(i -> IntStream.of(classes[1])
                        .mapToDouble(j -> Math.hypot(x(samples, i) - x(samples, j), y(samples, i) - y(samples, j)))
                        .min()
                        .orElseThrow())
                .min()
                .orElseThrow();
    }

    private static double[] radii(Samples samples, int label) {
        return IntStream.of(Rows.byClass(samples)[label])
                .mapToDouble(i -> Math.hypot(x(samples, i), y(samples, i)))
                .toArray();
    }

    private static double share(double[] values, double limit) {
        return (double) DoubleStream.of(values).filter(v -> v < limit).count() / values.length;
    }

    private static double x(Samples samples, int row) {
        return samples.inputs()[2 * row];
    }

    private static double y(Samples samples, int row) {
        return samples.inputs()[2 * row + 1];
    }
}
