package gradiscope.lesson.wide;

/// Both kernels of a [WideModel] in the limit of infinite width, between all pairs of inputs.
///
/// ```
/// K^1 = Theta^1 = sW^2 x.x'/d + sB^2
/// K^(l+1) = sW^2 T(K^l) + sB^2,   Theta^(l+1) = K^(l+1) + sW^2 T'(K^l) Theta^l
/// ```
///
/// as in Neural Tangents (Novak et al. 2020).
///
/// @param nngp K, N x N: the covariance of the outputs over random starts
/// @param tangent Theta, N x N: the inner products of the gradients of the outputs
public record InfiniteKernel(double[][] nngp, double[][] tangent) {
    /// @param inputs N x d
    public static InfiniteKernel of(WideModel model, double[][] inputs) {
        double[][] first = linear(model, inputs);
        InfiniteKernel kernel = new InfiniteKernel(first, first);
        for (int layer = 0; layer < model.hidden(); layer++) {
            kernel = kernel.next(model);
        }
        return kernel;
    }

    private static double[][] linear(WideModel model, double[][] x) {
        double[][] k = new double[x.length][x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                double product = 0;
                for (int c = 0; c < x[i].length; c++) {
                    product += x[i][c] * x[j][c];
                }
                k[i][j] = model.varianceW() * product / x[i].length + model.varianceB();
            }
        }
        return k;
    }

    private InfiniteKernel next(WideModel model) {
        int n = nngp.length;
        double[][] k = new double[n][n];
        double[][] theta = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double moment = model.phi().moment(nngp[i][i], nngp[j][j], nngp[i][j]);
                double slopes = model.phi().slopeMoment(nngp[i][i], nngp[j][j], nngp[i][j]);
                k[i][j] = model.varianceW() * moment + model.varianceB();
                theta[i][j] = k[i][j] + model.varianceW() * slopes * tangent[i][j];
            }
        }
        return new InfiniteKernel(k, theta);
    }
}
