package gradiscope.probe.collapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradiscope.experiment.Seed;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VariabilityTest {
    private static final Seed SEED = new Seed(5);

    private static Features random(int classes, int width, boolean balanced) {
        int[] counts = new int[classes];
        for (int c = 0; c < classes; c++) {
            counts[c] = balanced ? 30 : 10 + 7 * c;
        }
        double[][] means = Examples.gaussian(classes, width, SEED.child("means"));
        return Examples.around(means, Examples.labels(counts), 0.5, SEED.child("noise"));
    }

    /// tr(S_W S_B^+) straight from d x d matrices, with EJML's SVD for the pseudo-inverse of rank K - 1.
    private static double bruteForce(Features features, boolean sampleMean) {
        ClassMeans means = ClassMeans.of(features);
        double[][] h = features.values().toArrays();
        int d = features.width();
        double[][] within = new double[d][d];
        for (int i = 0; i < h.length; i++) {
            Vectors.addTo(h[i], -1, means.means()[features.labels()[i]]);
            Vectors.addSquareTo(within, 1.0 / h.length, h[i]);
        }
        double[] centre = sampleMean ? means.meanOfSamples() : means.meanOfMeans();
        double[][] between = new double[d][d];
        for (double[] row : Vectors.minus(means.means(), centre)) {
            Vectors.addSquareTo(between, 1.0 / means.size(), row);
        }
        DMatrixRMaj product = new DMatrixRMaj(d, d);
        CommonOps_DDRM.mult(new DMatrixRMaj(within), pseudoInverse(between, means.size() - 1), product);
        return CommonOps_DDRM.trace(product);
    }

    private static DMatrixRMaj pseudoInverse(double[][] matrix, int rank) {
        int d = matrix.length;
        var svd = DecompositionFactory_DDRM.svd(d, d, true, true, true);
        svd.decompose(new DMatrixRMaj(matrix));
        double[] sigma = svd.getSingularValues().clone();
        double[] sorted = Arrays.stream(sigma).sorted().toArray();
        double smallest = sorted[d - Math.min(rank, d)];
        DMatrixRMaj inverse = new DMatrixRMaj(d, d);
        for (int j = 0; j < d; j++) {
            if (sigma[j] >= smallest) {
                DMatrixRMaj u = CommonOps_DDRM.extractColumn(svd.getU(null, false), j, null);
                DMatrixRMaj v = CommonOps_DDRM.extractColumn(svd.getV(null, false), j, null);
                CommonOps_DDRM.multAddTransB(1 / sigma[j], v, u, inverse);
            }
        }
        return inverse;
    }

    @ParameterizedTest
    @CsvSource({"2,3,true", "3,2,true", "4,20,true", "10,32,true", "10,32,false", "5,4,false", "8,5,true", "8,5,false"})
    void traceRatioIsThatOfTheWholeMatrices(int classes, int width, boolean balanced) {
        Features features = random(classes, width, balanced);
        LayerReading reading = Examples.measure(Examples.alone(features));
        double papyan = bruteForce(features, false);
        assertThat(Examples.value(reading, Metric.PAPYAN_HAN_NC1)).isCloseTo(papyan, within(1e-9 * papyan));
        assertThat(Examples.value(reading, Metric.LIBRARY_NC1_PINV)).isCloseTo(papyan / classes, within(1e-9 * papyan));
        double zhou = bruteForce(features, true) / classes;
        assertThat(Examples.value(reading, Metric.ZHOU_ZHU_NC1)).isCloseTo(zhou, within(1e-9 * zhou));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 1e-7, 1e-10, 1e-12})
    void fallsWithTheSquareOfTheNoiseDownToRounding(double noise) {
        double[][] means = Examples.simplex(4, 20, SEED);
        int[] labels = Examples.balanced(4, 50);
        double large = Examples.value(
                Examples.measure(Examples.alone(Examples.around(means, labels, 1e-2, SEED.child("n")))),
                Metric.PAPYAN_HAN_NC1);
        double small = Examples.value(
                Examples.measure(Examples.alone(Examples.around(means, labels, noise, SEED.child("n")))),
                Metric.PAPYAN_HAN_NC1);
        // Not exactly: noise moves the class means too.
        assertThat(small / large).isCloseTo(noise * noise / 1e-4, within(0.02 * noise * noise / 1e-4));
    }

    @Test
    void floatsGiveTheSameAsDoublesOfTheirValues() {
        double[][] wide = random(6, 9, false).values().toArrays();
        float[] narrow = new float[wide.length * 9];
        double[][] rounded = new double[wide.length][9];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = (float) wide[i / 9][i % 9];
            rounded[i / 9][i % 9] = narrow[i];
        }
        int[] labels = random(6, 9, false).labels();
        assertThat(Examples.measure(Examples.alone(new Features(Matrix.of(narrow, 9), labels, 6))))
                .isEqualTo(Examples.measure(Examples.alone(new Features(Matrix.of(rounded), labels, 6))));
    }

    @Test
    void turningTheFeaturesChangesNothing() {
        Features features = random(5, 12, false);
        double[][] rotation = Examples.orthonormal(12, 12, SEED.child("turn"));
        double[][] w = Examples.gaussian(5, 12, SEED.child("w"));
        double[][] turned = Vectors.multiply(features.values().toArrays(), rotation);
        assertSameMetrics(
                Examples.measure(Examples.last(features, w)),
                Examples.measure(Examples.last(
                        new Features(Matrix.of(turned), features.labels(), 5), Vectors.multiply(w, rotation))));
    }

    @Test
    void theOrderOfSamplesAndClassesChangesNothing() {
        Features features = random(5, 12, false);
        double[][] h = features.values().toArrays();
        int[] labels = features.labels().clone();
        double[][] w = Examples.gaussian(5, 12, SEED.child("w"));
        LayerReading before = Examples.measure(Examples.last(features, w));
        shuffle(h, labels);
        int[] renamed = {3, 0, 4, 1, 2};
        double[][] moved = new double[5][];
        for (int c = 0; c < 5; c++) {
            moved[renamed[c]] = w[c];
        }
        for (int i = 0; i < labels.length; i++) {
            labels[i] = renamed[labels[i]];
        }
        assertSameMetrics(before, Examples.measure(Examples.last(new Features(Matrix.of(h), labels, 5), moved)));
    }

    @Test
    void isNeverNegative() {
        RandomGenerator random = SEED.child("sizes").generator();
        for (int trial = 0; trial < 200; trial++) {
            int classes = 2 + random.nextInt(8);
            int width = 1 + random.nextInt(12);
            double[][] means = Examples.gaussian(classes, width, SEED.child(trial));
            double noise = Math.pow(10, -random.nextInt(20));
            Features features = Examples.around(means, Examples.balanced(classes, 4), noise, SEED.child(-trial));
            LayerReading reading = Examples.measure(Examples.last(features, means));
            for (Metric metric : Metric.values()) {
                reading.measure(metric)
                        .value()
                        .ifPresent(x ->
                                assertThat(x).as(metric.name()).isNotNegative().isFinite());
            }
        }
    }

    private static void assertSameMetrics(LayerReading one, LayerReading other) {
        for (Metric metric : Metric.values()) {
            double expected = Examples.value(one, metric);
            assertThat(Examples.value(other, metric)).as(metric.name()).isCloseTo(expected, within(1e-9 * expected));
        }
    }

    private static void shuffle(double[][] rows, int[] labels) {
        RandomGenerator random = SEED.child("shuffle").generator();
        for (int i = rows.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double[] row = rows[i];
            rows[i] = rows[j];
            rows[j] = row;
            int label = labels[i];
            labels[i] = labels[j];
            labels[j] = label;
        }
    }
}
