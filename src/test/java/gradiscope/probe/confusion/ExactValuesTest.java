package gradiscope.probe.confusion;

import static gradiscope.probe.confusion.Gradients.cosine;
import static gradiscope.probe.confusion.Gradients.gram;
import static gradiscope.probe.confusion.Gradients.normal;
import static gradiscope.probe.confusion.Gradients.outer;
import static gradiscope.probe.confusion.Gradients.scaled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradiscope.probe.Matrix;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.RandomMatrices_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Cosines that are known in closed form, for gradients written out in full. Derived from the chain rule: the
/// gradient of a linear model is its residual times its input.
class ExactValuesTest {
    @Test
    void orthogonalInputsOfALinearModelNeitherAgreeNorFight() {
        double[] residuals = {3, -1, 0.5, -2};
        double[][] gradients = new double[4][6];
        for (int i = 0; i < 4; i++) {
            gradients[i][i + 1] = residuals[i] * (i + 2);
        }
        Agreement whole = measure(gram(gradients));
        CosineSummary cosines = whole.cosines().orElseThrow();
        assertThat(cosines.pairs()).isEqualTo(6);
        assertThat(cosines.worst().value()).isZero();
        assertThat(cosines.mean()).isZero();
        assertThat(cosines.std()).isZero();
        assertThat(cosines.negativeShare()).isZero();
        assertThat(whole.inner().orElseThrow().eta()).isZero();
        assertThat(cosines.density().counts().get(20)).isEqualTo(6);
        assertThat(map(cosines)).isEqualTo(Matrix.of(4, 4, (i, j) -> i == j ? 1 : 0));
    }

    @Test
    void orthogonalInputsOfALogisticModelNeitherAgreeNorFight() {
        double[] weights = {0.3, -1.2, 2};
        double[][] gradients = new double[3][3];
        for (int i = 0; i < 3; i++) {
            double probability = 1 / (1 + Math.exp(-weights[i]));
            gradients[i][i] = probability - i % 2;
        }
        CosineSummary cosines = measure(gram(gradients)).cosines().orElseThrow();
        assertThat(map(cosines)).isEqualTo(Matrix.of(3, 3, (i, j) -> i == j ? 1 : 0));
    }

    @Test
    void cosinesOfALinearModelAreThoseOfTheInputsWithTheSignOfTheResiduals() {
        double[][] inputs = normal(30, 5, 1);
        double[] residuals = normal(1, 30, 2)[0];
        double[][] gradients = new double[30][];
        for (int i = 0; i < 30; i++) {
            gradients[i] = scaled(inputs[i], residuals[i]);
        }
        CosineSummary cosines = measure(gram(gradients)).cosines().orElseThrow();
        assertIdentity(cosines, inputs, residuals);
    }

    /// Orthogonal layers keep every angle, on the way forward and back, so the identity of the linear model
    /// holds at any depth. On the unit sphere the cosines have standard deviation 1/sqrt(d).
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 16})
    void cosinesOfADeepOrthogonalLinearNetworkDoNotDependOnDepth(int depth) {
        int d = 64;
        double[][] inputs = normal(50, d, 3);
        double[] readout = normal(1, d, 4)[0];
        double[] residuals = normal(1, 50, 5)[0];
        DMatrixRMaj[] layers = new DMatrixRMaj[depth];
        Arrays.setAll(layers, l -> RandomMatrices_DDRM.orthogonal(d, d, new Random(l)));
        double[][] gradients = new double[50][];
        Arrays.setAll(gradients, i -> scaled(tangent(layers, readout, inputs[i]), residuals[i]));
        CosineSummary cosines = measure(gram(gradients)).cosines().orElseThrow();
        assertIdentity(cosines, inputs, residuals);
        assertThat(cosines.std()).isCloseTo(1 / Math.sqrt(d), within(0.01));
    }

    /// Softmax regression at zero weights: probabilities are 1/K, so the gradient is (1/K - y) x (x, 1).
    @Test
    void softmaxRegressionAtZeroAgreesWithinAClassAndFightsBetweenClasses() {
        int classes = 4;
        int[] labels = Gradients.labels(24, classes);
        double[][] inputs = normal(24, 3, 6);
        double[][] gradients = new double[24][];
        double[][] extended = new double[24][];
        for (int i = 0; i < 24; i++) {
            int label = labels[i];
            double[] signal = new double[classes];
            Arrays.setAll(signal, k -> 1.0 / classes - (k == label ? 1 : 0));
            extended[i] = DoubleStream.concat(DoubleStream.of(inputs[i]), DoubleStream.of(1))
                    .toArray();
            gradients[i] = outer(signal, extended[i]);
        }
        Matrix map = map(measure(gram(gradients)).cosines().orElseThrow());
        for (int i = 0; i < 24; i++) {
            for (int j = 0; j < 24; j++) {
                double factor = labels[i] == labels[j] ? 1 : -1.0 / (classes - 1);
                assertThat(map.get(i, j)).isCloseTo((float) (factor * cosine(extended[i], extended[j])), within(2e-6f));
            }
        }
    }

    /// The derivative of `readout . (W_L ... W_1 x)` by all layers and the readout.
    private static double[] tangent(DMatrixRMaj[] layers, double[] readout, double[] x) {
        double[][] signals = new double[layers.length + 1][];
        signals[layers.length] = readout;
        for (int l = layers.length - 1; l >= 0; l--) {
            signals[l] = product(layers[l], signals[l + 1], true);
        }
        double[] forward = x;
        DoubleStream tangent = DoubleStream.empty();
        for (int l = 0; l < layers.length; l++) {
            tangent = DoubleStream.concat(tangent, DoubleStream.of(outer(signals[l + 1], forward)));
            forward = product(layers[l], forward, false);
        }
        return DoubleStream.concat(tangent, DoubleStream.of(forward)).toArray();
    }

    private static double[] product(DMatrixRMaj matrix, double[] vector, boolean transposed) {
        DMatrixRMaj result = new DMatrixRMaj(vector.length, 1);
        DMatrixRMaj column = DMatrixRMaj.wrap(vector.length, 1, vector);
        if (transposed) {
            CommonOps_DDRM.multTransA(matrix, column, result);
        } else {
            CommonOps_DDRM.mult(matrix, column, result);
        }
        return result.data;
    }

    private static void assertIdentity(CosineSummary cosines, double[][] inputs, double[] residuals) {
        Matrix map = map(cosines);
        for (int i = 0; i < inputs.length; i++) {
            for (int j = 0; j < inputs.length; j++) {
                double sign = Math.signum(residuals[i] * residuals[j]);
                assertThat(map.get(i, j)).isCloseTo((float) (sign * cosine(inputs[i], inputs[j])), within(2e-6f));
            }
        }
    }

    private static Agreement measure(Gram gram) {
        return new Confusion(Gradients.items(gram.size())).measure(gram).whole();
    }

    private static Matrix map(CosineSummary cosines) {
        return cosines.heatMap().orElseThrow().cosines();
    }
}
