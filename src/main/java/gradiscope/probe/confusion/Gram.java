package gradiscope.probe.confusion;

/// Inner products of n gradients with one another: a symmetric n x n matrix, of which the upper half is read.
public final class Gram {
    private final int size;
    private final float[] products;

    /// @param size how many gradients, at least 1
    /// @param products size x size, row by row; shared, not copied, and never written. May hold non-finite
    ///     numbers: gradients too long for float32 are marked, not refused
    /// @throws IllegalArgumentException when the size does not match
    public Gram(int size, float[] products) {
        if (size < 1 || (long) size * size != products.length) {
            throw new IllegalArgumentException(products.length + " numbers are no " + size + " x " + size + " matrix");
        }
        this.size = size;
        this.products = products;
    }

    public int size() {
        return size;
    }

    /// `<g_i, g_j>`.
    public double get(int i, int j) {
        return i <= j ? products[i * size + j] : products[j * size + i];
    }

    /// `||g_i||`; 0 where rounding made the square negative.
    double norm(int i) {
        return Math.sqrt(Math.max(0, get(i, i)));
    }
}
