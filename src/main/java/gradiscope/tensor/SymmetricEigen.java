package gradiscope.tensor;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.eigen.Eigen;
import org.nd4j.linalg.factory.Nd4j;

/// Eigenvalues and orthonormal eigenvectors of a symmetric matrix, in double, largest eigenvalue first.
/// EJML solves small problems; ND4J's LAPACK large ones, which it does faster (141 against 219 ms at 512)
/// once it has started, which takes seconds.
///
/// @param values n eigenvalues, descending
/// @param vectors n unit vectors, in the same order; each with either sign
public record SymmetricEigen(double[] values, double[][] vectors) {
    private static final int LARGE = 384;

    /// @param matrix n x n, symmetric and finite; left as it is
    /// @throws ArithmeticException when the iteration does not converge
    public static SymmetricEigen of(double[][] matrix) {
        return matrix.length < LARGE ? small(matrix) : large(matrix);
    }

    static SymmetricEigen small(double[][] matrix) {
        int n = matrix.length;
        EigenDecomposition_F64<DMatrixRMaj> decomposition = DecompositionFactory_DDRM.eig(n, true, true);
        if (!decomposition.decompose(new DMatrixRMaj(matrix))) {
            throw new ArithmeticException("the eigenvalues of a symmetric matrix were not found");
        }
        double[] values = IntStream.range(0, n)
                .mapToDouble(i -> decomposition.getEigenvalue(i).getReal())
                .toArray();
        double[][] vectors = IntStream.range(0, n)
                .mapToObj(i -> decomposition.getEigenVector(i).getData())
                .toArray(double[][]::new);
        return descending(values, vectors);
    }

    static SymmetricEigen large(double[][] matrix) {
        // ND4J overwrites its input: by the eigenvectors, in columns. It also takes every core for the BLAS when it
        // starts, which would change the speed of training, and is taken back.
        try (INDArray vectors = Nd4j.create(matrix);
                INDArray values = Eigen.symmetricGeneralizedEigenvalues(vectors)) {
            return descending(values.toDoubleVector(), vectors.transpose().toDoubleMatrix());
        } finally {
            Blas.useOneThread();
        }
    }

    private static SymmetricEigen descending(double[] values, double[][] vectors) {
        List<Integer> order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -values[i]))
                .toList();
        return new SymmetricEigen(
                order.stream().mapToDouble(i -> values[i]).toArray(),
                order.stream().map(i -> vectors[i]).toArray(double[][]::new));
    }
}
