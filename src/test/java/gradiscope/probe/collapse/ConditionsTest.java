package gradiscope.probe.collapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradiscope.experiment.Seed;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What cannot be measured is missing for a reason, and the rest is measured.
class ConditionsTest {
    private static final Seed SEED = new Seed(8);
    private static final double[][] SIMPLEX = Examples.simplex(3, 5, SEED);

    private static Features around(double[][] means) {
        return Examples.around(means, Examples.balanced(means.length, 10), 0.1, SEED.child("noise"));
    }

    private static List<Metric> missing(LayerReading reading) {
        return Arrays.stream(Metric.values())
                .filter(metric -> reading.measure(metric).missing().isPresent())
                .toList();
    }

    private static void assertNothingIsMeasured(LayerReading reading, Condition reason) {
        assertThat(reading.conditions()).containsExactly(reason);
        for (Metric metric : Metric.values()) {
            assertThat(reading.measure(metric)).isEqualTo(Measure.missing(reason));
        }
        assertThat(reading.picture()).isEmpty();
        assertThat(reading.meanCosines()).isEmpty();
        assertThat(reading.rowCosines()).isEmpty();
    }

    @Test
    void everyConditionHasWords() {
        for (Condition condition : Condition.values()) {
            assertThat(condition.words().toString()).endsWith(".").doesNotContain("\n");
        }
    }

    @Test
    void fewerThanTwoClasses() {
        Features features = new Features(Matrix.of(new double[][] {{1, 2}, {3, 4}}), new int[] {0, 0}, 1);
        assertNothingIsMeasured(
                Examples.measure(Examples.last(features, new double[][] {{1, 1}})), Condition.FEWER_THAN_TWO_CLASSES);
    }

    @Test
    void singleClass() {
        Features features = new Features(Matrix.of(new double[][] {{1, 2}, {3, 4}}), new int[] {2, 2}, 3);
        LayerReading reading = Examples.measure(Examples.last(features, Examples.gaussian(3, 2, SEED)));
        assertNothingIsMeasured(reading, Condition.SINGLE_CLASS);
        assertThat(reading.classes()).containsExactly(2);
    }

