package gradiscope.probe.collapse;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/// The linear classifier that fits one-hot labels best (Han, Papyan & Donoho 2022), for classes of any
/// size: with pi_c = n_c/N, mu_G = sum pi_c mu_c the mean of all samples, D = diag(pi), M the means mu_c
/// (not centred) in its columns, S_T the scatter of all samples about mu_G, and s = 1/(1 + lambda_b), or s
/// = 0 without a bias,
///
/// W_LS = (D M^T - s pi mu_G^T) (S_T + (1 - s) mu_G mu_G^T + lambda I)^-1,  b_LS = s (pi - W_LS mu_G).
///
/// With pi_c = 1/C and lambda_b = lambda this is the paper's equation. Classes without samples have pi_c =
/// 0 and a row of zeros. Without any penalty the inverse may not exist; the pseudo-inverse then gives one
/// of the best classifiers.
final class LeastSquares {
    /// A penalty above this part of the matrix's trace makes it safely positive definite.
    private static final double WELL_CONDITIONED = 1e-10;

    private final Features features;
    private final Penalty penalty;
    private final double biasShare;
    private final double[] classShares;
    private final double[][] means;
    private final double[] globalMean;
    private final double[][] within;
    private final double[][] total;
    private final double[][] weights;
    private final double[] bias;

    /// @param features at least one sample
    LeastSquares(Features features, boolean hasBias, Penalty penalty) {
        int k = features.classes();
        int d = features.width();
        this.features = features;
        this.penalty = penalty;
        this.biasShare = hasBias ? 1 / (1 + penalty.lambdaBias()) : 0;
        ClassMeans present = ClassMeans.of(features);
        this.classShares = new double[k];
        this.means = new double[k][d];
        for (int c = 0; c < present.size(); c++) {
            classShares[present.classes()[c]] = (double) present.counts()[c] / features.count();
            means[present.classes()[c]] = present.means()[c];
        }
        this.globalMean = present.meanOfSamples();
        this.within = scatterWithin();
        this.total = scatterInTotal();
        this.weights = solve(leftSide(), rightSide());
        this.bias = new double[k];
        for (int c = 0; c < k; c++) {
            bias[c] = biasShare * (classShares[c] - Vectors.dot(weights[c], globalMean));
        }
    }

    /// L_NC1.
    double variability() {
        double sum = quadratic(weights, within)
                + penalty.lambda() * Vectors.squaredFrobenius(weights)
                + penalty.lambdaBias() * Vectors.squaredNorm(bias);
        return Math.max(0, sum / 2);
    }

    /// L_NC2/3.
    double arrangement() {
        double sum = 0;
        for (int c = 0; c < means.length; c++) {
            sum += classShares[c] * squaredError(weights, bias, means[c], c);
        }
        return sum / 2;
    }

    /// L_perp: with dW = W - W_LS and db = b - b_LS, half of
    /// tr(dW (S_T + lambda I) dW^T) + ||dW mu_G + db||^2 + lambda_b ||db||^2.
    double above(double[][] w, double[] b) {
        double[][] dw = new double[w.length][];
        double atMean = 0;
        double biases = 0;
        for (int c = 0; c < w.length; c++) {
            dw[c] = w[c].clone();
            Vectors.addTo(dw[c], -1, weights[c]);
            double db = b[c] - bias[c];
            double score = Vectors.dot(dw[c], globalMean) + db;
            atMean += score * score;
            biases += db * db;
        }
        double sum = quadratic(dw, total)
                + penalty.lambda() * Vectors.squaredFrobenius(dw)
                + atMean
                + penalty.lambdaBias() * biases;
        return Math.max(0, sum / 2);
    }

    /// L, sample by sample.
    double loss(double[][] w, double[] b) {
        double sum = 0;
        double[] row = new double[features.width()];
        for (int i = 0; i < features.count(); i++) {
            features.values().read(i, row);
            sum += squaredError(w, b, row, features.labels()[i]);
        }
        return (sum / features.count()
                        + penalty.lambda() * Vectors.squaredFrobenius(w)
                        + penalty.lambdaBias() * Vectors.squaredNorm(b))
                / 2;
    }

    /// ||W h + b - e_label||^2.
    private static double squaredError(double[][] w, double[] b, double[] h, int label) {
        double sum = 0;
        for (int k = 0; k < w.length; k++) {
            double error = Vectors.dot(w[k], h) + b[k] - (k == label ? 1 : 0);
            sum += error * error;
        }
        return sum;
    }

    /// S_W: d x d.
    private double[][] scatterWithin() {
        double[][] scatter = new double[features.width()][features.width()];
        double[] row = new double[features.width()];
        for (int i = 0; i < features.count(); i++) {
            features.values().read(i, row);
            Vectors.addTo(row, -1, means[features.labels()[i]]);
            Vectors.addSquareTo(scatter, 1.0 / features.count(), row);
        }
        return scatter;
    }

    /// S_T = S_W + sum pi_c (mu_c - mu_G)(mu_c - mu_G)^T: d x d.
    private double[][] scatterInTotal() {
        double[][] scatter = Vectors.copy(within);
        double[][] centred = Vectors.minus(means, globalMean);
        for (int c = 0; c < means.length; c++) {
            Vectors.addSquareTo(scatter, classShares[c], centred[c]);
        }
        return scatter;
    }

    private double[][] leftSide() {
        double[][] matrix = Vectors.copy(total);
        Vectors.addSquareTo(matrix, 1 - biasShare, globalMean);
        for (int j = 0; j < matrix.length; j++) {
            matrix[j][j] += penalty.lambda();
        }
        return matrix;
    }

    private double[][] rightSide() {
        double[][] matrix = Vectors.copy(means);
        for (int c = 0; c < matrix.length; c++) {
            Vectors.addTo(matrix[c], -biasShare, globalMean);
            matrix[c] = Vectors.scaled(matrix[c], classShares[c]);
        }
        return matrix;
    }

    /// X with X A = B, A symmetric and not negative: d x d; B: K x d.
    private double[][] solve(double[][] a, double[][] b) {
        LinearSolverDense<DMatrixRMaj> solver = solver(a.length);
        if (!solver.setA(new DMatrixRMaj(a))) {
            throw new ArithmeticException("no solution with a penalty of " + penalty.lambda());
        }
        DMatrixRMaj solution = new DMatrixRMaj(a.length, b.length);
        solver.solve(new DMatrixRMaj(Vectors.transpose(b)), solution);
        double[][] rows = new double[b.length][a.length];
        for (int k = 0; k < b.length; k++) {
            for (int j = 0; j < a.length; j++) {
                rows[k][j] = solution.get(j, k);
            }
        }
        return rows;
    }

    /// Cholesky where the penalty keeps the matrix away from singular, the pseudo-inverse elsewhere.
    private LinearSolverDense<DMatrixRMaj> solver(int d) {
        boolean regular = penalty.lambda() > WELL_CONDITIONED * (Vectors.squaredNorm(globalMean) + trace(total));
        return regular ? LinearSolverFactory_DDRM.symmPosDef(d) : LinearSolverFactory_DDRM.pseudoInverse(true);
    }

    private static double trace(double[][] matrix) {
        double trace = 0;
        for (int j = 0; j < matrix.length; j++) {
            trace += matrix[j][j];
        }
        return trace;
    }

    /// tr(W S W^T).
    private static double quadratic(double[][] w, double[][] s) {
        double sum = 0;
        for (double[] row : w) {
            sum += Vectors.quadratic(row, s);
        }
        return sum;
    }
}
