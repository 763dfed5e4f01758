package gradiscope.probe.collapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradiscope.experiment.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestMeanTest {
    private static final Seed SEED = new Seed(3);

    /// argmin_c ||h - mu_c|| in all d dimensions.
    private static int[] bruteForce(Features features, ClassMeans means) {
        double[][] h = features.values().toArrays();
        int[] nearest = new int[h.length];
        for (int i = 0; i < h.length; i++) {
            double least = Double.POSITIVE_INFINITY;
            for (int c = 0; c < means.size(); c++) {
                double distance = Vectors.norm(Vectors.minus(new double[][] {h[i]}, means.means()[c])[0]);
                if (distance < least) {
                    least = distance;
                    nearest[i] = means.classes()[c];
                }
            }
        }
        return nearest;
    }

    @ParameterizedTest
    @CsvSource({"3,2", "4,20", "10,5", "10,64"})
    void decisionsInTheSpanAreThoseInAllDimensions(int classes, int width) {
        double[][] centres = Examples.gaussian(classes, width, SEED.child("means"));
        Features features = Examples.around(centres, Examples.balanced(classes, 40), 3, SEED.child("noise"));
        ClassMeans means = ClassMeans.of(features);
        Span span = Span.of(means.means(), means.meanOfMeans());
        int[] decisions = NearestMean.decisions(features, means, span, Residuals.of(features, means, span));
        assertThat(decisions).isEqualTo(bruteForce(features, means)).isNotEqualTo(features.labels());
    }

    /// Two classes at -1 and 1 with the decision boundary moved to 2 by the bias: the network answers class
    /// 0 always.
    @Test
    void theLibraryLeavesTheBiasOutOfTheDecision() {
        double[][] w = {{-1}, {1}};
        double[] b = {2, -2};
        Features features = Examples.around(w, Examples.balanced(2, 5), 0, SEED);
        LayerReading reading = Examples.measure(
                Activity.last("last", features, Classifier.of(Matrix.of(w), b), Examples.logits(features, w, b)));
        assertThat(Examples.value(reading, Metric.PAPYAN_HAN_NC4)).isEqualTo(0.5);
        assertThat(Examples.value(reading, Metric.LIBRARY_NC4)).isEqualTo(1);
    }

    @Test
    void hiddenLayersAreComparedWithTheNetworksDecision() {
        Features features = Examples.around(new double[][] {{-1}, {1}}, Examples.labels(3, 5), 0, SEED);
        double[][] logits = new double[8][2];
        for (int i = 0; i < 8; i++) {
            logits[i][1] = i < 2 ? -1 : 1;
        }
        LayerReading reading = Examples.measure(Activity.hidden("first", features, Matrix.of(logits)));
        assertThat(Examples.value(reading, Metric.PAPYAN_HAN_NC4)).isCloseTo(1.0 / 8, within(1e-15));
        assertThat(reading.measure(Metric.LIBRARY_NC4)).isEqualTo(Measure.missing(Condition.NO_CLASSIFIER));
    }

    @Test
    void logitsThatAreNotFiniteAreNoDecision() {
        Features features = Examples.around(new double[][] {{-1}, {1}}, Examples.labels(1, 1), 0, SEED);
        Matrix logits = Matrix.of(new float[] {0, Float.NaN, 1, 0}, 2);
        assertThat(Examples.measure(Activity.hidden("first", features, logits)).measure(Metric.PAPYAN_HAN_NC4))
                .isEqualTo(Measure.missing(Condition.NOT_FINITE));
    }
}
