package gradiscope.probe.collapse;

import java.util.Optional;

/// How far K vectors are from a simplex equiangular tight frame: equal lengths, all cosines -1/(K - 1).
final class Simplex {
    private Simplex() {}

    /// Equinorm (Papyan, Han & Donoho 2020): standard deviation of the norms (ddof 1) over their mean.
    ///
    /// @param rows K x d
    /// @param ifZero what to say when all are zero
    static Measure normVariation(double[][] rows, Condition ifZero) {
        double mean = 0;
        for (double[] row : rows) {
            mean += Vectors.norm(row) / rows.length;
        }
        double squares = 0;
        for (double[] row : rows) {
            squares += (Vectors.norm(row) - mean) * (Vectors.norm(row) - mean);
        }
        return mean == 0 ? Measure.missing(ifZero) : Measure.of(Math.sqrt(squares / (rows.length - 1)) / mean);
    }

    /// Maximal equiangularity (Papyan, Han & Donoho 2020): mean over pairs of |cos + 1/(K - 1)|.
    ///
    /// @param rows K x d
    /// @param ifZero what to say when one of them is zero
    static Measure angleDeviation(double[][] rows, Condition ifZero) {
        Optional<double[][]> cosines = cosines(rows);
        if (cosines.isEmpty()) {
            return Measure.missing(ifZero);
        }
        int k = rows.length;
        double sum = 0;
        for (int c = 0; c < k; c++) {
            for (int other = 0; other < c; other++) {
                sum += Math.abs(cosines.get()[c][other] + 1.0 / (k - 1));
            }
        }
        return Measure.of(sum / (k * (k - 1) / 2.0));
    }

    /// ||A/||A||_F - E||_F with E = (I - 11^T/K)/sqrt(K - 1) (Zhu et al. 2021; Kothapalli 2023).
    ///
    /// @param a K x K, for example a Gram matrix
    /// @param ifZero what to say when it is zero
    static Measure structureError(double[][] a, Condition ifZero) {
        int k = a.length;
        double size = Vectors.frobenius(a);
        if (size == 0) {
            return Measure.missing(ifZero);
        }
        double squares = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                double ideal = ((i == j ? 1 : 0) - 1.0 / k) / Math.sqrt(k - 1);
                squares += (a[i][j] / size - ideal) * (a[i][j] / size - ideal);
            }
        }
        return Measure.of(Math.sqrt(squares));
    }

    /// Cosines of all pairs: K x K, symmetric, 1 on the diagonal; empty when one of the vectors has no
    /// direction.
    static Optional<double[][]> cosines(double[][] rows) {
        double smallest = Vectors.NEGLIGIBLE * Vectors.frobenius(rows);
        double[][] directions = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            double norm = Vectors.norm(rows[i]);
            if (norm <= smallest) {
                return Optional.empty();
            }
            directions[i] = Vectors.scaled(rows[i], 1 / norm);
        }
        double[][] cosines = Vectors.products(directions, directions);
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                cosines[i][j] = i == j ? 1 : Math.clamp(cosines[i][j], -1.0, 1.0);
            }
        }
        return Optional.of(cosines);
    }
}
