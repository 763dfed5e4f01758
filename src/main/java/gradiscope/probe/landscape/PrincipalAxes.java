package gradiscope.probe.landscape;

import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/// Principal axes of T points from their Gram matrix G about an origin. The covariance about the mean has
/// the eigenvalues of `H G H / T`, `H = I - 11^T/T`; an eigenvector a of `H G H` with eigenvalue lambda
/// gives the unit direction `sum_t a_t d_t / sqrt(lambda)`, since the entries of a add up to zero.
final class PrincipalAxes {
    private final double[][] gram;
    private final double[] eigenvalues;
    private final double[][] eigenvectors;

    private PrincipalAxes(double[][] gram, double[] eigenvalues, double[][] eigenvectors) {
        this.gram = gram;
        this.eigenvalues = eigenvalues;
        this.eigenvectors = eigenvectors;
    }

    /// @param gram T x T, symmetric
    static PrincipalAxes of(double[][] gram) {
        EigenDecomposition_F64<DMatrixRMaj> decomposition = DecompositionFactory_DDRM.eig(gram.length, true, true);
        if (!decomposition.decompose(centred(gram))) {
            throw new ArithmeticException("the eigenvalues of a symmetric matrix were not found");
        }
        // Rounding can leave a small negative eigenvalue where the true one is 0.
        List<Integer> descending = IntStream.range(0, gram.length)
                .boxed()
                .sorted(Comparator.comparingDouble(
                        i -> -decomposition.getEigenvalue(i).getReal()))
                .toList();
        double[] eigenvalues = descending.stream()
                .mapToDouble(i -> Math.max(0, decomposition.getEigenvalue(i).getReal()))
                .toArray();
        double[][] eigenvectors = descending.stream()
                .map(i -> decomposition.getEigenVector(i).getData())
                .toArray(double[][]::new);
        return new PrincipalAxes(gram, eigenvalues, eigenvectors);
    }

    private static DMatrixRMaj centred(double[][] gram) {
        int t = gram.length;
        double[] means = new double[t];
        double mean = 0;
        for (int i = 0; i < t; i++) {
            means[i] = DoubleStream.of(gram[i]).sum() / t;
            mean += means[i] / t;
        }
        DMatrixRMaj centred = new DMatrixRMaj(t, t);
        for (int i = 0; i < t; i++) {
            for (int j = 0; j < t; j++) {
                centred.set(i, j, gram[i][j] - means[i] - means[j] + mean);
            }
        }
        return centred;
    }

    /// Sum of squared distances from the mean along an axis.
    double variance(int axis) {
        return eigenvalues[axis];
    }

    /// The share of all variance along an axis.
    double share(int axis) {
        return eigenvalues[axis] / DoubleStream.of(eigenvalues).sum();
    }

    /// Weights of the points whose sum is the axis, a unit vector on the side of the first point.
    double[] weights(int axis) {
        double[] weights = eigenvectors[axis].clone();
        double scale = 1 / Math.sqrt(eigenvalues[axis]);
        double sign = dot(weights, gram[0]) < 0 ? -1 : 1;
        for (int t = 0; t < weights.length; t++) {
            weights[t] *= sign * scale;
        }
        return weights;
    }

    /// Coordinate of a point along an axis, from the origin of the Gram matrix.
    double coordinate(int axis, int point) {
        return dot(weights(axis), gram[point]);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
