package gradiscope.probe.collapse;

/// NC4: whether the network decides as the nearest class mean would (Papyan, Han & Donoho 2020).
final class NearestMean {
    private NearestMean() {}

    /// The label of the class whose mean is nearest to each sample, the first one of several.
    ///
    /// ||h - mu_c||^2 = ||r||^2 + 2 r.(mu_y - mu_c) + ||mu_y - mu_c||^2 with r = h - mu_y, and mu_y - mu_c
    /// lies in
    /// the span: the span's coordinates are enough, whatever the number of features.
    static int[] decisions(Features features, ClassMeans means, Span span, Residuals residuals) {
        int[] position = means.positions(features.classes());
        double[][] centres = span.means();
        int[] nearest = new int[features.count()];
        double[] point = new double[span.dimension()];
        for (int i = 0; i < nearest.length; i++) {
            System.arraycopy(residuals.projected()[i], 0, point, 0, point.length);
            Vectors.addTo(point, 1, centres[position[features.labels()[i]]]);
            nearest[i] = means.classes()[nearest(point, centres)];
        }
        return nearest;
    }

    private static int nearest(double[] point, double[][] centres) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < centres.length; c++) {
            double distance = Vectors.squaredDistance(point, centres[c]);
            if (distance < least) {
                least = distance;
                best = c;
            }
        }
        return best;
    }

    /// The part of the samples for which the largest of logits - bias is that of the nearest mean's class,
    /// 0 to 1.
    ///
    /// @param nearest label of the nearest mean, for each sample
    /// @param logits N x K
    /// @param bias what to subtract from each logit: K numbers
    static Measure agreement(int[] nearest, Matrix logits, double[] bias) {
        double[] row = new double[logits.columns()];
        int matches = 0;
        for (int i = 0; i < nearest.length; i++) {
            logits.read(i, row);
            Vectors.addTo(row, -1, bias);
            int decision = largest(row);
            if (decision < 0) {
                return Measure.missing(Condition.NOT_FINITE);
            }
            matches += decision == nearest[i] ? 1 : 0;
        }
        return Measure.of((double) matches / nearest.length);
    }

    /// The first position of the largest number, -1 if any is not finite.
    private static int largest(double[] row) {
        int best = 0;
        for (int k = 0; k < row.length; k++) {
            if (!Double.isFinite(row[k])) {
                return -1;
            }
            best = row[k] > row[best] ? k : best;
        }
        return best;
    }
}
