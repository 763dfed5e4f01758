package gradiscope.probe.collapse;

/// The samples about their class means, r_i = h_i - mu_y(i): the scatter within classes, in one pass over the
/// samples.
///
/// @param variances (1/n_c) sum over class c of ||r_i||^2, for each of the K classes, in all d dimensions
/// @param scatter S_W = (1/N) sum r_i r_i^T within the span: r x r, symmetric
/// @param projected r_i in the span's coordinates: N x r
record Residuals(double[] variances, double[][] scatter, double[][] projected) {
    static Residuals of(Features features, ClassMeans means, Span span) {
        int[] position = means.positions(features.classes());
        double[] variances = new double[means.size()];
        double[][] scatter = new double[span.dimension()][span.dimension()];
        double[][] projected = new double[features.count()][];
        double[] row = new double[features.width()];
        for (int i = 0; i < projected.length; i++) {
            int c = position[features.labels()[i]];
            features.values().read(i, row);
            Vectors.addTo(row, -1, means.means()[c]);
            variances[c] += Vectors.squaredNorm(row) / means.counts()[c];
            projected[i] = span.project(row);
            Vectors.addSquareTo(scatter, 1.0 / projected.length, projected[i]);
        }
        return new Residuals(variances, scatter, projected);
    }
}
