package gradiscope.probe.collapse;

/// The few operations on vectors and on rows of vectors that the formulas are written in. Nothing is
/// modified unless the name says so.
final class Vectors {
    /// A difference below this part of what was subtracted is rounding, and counts as zero.
    static final double NEGLIGIBLE = 1e-12;

    private static final double LARGEST = 1e60;

    private Vectors() {}

    /// Four sums side by side, since a single one would wait for each addition in turn.
    static double dot(double[] a, double[] b) {
        int n = a.length;
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < n; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < n; i++) {
            s0 += a[i] * b[i];
        }
        return (s0 + s1) + (s2 + s3);
    }

    static double squaredNorm(double[] a) {
        return dot(a, a);
    }

    static double norm(double[] a) {
        return Math.sqrt(squaredNorm(a));
    }

    /// The sum of the squares of all entries.
    static double squaredFrobenius(double[][] rows) {
        double sum = 0;
        for (double[] row : rows) {
            sum += squaredNorm(row);
        }
        return sum;
    }

    /// The norm of all entries.
    static double frobenius(double[][] rows) {
        return Math.sqrt(squaredFrobenius(rows));
    }

    /// v^T S v for a symmetric S.
    static double quadratic(double[] v, double[][] s) {
        double sum = 0;
        for (int i = 0; i < v.length; i++) {
            sum += v[i] * dot(s[i], v);
        }
        return sum;
    }

    static double squaredDistance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }

    static void addTo(double[] target, double factor, double[] a) {
        for (int i = 0; i < a.length; i++) {
            target[i] += factor * a[i];
        }
    }

    /// Adds factor * a a^T.
    static void addSquareTo(double[][] target, double factor, double[] a) {
        for (int i = 0; i < a.length; i++) {
            addTo(target[i], factor * a[i], a);
        }
    }

    /// Each row less the same vector.
    static double[][] minus(double[][] rows, double[] vector) {
        double[][] result = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            result[i] = rows[i].clone();
            addTo(result[i], -1, vector);
        }
        return result;
    }

    static double[] meanRow(double[][] rows) {
        double[] mean = new double[rows[0].length];
        for (double[] row : rows) {
            addTo(mean, 1.0 / rows.length, row);
        }
        return mean;
    }

    /// A B^T: every row of `a` with every row of `b`.
    static double[][] products(double[][] a, double[][] b) {
        double[][] result = new double[a.length][b.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                result[i][j] = dot(a[i], b[j]);
            }
        }
        return result;
    }

    /// A B.
    static double[][] multiply(double[][] a, double[][] b) {
        double[][] result = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                addTo(result[i], a[i][k], b[k]);
            }
        }
        return result;
    }

    static double[][] transpose(double[][] a) {
        double[][] result = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                result[j][i] = a[i][j];
            }
        }
        return result;
    }

    static double[] scaled(double[] a, double factor) {
        double[] result = a.clone();
        for (int i = 0; i < a.length; i++) {
            result[i] *= factor;
        }
        return result;
    }

    static double[][] scaled(double[][] a, double factor) {
        double[][] result = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            result[i] = scaled(a[i], factor);
        }
        return result;
    }

    static double[][] copy(double[][] a) {
        return scaled(a, 1);
    }

    /// Whether all numbers are finite, and small enough for products of four of them to be: below 1e60,
    /// which every float is.
    static boolean areInRange(double[] a) {
        for (double value : a) {
            if (!(Math.abs(value) < LARGEST)) {
                return false;
            }
        }
        return true;
    }
}
