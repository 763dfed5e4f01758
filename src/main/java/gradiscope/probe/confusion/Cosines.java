package gradiscope.probe.confusion;

import java.util.List;

/// The cosines of the gradients that have a direction: m x m, symmetric, 1 on the diagonal, in [-1, 1].
final class Cosines {
    private final int[] places;
    private final double[] values;

    private Cosines(int[] places, double[] values) {
        this.places = places;
        this.values = values;
    }

    /// @param directed rows of the Gram matrix with a norm above zero, ascending
    static Cosines of(Gram gram, List<Integer> directed) {
        int m = directed.size();
        int[] places = directed.stream().mapToInt(Integer::intValue).toArray();
        double[] norms = directed.stream().mapToDouble(gram::norm).toArray();
        double[] values = new double[m * m];
        for (int a = 0; a < m; a++) {
            values[a * m + a] = 1;
            for (int b = a + 1; b < m; b++) {
                double cosine = gram.get(places[a], places[b]) / norms[a] / norms[b];
                values[a * m + b] = Math.clamp(cosine, -1.0, 1.0);
                values[b * m + a] = values[a * m + b];
            }
        }
        return new Cosines(places, values);
    }

    int size() {
        return places.length;
    }

    /// The row of the Gram matrix that row `a` here is.
    int place(int a) {
        return places[a];
    }

    double get(int a, int b) {
        return values[a * places.length + b];
    }
}
