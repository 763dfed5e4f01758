package gradiscope.network.loss;

/// How outputs become a class.
final class Predictions {
    private Predictions() {}

    /// Index of the largest of `k` numbers; the first on a tie.
    static int largest(float[] z, int from, int k) {
        int best = 0;
        for (int i = 1; i < k; i++) {
            if (z[from + i] > z[from + best]) {
                best = i;
            }
        }
        return best;
    }
}
