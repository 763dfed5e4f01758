package gradiscope.lesson.gaussian;

import gradiscope.experiment.Seed;
import gradiscope.network.Cancellation;

/// Sums over the outputs of many starts: of the products of two outputs, and of their squares. All have mean 0.
///
/// @param starts how many
/// @param products sums of f_i f_j
/// @param squares sums of (f_i f_j)^2
record Tally(int starts, double[][] products, double[][] squares) {
    private static final int AT_A_TIME = 500;

    /// @param starts a multiple of 500
    static Tally of(Starts from, int starts, Seed seed, Cancellation cancellation) {
        Tally all = of(from.draw(AT_A_TIME, seed.child(0)));
        for (int part = 1; part < starts / AT_A_TIME; part++) {
            cancellation.check();
            all = all.and(of(from.draw(AT_A_TIME, seed.child(part))));
        }
        return all;
    }

    /// @param outputs N x M
    static Tally of(double[][] outputs) {
        int m = outputs[0].length;
        double[][] products = new double[m][m];
        double[][] squares = new double[m][m];
        for (double[] f : outputs) {
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < m; j++) {
                    products[i][j] += f[i] * f[j];
                    squares[i][j] += f[i] * f[j] * f[i] * f[j];
                }
            }
        }
        return new Tally(outputs.length, products, squares);
    }

    Tally and(Tally other) {
        return new Tally(starts + other.starts, sum(products, other.products), sum(squares, other.squares));
    }

    private static double[][] sum(double[][] a, double[][] b) {
        double[][] sum = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                sum[i][j] = a[i][j] + b[i][j];
            }
        }
        return sum;
    }

    /// The mean of f_i f_j: the covariance of two outputs.
    double product(int i, int j) {
        return products[i][j] / starts;
    }

    /// Its standard error, from the scatter of f_i f_j.
    double productError(int i, int j) {
        return Math.sqrt((squares[i][j] / starts - product(i, j) * product(i, j)) / starts);
    }

    /// mean(f^4) / mean(f^2)^2 of the first output.
    double kurtosis() {
        return squares[0][0] / starts / (product(0, 0) * product(0, 0));
    }
}
