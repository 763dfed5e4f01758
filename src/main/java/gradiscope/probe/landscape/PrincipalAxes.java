package gradiscope.probe.landscape;

import gradiscope.tensor.SymmetricEigen;
import java.util.stream.DoubleStream;

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
        SymmetricEigen eigen = SymmetricEigen.of(centred(gram));
        // Rounding can leave a small negative eigenvalue where the true one is 0.
        double[] eigenvalues =
                DoubleStream.of(eigen.values()).map(value -> Math.max(0, value)).toArray();
        return new PrincipalAxes(gram, eigenvalues, eigen.vectors());
    }

    private static double[][] centred(double[][] gram) {
        int t = gram.length;
        double[] means = new double[t];
        double mean = 0;
        for (int i = 0; i < t; i++) {
            means[i] = DoubleStream.of(gram[i]).sum() / t;
            mean += means[i] / t;
        }
        double[][] centred = new double[t][t];
        for (int i = 0; i < t; i++) {
            for (int j = 0; j < t; j++) {
                centred[i][j] = gram[i][j] - means[i] - means[j] + mean;
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
