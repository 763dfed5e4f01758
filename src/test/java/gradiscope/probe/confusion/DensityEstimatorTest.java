package gradiscope.probe.confusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradiscope.experiment.Seed;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DensityEstimatorTest {
    static Stream<double[]> samples() {
        RandomGenerator random = new Seed(1).generator();
        double[] narrow = new double[500];
        Arrays.setAll(narrow, i -> 0.1 * Math.clamp(random.nextGaussian(), -5, 5));
        double[] uniform = new double[300];
        Arrays.setAll(uniform, i -> 2 * random.nextDouble() - 1);
        return Stream.of(narrow, uniform, new double[] {1}, new double[] {-1, -1, -1}, new double[] {-1, 1, 1});
    }

    @ParameterizedTest
    @MethodSource("samples")
    void integratesToOne(double[] cosines) {
        List<Double> curve = estimate(cosines).curve();
        double integral = 0;
        for (int i = 1; i < curve.size(); i++) {
            integral += (curve.get(i) + curve.get(i - 1)) / (curve.size() - 1);
        }
        assertThat(integral).isCloseTo(1, within(1e-6));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void countsEachCosineOnce(double[] cosines) {
        Density density = estimate(cosines);
        assertThat(density.counts()).hasSize(41);
        assertThat(density.counts().stream().mapToInt(Integer::intValue).sum()).isEqualTo(cosines.length);
    }

    /// Against the sum over all cosines, with both reflections, without a grid.
    @ParameterizedTest
    @MethodSource("samples")
    void agreesWithTheSumOfReflectedKernels(double[] cosines) {
        Density density = estimate(cosines);
        double h = density.bandwidth();
        for (int point = 0; point < density.curve().size(); point++) {
            double x = density.cosine(point);
            double expected = Arrays.stream(cosines)
                    .map(c -> normal(x - c, h) + normal(x - 2 + c, h) + normal(x + 2 + c, h))
                    .sum();
            assertThat(density.curve().get(point)).isCloseTo(expected / cosines.length, within(0.01 / h * 0.4));
        }
    }

    /// 500 draws of a normal with standard deviation 0.1: 0.9 * 0.1 * 500^(-1/5) = 0.026.
    @Test
    void takesTheBandwidthOfSilvermansRule() {
        double[] narrow = samples().findFirst().orElseThrow();
        assertThat(estimate(narrow).bandwidth()).isCloseTo(0.026, within(0.003));
    }

    /// 91 cosines evenly from -0.15 to 0.15 have quartiles near -0.083 and 0.083 with 5 more at either end of the
    /// interval: IQR/1.34 = 0.124 is below the standard deviation, 0.33.
    @Test
    void doesNotLetAFewFarCosinesWidenTheBandwidth() {
        double[] cosines = new double[101];
        Arrays.setAll(cosines, i -> i < 91 ? (i - 45) / 300.0 : i % 2 == 0 ? 1 : -1);
        assertThat(estimate(cosines).bandwidth()).isCloseTo(0.9 * 0.5 / 3 / 1.34 * Math.pow(101, -0.2), within(0.002));
    }

    /// One cosine in five within 0.02 of 0, the others all over the interval: the tallest bar, the middle one, has
    /// a height near 0.2 / (2/41) + 0.8 / 2 = 4.5.
    @Test
    void reachesTheTopOfANarrowBumpBesideABroadOne() {
        double[] cosines = new double[30_000];
        Arrays.setAll(
                cosines, i -> i % 5 == 0 ? 0.02 * (2.0 * i / cosines.length - 1) : 2.0 * i / (cosines.length - 1) - 1);
        List<Double> curve = estimate(cosines).curve();
        assertThat(curve.get(curve.size() / 2)).isCloseTo(4.5, within(0.45));
    }

    @Test
    void putsAPeakWhereAllCosinesAre() {
        Density density = estimate(new double[] {0.5, 0.5, 0.5});
        double highest = density.curve().stream().mapToDouble(d -> d).max().orElseThrow();
        assertThat(density.cosine(density.curve().indexOf(highest))).isCloseTo(0.5, within(1e-12));
        assertThat(density.bandwidth()).isEqualTo(0.01);
    }

    private static Density estimate(double[] cosines) {
        DensityEstimator estimator = new DensityEstimator();
        Arrays.stream(cosines).forEach(estimator::add);
        double mean = Arrays.stream(cosines).average().orElseThrow();
        return estimator.estimate(Math.sqrt(Arrays.stream(cosines)
                .map(c -> (c - mean) * (c - mean))
                .average()
                .orElseThrow()));
    }

    private static double normal(double x, double h) {
        return Math.exp(-0.5 * x * x / h / h) / (h * Math.sqrt(2 * Math.PI));
    }
}
