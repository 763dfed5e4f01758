package gradiscope.tensor;

/// How products of matrices are computed: by [Blas#multiply], or shared between threads. All matrices are
/// row-major; a stride is the distance between rows.
@FunctionalInterface
public interface Product {
    /// c = alpha * op(a) op(b) + beta * c, with op(a) of m x k, op(b) of k x n, c of m x n (overwritten).
    ///
    /// @throws IllegalArgumentException when a matrix reaches beyond its slice
    void multiply(
            boolean transposeA,
            boolean transposeB,
            int m,
            int n,
            int k,
            float alpha,
            Slice a,
            int strideA,
            Slice b,
            int strideB,
            float beta,
            Slice c,
            int strideC);
}
