package gradiscope.probe.collapse;

/// NC1: the scatter within classes beside the scatter between them.
final class Variability {
    private Variability() {}

    /// tr(S_W S_B^+) (Papyan, Han & Donoho 2020): with S_B = (1/K) M^T M = sum_j (sigma_j^2 / K) v_j v_j^T,
    /// this is sum_j K (v_j^T S_W v_j) / sigma_j^2 over the directions in which class means differ.
    ///
    /// @param within S_W in the span: r x r
    /// @param means M, centred class means in the span: K x r, of rank r
    /// @return 0 or more
    static Measure traceRatio(double[][] within, double[][] means) {
        Svd svd = Svd.of(means).truncated(within.length);
        double[][] directions = Vectors.transpose(svd.right());
        double trace = 0;
        for (int j = 0; j < directions.length; j++) {
            double sigma = svd.sigma()[j];
            trace += means.length * (Vectors.quadratic(directions[j], within) / sigma / sigma);
        }
        return Measure.of(Math.max(0, trace));
    }

    /// tr S_W / tr S_B (Tirer, Huang & Niles-Weed 2023).
    ///
    /// @param within tr S_W
    /// @param means M, centred class means: K x d, not all zero
    static Measure traceQuotient(double within, double[][] means) {
        double between = Vectors.squaredFrobenius(means) / means.length;
        return Measure.of(within / between);
    }

    /// Class-distance normalised variance (Galanti, Gyorgy & Hutter 2021), the mean over pairs of classes of
    /// (var_c + var_c') / (2 ||mu_c - mu_c'||^2).
    ///
    /// @param variances var_c, mean squared distance of the samples of class c from mu_c
    /// @param means mu_c: K x d, centred or not
    static Measure classDistanceNormalised(double[] variances, double[][] means) {
        double negligible = Vectors.NEGLIGIBLE * Vectors.frobenius(means);
        double sum = 0;
        for (int c = 0; c < means.length; c++) {
            for (int other = 0; other < c; other++) {
                double distance = Vectors.squaredDistance(means[c], means[other]);
                if (distance <= negligible * negligible) {
                    return Measure.missing(Condition.COINCIDENT_MEANS);
                }
                sum += (variances[c] + variances[other]) / (2 * distance);
            }
        }
        return Measure.of(sum / (means.length * (means.length - 1) / 2.0));
    }
}
