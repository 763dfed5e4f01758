package gradiscope.probe.collapse;

/// NC3: how far the classifier's rows are from the centred class means, up to scale.
final class Duality {
    private Duality() {}

    /// ||W/||W||_F - M/||M||_F||_F^2 (Papyan, Han & Donoho 2020), from 0 to 4; 2 where they are orthogonal.
    ///
    /// @param rows W: K x d
    /// @param means M, centred class means: K x d, not all zero
    static Measure distance(double[][] rows, double[][] means) {
        double rowSize = Vectors.frobenius(rows);
        if (rowSize == 0) {
            return Measure.missing(Condition.ZERO_CLASSIFIER);
        }
        double[][] w = Vectors.scaled(rows, 1 / rowSize);
        double[][] m = Vectors.scaled(means, 1 / Vectors.frobenius(means));
        double sum = 0;
        for (int c = 0; c < w.length; c++) {
            sum += Vectors.squaredDistance(w[c], m[c]);
        }
        return Measure.of(sum);
    }

    /// ||W M^T/||W M^T||_F - E||_F (Zhu et al. 2021), with E as in [Simplex#structureError].
    ///
    /// @param rows W: K x d
    /// @param means M, centred class means: K x d, not all zero
    static Measure structureError(double[][] rows, double[][] means) {
        double size = Vectors.frobenius(rows) * Vectors.frobenius(means);
        double[][] product = Vectors.products(rows, means);
        if (size == 0) {
            return Measure.missing(Condition.ZERO_CLASSIFIER);
        }
        if (Vectors.frobenius(product) <= Vectors.NEGLIGIBLE * size) {
            return Measure.missing(Condition.CLASSIFIER_ASKEW);
        }
        return Simplex.structureError(product, Condition.CLASSIFIER_ASKEW);
    }
}
