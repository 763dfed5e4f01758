package gradiscope.lesson.gaussian;

/// The root of a covariance: lower triangular, root root' = covariance.
final class Cholesky {
    private Cholesky() {}

    /// @param covariance symmetric, of which the lower triangle is read; a direction without variance is left at 0
    static double[][] of(double[][] covariance) {
        int n = covariance.length;
        double[][] root = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = covariance[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= root[i][k] * root[j][k];
                }
                if (i == j) {
                    root[i][i] = Math.sqrt(Math.max(0, rest));
                } else if (root[j][j] > 0) {
                    root[i][j] = rest / root[j][j];
                }
            }
        }
        return root;
    }
}
