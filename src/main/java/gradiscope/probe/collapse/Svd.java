package gradiscope.probe.collapse;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/// A = U diag(sigma) V^T, compact: with k = min(m, n) singular values, the largest first.
///
/// @param left U: m x k
/// @param sigma the singular values
/// @param right V: n x k
record Svd(double[][] left, double[] sigma, double[][] right) {
    /// Singular values below this part of the largest are rounding.
    private static final double NEGLIGIBLE = 1e-10;

    /// @param a m x n, finite
    static Svd of(double[][] a) {
        int m = a.length;
        int n = a[0].length;
        var svd = DecompositionFactory_DDRM.svd(m, n, true, true, true);
        if (!svd.decompose(new DMatrixRMaj(a))) {
            throw new ArithmeticException("no singular values of " + m + " x " + n + " finite numbers");
        }
        DMatrixRMaj u = svd.getU(null, false);
        DMatrixRMaj v = svd.getV(null, false);
        double[] sigma = svd.getSingularValues().clone();
        int k = Math.min(m, n);
        SingularOps_DDRM.descendingOrder(u, false, sigma, k, v, false);
        return new Svd(columns(u, k), Arrays.copyOf(sigma, k), columns(v, k));
    }

    /// How many singular values are more than rounding.
    int rank() {
        int rank = 0;
        while (rank < sigma.length && sigma[rank] > NEGLIGIBLE * sigma[0]) {
            rank++;
        }
        return rank;
    }

    /// The singular vectors and values that are more than rounding, at most so many.
    Svd truncated(int most) {
        int rank = Math.min(rank(), most);
        return new Svd(first(left, rank), Arrays.copyOf(sigma, rank), first(right, rank));
    }

    private static double[][] columns(DMatrixRMaj matrix, int count) {
        double[][] result = new double[matrix.numRows][count];
        for (int i = 0; i < matrix.numRows; i++) {
            for (int j = 0; j < count; j++) {
                result[i][j] = matrix.get(i, j);
            }
        }
        return result;
    }

    private static double[][] first(double[][] rows, int count) {
        double[][] result = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            result[i] = Arrays.copyOf(rows[i], count);
        }
        return result;
    }
}
