package gradiscope.lesson.linear;

/// Products of matrices in double, written so that the inner loop runs along rows and vectorises. Row by row; W is of
/// inputs x outputs. Sizes are small (tens of samples), so each row of W is used while it is near.
final class Rows {
    private Rows() {}

    /// z += scale a W, with a of count x inputs, z of count x outputs.
    static void multiply(int count, int inputs, int outputs, double scale, double[] a, double[] w, double[] z) {
        for (int k = 0; k < inputs; k++) {
            for (int i = 0; i < count; i++) {
                add(scale * a[i * inputs + k], w, k * outputs, z, i * outputs, outputs);
            }
        }
    }

    /// below = scale delta W', with delta of count x outputs, below of count x inputs (overwritten).
    static void multiplyTransposed(
            int count, int inputs, int outputs, double scale, double[] delta, double[] w, double[] below) {
        for (int k = 0; k < inputs; k++) {
            for (int i = 0; i < count; i++) {
                below[i * inputs + k] = scale * dot(delta, i, w, k, outputs);
            }
        }
    }

    /// W += scale a' delta.
    static void addOuter(int count, int inputs, int outputs, double scale, double[] a, double[] delta, double[] w) {
        for (int k = 0; k < inputs; k++) {
            for (int i = 0; i < count; i++) {
                add(scale * a[i * inputs + k], delta, i * outputs, w, k * outputs, outputs);
            }
        }
    }

    private static void add(double factor, double[] from, int at, double[] to, int where, int length) {
        for (int o = 0; o < length; o++) {
            to[where + o] += factor * from[at + o];
        }
    }

    static double dot(double[] a, double[] b) {
        return dot(a, 0, b, 0, a.length);
    }

    /// The inner product of row i of one matrix with row j of another. Four sums, since one alone waits for itself.
    static double dot(double[] a, int i, double[] b, int j, int length) {
        int from = i * length;
        int other = j * length;
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int o = 0;
        for (; o + 3 < length; o += 4) {
            s0 += a[from + o] * b[other + o];
            s1 += a[from + o + 1] * b[other + o + 1];
            s2 += a[from + o + 2] * b[other + o + 2];
            s3 += a[from + o + 3] * b[other + o + 3];
        }
        for (; o < length; o++) {
            s0 += a[from + o] * b[other + o];
        }
        return s0 + s1 + s2 + s3;
    }
}
