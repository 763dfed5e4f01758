package gradiscope.lesson.linear;

import gradiscope.tensor.SymmetricEigen;

/// Gradient descent of a model that is linear in its parameters, on half the squared error, at any step at once.
public final class LinearTwin {
    private final SymmetricEigen eigen;
    private final double rate;

    /// @param kernel Theta(X, X) of the N training samples
    public LinearTwin(double[][] kernel, double rate) {
        this.eigen = SymmetricEigen.of(kernel);
        this.rate = rate;
    }

    /// eta = share x 2/(lambda_min + lambda_max): at share 1 the slowest direction is fastest.
    public static double rate(double[][] kernel, double share) {
        double[] values = SymmetricEigen.of(kernel).values();
        return share * 2 / (values[0] + Math.max(0, values[values.length - 1]));
    }

    /// 2/lambda_max: a higher rate diverges.
    public static double highestRate(double[][] kernel) {
        return 2 / SymmetricEigen.of(kernel).values()[0];
    }

    /// `Theta^-1 (I - (I - eta Theta)^t) r`: times Theta(x, X), how far f(x) has come after t steps.
    ///
    /// @param residual r = Y - f_0(X), N
    public double[] response(int steps, double[] residual) {
        double[] response = new double[residual.length];
        for (int e = 0; e < residual.length; e++) {
            double along = gain(Math.max(0, eigen.values()[e]), steps) * Rows.dot(eigen.vectors()[e], residual);
            for (int i = 0; i < residual.length; i++) {
                response[i] += along * eigen.vectors()[e][i];
            }
        }
        return response;
    }

    /// (1 - (1 - eta lambda)^t) / lambda, which is eta t at 0.
    private double gain(double lambda, int steps) {
        double share = rate * lambda;
        if (share < 1e-14) {
            return rate * steps;
        }
        // Without loss of digits where the share is small.
        return share < 0.5
                ? -Math.expm1(steps * Math.log1p(-share)) / lambda
                : (1 - Math.pow(1 - share, steps)) / lambda;
    }

    /// f_t(x) = f_0(x) + Theta(x, X) response.
    ///
    /// @param start f_0(x), M
    /// @param cross Theta(x, X), M x N
    /// @param response from [#response]
    public static double[] outputs(double[] start, double[][] cross, double[] response) {
        double[] outputs = start.clone();
        for (int i = 0; i < outputs.length; i++) {
            outputs[i] += Rows.dot(cross[i], response);
        }
        return outputs;
    }
}
