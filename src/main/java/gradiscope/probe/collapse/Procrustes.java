package gradiscope.probe.collapse;

/// Orthogonal Procrustes problems (Schonemann 1966).
final class Procrustes {
    private Procrustes() {}

    /// The orthonormal P, r x m, that brings the rows of `from` nearest to those of `to`: it minimises
    /// ||from P - to||_F among isometries, and for r > m maximises tr(P^T from^T to).
    ///
    /// Reflections are allowed. The coordinates to be turned come from singular vectors, whose signs mean
    /// nothing: one of the two mirror images is the continuation of the last picture, and the best isometry
    /// is that one.
    ///
    /// @param from K x r
    /// @param to K x m
    static double[][] turn(double[][] from, double[][] to) {
        return nearestFrame(Vectors.multiply(Vectors.transpose(from), to));
    }

    /// The polar factor U V^T of A = U diag(sigma) V^T: the nearest matrix with orthonormal columns, or,
    /// where it has more columns than rows, with orthonormal rows.
    static double[][] nearestFrame(double[][] a) {
        Svd svd = Svd.of(a);
        return Vectors.multiply(svd.left(), Vectors.transpose(svd.right()));
    }
}
