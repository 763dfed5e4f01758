package gradiscope.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.eigen.Eigen;
import org.nd4j.linalg.factory.Nd4j;

/// What the program uses of ND4J, on newer libraries than ND4J asks for and without those that it does not
/// need here. Expected numbers were worked out by hand.
final class Nd4jStillWorksTest {
    private static final double TINY = 1e-12;

    @Test
    void keepsTheTypeOfTheArrayItIsMadeFrom() {
        assertThat(square(new double[4]).dataType()).isEqualTo(DataType.DOUBLE);
        assertThat(square(new float[4]).dataType()).isEqualTo(DataType.FLOAT);
        assertThat(square(new float[] {1, 2, 3, 4}).getFloat(1, 0)).isEqualTo(3);
    }

    @Test
    void multipliesInDouble() {
        INDArray product = square(new double[] {1, 2, 3, 4}).mmul(square(new double[] {5, 6, 7, 8}));
        assertThat(product.dup('c').data().asDouble()).containsExactly(19, 22, 43, 50);
    }

    @Test
    void multipliesInFloat() {
        INDArray product = square(new float[] {1, 2, 3, 4}).mmul(square(new float[] {5, 6, 7, 8}));
        assertThat(product.dup('c').data().asFloat()).containsExactly(19, 22, 43, 50);
    }

    @Test
    void solvesTheSymmetricEigenproblemInPlaceOfItsInput() {
        INDArray matrix = square(new double[] {2, 1, 1, 2});
        INDArray values = Eigen.symmetricGeneralizedEigenvalues(matrix);
        assertThat(values.toDoubleVector()).containsExactly(new double[] {1, 3}, within(TINY));
        // The columns are now the eigenvectors (1, -1) and (1, 1), at length 1 and with either sign.
        assertThat(matrix.getDouble(0, 0)).isCloseTo(-matrix.getDouble(1, 0), within(TINY));
        assertThat(matrix.getDouble(0, 1)).isCloseTo(matrix.getDouble(1, 1), within(TINY));
        assertThat(Math.abs(matrix.getDouble(0, 1))).isCloseTo(Math.sqrt(0.5), within(TINY));
    }

    @Test
    void averagesOverAnAxisAndOverAll() {
        INDArray matrix = square(new double[] {1, 2, 3, 4});
        assertThat(matrix.mean(0).toDoubleVector()).containsExactly(2, 3);
        assertThat(matrix.meanNumber().doubleValue()).isEqualTo(2.5);
    }

    /// The deviation of a sample: the sum of squares over n - 1.
    @Test
    void measuresTheDeviationOfASample() {
        INDArray matrix = square(new double[] {1, 2, 3, 4});
        assertThat(matrix.std(0).toDoubleVector())
                .containsExactly(new double[] {Math.sqrt(2), Math.sqrt(2)}, within(TINY));
        assertThat(matrix.stdNumber().doubleValue()).isCloseTo(Math.sqrt(5.0 / 3), within(TINY));
    }

    @Test
    void joinsArrays() {
        INDArray both = Nd4j.concat(0, square(new float[] {1, 2, 3, 4}), square(new float[] {5, 6, 7, 8}));
        assertThat(both.shape()).containsExactly(4, 2);
        assertThat(both.getFloat(3, 1)).isEqualTo(8);
    }

    @Test
    void writesAndReadsNumpysFormat() {
        INDArray matrix = square(new float[] {1, 2, 3, 4});
        assertThat(Nd4j.createNpyFromByteArray(Nd4j.toNpyByteArray(matrix))).isEqualTo(matrix);
    }

    private static INDArray square(double[] rowByRow) {
        return Nd4j.create(rowByRow, new long[] {2, 2}, 'c');
    }

    private static INDArray square(float[] rowByRow) {
        return Nd4j.create(rowByRow, new long[] {2, 2}, 'c');
    }
}
