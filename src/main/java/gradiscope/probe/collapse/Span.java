package gradiscope.probe.collapse;

/// The subspace that the centred class means span, of dimension r <= min(d, K - 1). The scatter between
/// classes lives here, whichever global mean a convention subtracts: any weighted mean of the means differs
/// from mu_c by a combination of mu_c - mu_G.
///
/// @param basis Q: r x d, orthonormal rows, the direction in which the means differ most first
/// @param sigma singular values of the centred means, r of them, all positive, the largest first
/// @param shape V: K x r, orthonormal columns that sum to zero; row c times sigma is class c in this basis
record Span(double[][] basis, double[] sigma, double[][] shape) {
    /// @param means mu_c: K x d
    /// @param centre mu_G: d, their unweighted mean
    static Span of(double[][] means, double[] centre) {
        double[][] centred = Vectors.minus(means, centre);
        int most = Math.min(means.length - 1, centre.length);
        if (Vectors.frobenius(centred) <= Vectors.NEGLIGIBLE * Vectors.frobenius(means)) {
            most = 0;
        }
        Svd svd = Svd.of(centred).truncated(most);
        return new Span(Vectors.transpose(svd.right()), svd.sigma(), svd.left());
    }

    /// r; 0 when all class means coincide.
    int dimension() {
        return sigma.length;
    }

    /// Coordinates of the means about the mean of the means: K x r.
    double[][] means() {
        double[][] coordinates = new double[shape.length][dimension()];
        for (int c = 0; c < shape.length; c++) {
            for (int j = 0; j < dimension(); j++) {
                coordinates[c][j] = shape[c][j] * sigma[j];
            }
        }
        return coordinates;
    }

    /// Coordinates of the part of a vector that lies in the span: r numbers.
    double[] project(double[] vector) {
        double[] coordinates = new double[dimension()];
        for (int j = 0; j < coordinates.length; j++) {
            coordinates[j] = Vectors.dot(basis[j], vector);
        }
        return coordinates;
    }

    /// sum sigma_j^2 = sum over classes of ||mu_c - mu_G||^2.
    double squaredSize() {
        return Vectors.squaredNorm(sigma);
    }
}
