package gradiscope.lesson.linear;

import gradiscope.lesson.wide.InfiniteKernel;
import gradiscope.lesson.wide.WideModel;
import java.util.stream.Stream;

/// What infinitely many networks of infinite width say after training: over random starts, f_t(x) is normal. With
/// A = Theta(x, X) Theta^-1 (I - (I - eta Theta)^t), it is f_t(x) = f_0(x) + A (Y - f_0(X)), linear in f_0, whose
/// covariance is K; so
///
/// ```
/// mean = A Y,   variance = K(x, x) - 2 A K(X, x) + A K(X, X) A'
/// ```
///
/// (Lee et al. 2019 have it for gradient flow.)
///
/// @param mean for each input asked about, M
/// @param variance there, M
public record Ensemble(double[] mean, double[] variance) {
    /// @param asked inputs, M x d
    /// @param rate eta
    public static Ensemble of(WideModel model, SignTask task, double[][] asked, double rate, int steps) {
        int m = asked.length;
        int n = task.inputs().length;
        double[][] all =
                Stream.concat(Stream.of(asked), Stream.of(task.inputs())).toArray(double[][]::new);
        InfiniteKernel kernel = InfiniteKernel.of(model, all);
        double[][] k = kernel.nngp();
        LinearTwin twin = new LinearTwin(block(kernel.tangent(), m, m, n), rate);
        double[][] cross = block(kernel.tangent(), 0, m, n);
        double[] mean = new double[m];
        double[] variance = new double[m];
        for (int i = 0; i < m; i++) {
            // A row of A: the response is symmetric in what it is given and what it is multiplied with.
            double[] row = twin.response(steps, cross[i]);
            mean[i] = Rows.dot(row, task.targets());
            variance[i] = k[i][i];
            for (int j = 0; j < n; j++) {
                variance[i] -= 2 * row[j] * k[i][m + j];
                for (int l = 0; l < n; l++) {
                    variance[i] += row[j] * row[l] * k[m + j][m + l];
                }
            }
        }
        return new Ensemble(mean, variance);
    }

    /// The part of a kernel for rows from a number and the training samples, which come last.
    private static double[][] block(double[][] kernel, int from, int first, int n) {
        int rows = from == 0 ? first : n;
        double[][] block = new double[rows][n];
        for (int i = 0; i < rows; i++) {
            System.arraycopy(kernel[from + i], first, block[i], 0, n);
        }
        return block;
    }
}
