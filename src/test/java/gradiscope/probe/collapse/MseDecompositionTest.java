package gradiscope.probe.collapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradiscope.experiment.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// L_NC1 + L_NC2/3 + L_perp is the loss, and nothing is below L_NC1 + L_NC2/3 (Han, Papyan & Donoho 2022).
class MseDecompositionTest {
    private static final Seed SEED = new Seed(21);

    private static Features features(boolean balanced, int width) {
        double[][] means = Examples.gaussian(4, width, SEED.child("means"));
        int[] labels = balanced ? Examples.balanced(4, 12) : Examples.labels(20, 9, 0, 5);
        return Examples.around(means, labels, 0.7, SEED.child("noise"));
    }

    private static double sum(MseDecomposition mse) {
        return mse.variability() + mse.arrangement() + mse.perpendicular();
    }

    @ParameterizedTest
    @CsvSource({
        "true, 8, 2.5e-4, 2.5e-4",
        "true, 8, 0.3, 0.3",
        "false, 8, 2.5e-4, 2.5e-4",
        "false, 8, 0.1, 0",
        "true, 8, 0, 0",
        "true, 100, 1e-3, 1e-3",
        "true, 100, 0, 0",
        "false, 100, 1e-300, 0.5"
    })
    void theThreePartsAreTheWholeLoss(boolean balanced, int width, double lambda, double lambdaBias) {
        Matrix w = Matrix.of(Examples.gaussian(4, width, SEED.child("w")));
        double[] b = Examples.gaussian(1, 4, SEED.child("b"))[0];
        Penalty penalty = new Penalty(lambda, lambdaBias);
        for (Classifier classifier : new Classifier[] {Classifier.of(w, b), Classifier.of(w)}) {
            MseDecomposition mse = MseDecomposition.of(features(balanced, width), classifier, penalty)
                    .orElseThrow();
            assertThat(sum(mse)).isCloseTo(mse.loss(), within(1e-12 * mse.loss()));
            assertThat(mse.variability()).isNotNegative();
            assertThat(mse.arrangement()).isNotNegative();
            assertThat(mse.perpendicular()).isPositive();
        }
    }

    /// Han's loss: 1/(2N) sum ||W h + b - y||^2 + lambda/2 (||W||^2 + ||b||^2).
    @Test
    void theLossIsThatOfTheSamples() {
        Features features = features(false, 3);
        double[][] w = Examples.gaussian(4, 3, SEED.child("w"));
        double[] b = {0.1, -0.2, 0.3, 0.4};
        double[][] error = Examples.logits(features, w, b).toArrays();
        for (int i = 0; i < error.length; i++) {
            error[i][features.labels()[i]] -= 1;
        }
        double expected = Vectors.squaredFrobenius(error) / (2 * error.length)
                + 0.05 * (Vectors.squaredFrobenius(w) + 0.01 + 0.04 + 0.09 + 0.16);
        assertThat(MseDecomposition.of(features, Classifier.of(Matrix.of(w), b), Penalty.of(0.1))
                        .orElseThrow()
                        .loss())
                .isCloseTo(expected, within(1e-13));
    }

    @ParameterizedTest
    @CsvSource({"true, 0.02", "false, 0.02", "false, 0"})
    void gradientDescentOnTheClassifierEndsAtThePartsThatDependOnTheFeatures(boolean balanced, double lambda) {
        Features features = features(balanced, 3);
        double[][] h = features.values().toArrays();
        double[][] w = new double[4][3];
        double[] b = new double[4];
        for (int step = 0; step < 4000; step++) {
            double[][] error = Examples.logits(features, w, b).toArrays();
            for (int k = 0; k < 4; k++) {
                w[k] = Vectors.scaled(w[k], 1 - 0.3 * lambda);
                b[k] *= 1 - 0.3 * lambda;
            }
            for (int i = 0; i < h.length; i++) {
                error[i][features.labels()[i]] -= 1;
                for (int k = 0; k < 4; k++) {
                    Vectors.addTo(w[k], -0.3 * error[i][k] / h.length, h[i]);
                    b[k] -= 0.3 * error[i][k] / h.length;
                }
            }
        }
        MseDecomposition mse = MseDecomposition.of(features, Classifier.of(Matrix.of(w), b), Penalty.of(lambda))
                .orElseThrow();
        assertThat(mse.perpendicular()).isBetween(-1e-15, 1e-12);
        assertThat(mse.variability() + mse.arrangement()).isCloseTo(mse.loss(), within(1e-12));
    }

    @Test
    void isLeftOutWhereTheLossIsAnother() {
        Features features = features(true, 5);
        Activity layer = Examples.last(features, Examples.gaussian(4, 5, SEED));
        assertThat(Examples.measure(layer).mse()).isEmpty();
        assertThat(Examples.measure(layer.with(Penalty.of(0.1))).mse()).isPresent();
    }

    @Test
    void isEmptyForNumbersThatAreNotFinite() {
        Classifier classifier = Classifier.of(Matrix.of(new double[][] {{Double.NaN}, {1}}));
        Features features = new Features(Matrix.of(new double[][] {{1}, {2}}), new int[] {0, 1}, 2);
        assertThat(MseDecomposition.of(features, classifier, Penalty.of(0.1))).isEmpty();
    }
}