    @Test
    void noSamples() {
        Features features = new Features(Matrix.of(new float[0], 4), new int[0], 3);
        LayerReading reading = Examples.measure(Examples.alone(features));
        assertNothingIsMeasured(reading, Condition.SINGLE_CLASS);
        assertThat(reading.samples()).isZero();
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY})
    void featuresThatAreNotFinite(float culprit) {
        Features features = new Features(Matrix.of(new float[] {1, 2, culprit, 4}, 1), new int[] {0, 0, 1, 1}, 2);
        assertNothingIsMeasured(
                Examples.measure(Examples.last(features, new double[][] {{1}, {-1}})), Condition.NOT_FINITE);
    }

    @Test
    void theLargestFloatsAreMeasured() {
        float max = Float.MAX_VALUE;
        Features features =
                new Features(Matrix.of(new float[] {max, max / 2, -max, -max / 2}, 1), new int[] {0, 0, 1, 1}, 2);
        LayerReading reading = Examples.measure(Examples.last(features, new double[][] {{max}, {-max}}));
        assertThat(missing(reading)).isEmpty();
        assertThat(Examples.value(reading, Metric.PAPYAN_HAN_NC1)).isCloseTo(1.0 / 9, within(1e-7));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 1e9})
    void deadFeatures(double constant) {
        double[][] values = new double[33][4];
        for (double[] row : values) {
            Arrays.fill(row, constant);
        }
        Features features = new Features(Matrix.of(values), Examples.balanced(3, 11), 3);
        LayerReading reading = Examples.measure(Examples.last(features, Examples.gaussian(3, 4, SEED)));
        assertThat(reading.conditions()).containsExactly(Condition.DEAD_FEATURES);
        assertThat(reading.picture()).isEmpty();
        assertThat(reading.meanCosines()).isEmpty();
        assertThat(missing(reading))
                .doesNotContain(
                        Metric.PAPYAN_HAN_NC2_EQUINORM_ROWS,
                        Metric.PAPYAN_HAN_NC2_EQUIANGULAR_ROWS,
                        Metric.ZHOU_ZHU_NC2,
                        Metric.ZHOU_ZHU_FOURTH)
                .hasSize(Metric.values().length - 4);
    }

    /// Within-class scatter does not make up for class means that coincide.
    @Test
    void deadOnAverage() {
        double[][] values = {{1, 0}, {-1, 0}, {0, 2}, {0, -2}};
        Features features = new Features(Matrix.of(values), new int[] {0, 0, 1, 1}, 2);
        assertThat(Examples.measure(Examples.alone(features)).measure(Metric.PAPYAN_HAN_NC1))
                .isEqualTo(Measure.missing(Condition.DEAD_FEATURES));
    }

    @Test
    void layerNarrowerThanTheSimplex() {
        double[][] means = Examples.gaussian(5, 3, SEED);
        LayerReading reading = Examples.measure(Examples.last(around(means), means));
        assertThat(reading.conditions()).containsExactly(Condition.TOO_NARROW);
        assertThat(missing(reading)).containsExactly(Metric.LIBRARY_NC1_SVD);
        assertThat(Examples.value(reading, Metric.PAPYAN_HAN_NC1)).isPositive();
        assertThat(reading.picture().orElseThrow().exact()).isTrue();
    }

    @Test
    void classMeansOnALine() {
        double[][] means = {{0, 0, 0}, {1, 1, 1}, {3, 3, 3}};
        Features features = Examples.around(means, Examples.balanced(3, 4), 0, SEED);
        LayerReading reading = Examples.measure(Examples.last(features, Examples.simplex(3, 3, SEED)));
        assertThat(reading.conditions()).containsExactly(Condition.DEPENDENT_MEANS);
        assertThat(missing(reading)).containsExactly(Metric.LIBRARY_NC1_SVD);
        assertThat(reading.picture().orElseThrow().means()).allMatch(p -> Math.abs(p.z()) == 0);
    }

    @Test
    void classMeansThatCoincideOrLieAtTheCentre() {
        double[][] means = {{-1, 0}, {1, 0}, {0, 0}, {0, 0}};
        Features features = Examples.around(means, Examples.balanced(4, 4), 0, SEED);
        LayerReading reading = Examples.measure(Examples.last(features, Examples.gaussian(4, 2, SEED)));
        assertThat(reading.conditions())
                .containsExactly(
                        Condition.TOO_NARROW,
                        Condition.DEPENDENT_MEANS,
                        Condition.COINCIDENT_MEANS,
                        Condition.MEAN_AT_CENTRE);
        assertThat(reading.measure(Metric.LIBRARY_NC1_CDNV)).isEqualTo(Measure.missing(Condition.COINCIDENT_MEANS));
        assertThat(reading.measure(Metric.PAPYAN_HAN_NC2_EQUIANGULAR_MEANS))
                .isEqualTo(Measure.missing(Condition.MEAN_AT_CENTRE));
        assertThat(reading.meanCosines()).isEmpty();
    }

    @Test
    void aClassWithoutSamplesLeavesTheOthersAsTheyAre() {
        double[][] four = Examples.gaussian(4, 6, SEED);
        double[][] three = {four[0], four[1], four[3]};
        LayerReading others = Examples.measure(Examples.last(around(three), three));
        int[] labels = around(three).labels().clone();
        for (int i = 0; i < labels.length; i++) {
            labels[i] = labels[i] == 2 ? 3 : labels[i];
        }
        Features features = new Features(Matrix.of(around(three).values().toArrays()), labels, 4);
        LayerReading reading = Examples.measure(Examples.last(features, four));
        assertThat(reading.classes()).containsExactly(0, 1, 3);
        assertThat(reading.conditions()).containsExactly(Condition.CLASS_WITHOUT_SAMPLES);
        assertThat(reading.meanCosines()).isEqualTo(others.meanCosines());
        for (Metric metric : Metric.values()) {
            if (!metric.property().equals("NC4")) {
                assertThat(reading.measure(metric)).isEqualTo(others.measure(metric));
            }
        }
    }

    @Test
    void noClassifier() {
        LayerReading reading = Examples.measure(Examples.alone(around(SIMPLEX)));
        assertThat(reading.conditions()).containsExactly(Condition.NO_CLASSIFIER, Condition.NO_LOGITS);
        assertThat(missing(reading))
                .containsExactly(
                        Metric.PAPYAN_HAN_NC2_EQUINORM_ROWS,
                        Metric.PAPYAN_HAN_NC2_EQUIANGULAR_ROWS,
                        Metric.PAPYAN_HAN_NC3,
                        Metric.PAPYAN_HAN_NC4,
                        Metric.ZHOU_ZHU_NC2,
                        Metric.ZHOU_ZHU_NC3,
                        Metric.ZHOU_ZHU_FOURTH,
                        Metric.LIBRARY_NC3,
                        Metric.LIBRARY_NC4);
        assertThat(reading.picture().orElseThrow().rows()).isEmpty();
    }

    @Test
    void zeroRowOfTheClassifier() {
        double[][] w = Vectors.copy(SIMPLEX);
        Arrays.fill(w[1], 0);
        LayerReading reading = Examples.measure(Examples.last(around(SIMPLEX), w));
        assertThat(reading.conditions()).containsExactly(Condition.ZERO_CLASSIFIER_ROW);
        assertThat(missing(reading)).containsExactly(Metric.PAPYAN_HAN_NC2_EQUIANGULAR_ROWS);
        assertThat(reading.rowCosines()).isEmpty();
    }

    @Test
    void zeroClassifier() {
        LayerReading reading = Examples.measure(Examples.last(around(SIMPLEX), new double[3][5]));
        assertThat(reading.conditions()).containsExactly(Condition.ZERO_CLASSIFIER, Condition.ZERO_CLASSIFIER_ROW);
        assertThat(Examples.value(reading, Metric.ZHOU_ZHU_FOURTH)).isZero();
        assertThat(reading.picture().orElseThrow().rows()).isEmpty();
    }

    @Test
    void classifierOfEqualRowsIsZeroWhereCentred() {
        double[][] w = {{0.1, 0.2, 0.3, 0.4, 0.7}, {0.1, 0.2, 0.3, 0.4, 0.7}, {0.1, 0.2, 0.3, 0.4, 0.7}};
        LayerReading reading = Examples.measureCentred(Examples.last(around(SIMPLEX), w));
        assertThat(reading.measure(Metric.ZHOU_ZHU_NC2)).isEqualTo(Measure.missing(Condition.ZERO_CLASSIFIER));
        assertThat(reading.measure(Metric.ZHOU_ZHU_NC3)).isEqualTo(Measure.missing(Condition.ZERO_CLASSIFIER));
    }

    @Test
    void classifierOrthogonalToTheMeans() {
        double[][] means = {{1, 0, 0, 0}, {-1, 0, 0, 0}};
        double[][] w = {{0, 1, 0, 0}, {0, 0, 1, 0}};
        LayerReading reading =
                Examples.measure(Examples.last(Examples.around(means, Examples.balanced(2, 3), 0, SEED), w));
        assertThat(reading.conditions()).containsExactly(Condition.CLASSIFIER_ASKEW);
        assertThat(Examples.value(reading, Metric.PAPYAN_HAN_NC3)).isCloseTo(2, within(1e-15));
    }

    @Test
    void classifierThatIsNotFinite() {
        double[][] w = Vectors.copy(SIMPLEX);
        w[0][0] = Double.NaN;
        LayerReading reading = Examples.measure(
                Activity.last("last", around(SIMPLEX), Classifier.of(Matrix.of(w)), Matrix.of(new double[30][3])));
        assertThat(reading.conditions()).containsExactly(Condition.NOT_FINITE);
        assertThat(reading.measure(Metric.PAPYAN_HAN_NC3)).isEqualTo(Measure.missing(Condition.NOT_FINITE));
        assertThat(Examples.value(reading, Metric.PAPYAN_HAN_NC1)).isPositive();
        assertThat(reading.picture().orElseThrow().rows()).isEmpty();
    }
}
