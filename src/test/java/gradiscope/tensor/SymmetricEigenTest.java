package gradiscope.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradiscope.experiment.Seed;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class SymmetricEigenTest {
    /// The second difference matrix has eigenvalues 2 - 2 cos(k pi / (n + 1)), known exactly.
    @Test
    void bothSolversFindTheEigenvaluesOfTheSecondDifference() {
        int n = 60;
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            matrix[i][i] = 2;
            if (i > 0) {
                matrix[i][i - 1] = -1;
                matrix[i - 1][i] = -1;
            }
        }
        for (SymmetricEigen found : new SymmetricEigen[] {SymmetricEigen.small(matrix), SymmetricEigen.large(matrix)}) {
            for (int k = 1; k <= n; k++) {
                assertThat(found.values()[n - k]).isCloseTo(2 - 2 * Math.cos(k * Math.PI / (n + 1)), within(1e-12));
            }
        }
    }

    @Test
    void bothSolversGiveOrthonormalVectorsThatRebuildTheMatrix() {
        int n = 40;
        double[][] matrix = random(n);
        for (SymmetricEigen found : new SymmetricEigen[] {SymmetricEigen.small(matrix), SymmetricEigen.large(matrix)}) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    double rebuilt = 0;
                    double product = 0;
                    for (int k = 0; k < n; k++) {
                        rebuilt += found.values()[k] * found.vectors()[k][i] * found.vectors()[k][j];
                        product += found.vectors()[i][k] * found.vectors()[j][k];
                    }
                    assertThat(rebuilt).isCloseTo(matrix[i][j], within(1e-11));
                    assertThat(product).isCloseTo(i == j ? 1 : 0, within(1e-12));
                }
            }
        }
    }

    @Test
    void leavesTheMatrixAsItWas() {
        double[][] matrix = random(400);
        double corner = matrix[0][399];
        SymmetricEigen found = SymmetricEigen.of(matrix);
        assertThat(matrix[0][399]).isEqualTo(corner);
        assertThat(found.values()).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    private static double[][] random(int n) {
        RandomGenerator random = new Seed(n).generator();
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = random.nextGaussian();
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }
}
