package gradiscope.tensor;

/// Elementwise loops over the first `n` numbers of arrays, in forms that the JIT compiler vectorises, and
/// reductions in double.
public final class Vectors {
    private Vectors() {}

    /// y += scale * x
    public static void addScaled(float scale, Slice x, Slice y, int n) {
        addScaled(scale, x.array(), x.offset(), y.array(), y.offset(), n);
    }

    /// y[yo ...] += scale * x[xo ...], for `n` numbers
    public static void addScaled(float scale, float[] x, int xo, float[] y, int yo, int n) {
        for (int i = 0; i < n; i++) {
            y[yo + i] += scale * x[xo + i];
        }
    }

    /// y = x
    public static void copy(Slice x, Slice y, int n) {
        System.arraycopy(x.array(), x.offset(), y.array(), y.offset(), n);
    }

    /// x *= scale
    public static void scale(float scale, Slice x, int n) {
        float[] a = x.array();
        int end = x.offset() + n;
        for (int i = x.offset(); i < end; i++) {
            a[i] *= scale;
        }
    }

    /// y *= x
    public static void multiply(float[] x, float[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] *= x[i];
        }
    }

    /// Fills `rows` rows of y with the same `n` numbers.
    public static void repeat(Slice x, int n, Slice y, int rows) {
        for (int r = 0; r < rows; r++) {
            System.arraycopy(x.array(), x.offset(), y.array(), y.offset() + r * n, n);
        }
    }

    /// Fills `n` numbers.
    public static void fill(Slice x, int n, float value) {
        java.util.Arrays.fill(x.array(), x.offset(), x.offset() + n, value);
    }

    /// Sum of squares, in double. Four partial sums keep the adders busy; the order is fixed, so the bits
    /// are too.
    public static double squaredNorm(Slice x) {
        return dot(x, x);
    }

    /// Inner product, in double.
    public static double dot(Slice x, Slice y) {
        float[] a = x.array();
        float[] b = y.array();
        int ao = x.offset();
        int bo = y.offset();
        int n = x.length();
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i < n - 3; i += 4) {
            s0 += (double) a[ao + i] * b[bo + i];
            s1 += (double) a[ao + i + 1] * b[bo + i + 1];
            s2 += (double) a[ao + i + 2] * b[bo + i + 2];
            s3 += (double) a[ao + i + 3] * b[bo + i + 3];
        }
        for (; i < n; i++) {
            s0 += (double) a[ao + i] * b[bo + i];
        }
        return (s0 + s1) + (s2 + s3);
    }

    /// Whether every number is finite. The sum of absolute values decides fast; only a sum that overflows
    /// is looked at number by number.
    public static boolean finite(Slice x) {
        return x.length() == 0 || Float.isFinite(Blas.absoluteSum(x)) || firstNonFinite(x) < 0;
    }

    /// Index of the first number that is not finite; -1 if there is none.
    public static int firstNonFinite(Slice x) {
        for (int i = 0; i < x.length(); i++) {
            if (!Float.isFinite(x.array()[x.offset() + i])) {
                return i;
            }
        }
        return -1;
    }
}
