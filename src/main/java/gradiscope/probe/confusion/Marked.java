package gradiscope.probe.confusion;

import java.util.ArrayList;
import java.util.List;

/// The gradients that have no direction, by id. They take no part in cosines; nothing else is left out.
///
/// @param zeroBelow a norm of at most this counts as zero: [#ZERO] of the largest norm
/// @param zero rows whose gradient is zero
/// @param overflow rows whose products do not fit float32; they take no part in inner products either
public record Marked(double zeroBelow, List<Integer> zero, List<Integer> overflow) {
    /// The share of the largest norm at which a gradient counts as zero. The backward signal of a sample
    /// that is fitted well is a difference of float32 numbers near 1 and holds little but their rounding
    /// (6e-8) when it is this small.
    public static final double ZERO = 1e-6;

    public Marked {
        zero = List.copyOf(zero);
        overflow = List.copyOf(overflow);
    }

    /// The rows of a Gram matrix, sorted out by place.
    ///
    /// @param marked what is marked, by id
    /// @param finite places of all rows but those that overflow, ascending
    /// @param directed places of the rows that have a direction, ascending
    record Sorted(Marked marked, List<Integer> finite, List<Integer> directed) {}

    static Sorted sort(Gram gram, List<Integer> ids) {
        boolean[] overflows = overflowing(gram);
        List<Integer> finite = new ArrayList<>();
        List<Integer> overflow = new ArrayList<>();
        double largest = 0;
        for (int i = 0; i < gram.size(); i++) {
            (overflows[i] ? overflow : finite).add(overflows[i] ? ids.get(i) : i);
            largest = overflows[i] ? largest : Math.max(largest, gram.norm(i));
        }
        // A square below the smallest normal float has lost digits, whatever the largest norm is.
        double zeroBelow = Math.max(ZERO * largest, Math.sqrt(Float.MIN_NORMAL));
        List<Integer> directed =
                finite.stream().filter(i -> gram.norm(i) > zeroBelow).toList();
        List<Integer> zero = finite.stream()
                .filter(i -> gram.norm(i) <= zeroBelow)
                .map(ids::get)
                .toList();
        return new Sorted(new Marked(zeroBelow, zero, overflow), List.copyOf(finite), directed);
    }

    /// A row overflows when its own square does; failing that, when a product with such another row does.
    private static boolean[] overflowing(Gram gram) {
        int n = gram.size();
        boolean[] squares = new boolean[n];
        for (int i = 0; i < n; i++) {
            squares[i] = !Double.isFinite(gram.get(i, i));
        }
        boolean[] overflows = squares.clone();
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                if (!squares[i] && !squares[j] && !Double.isFinite(gram.get(i, j))) {
                    overflows[i] = true;
                    overflows[j] = true;
                }
            }
        }
        return overflows;
    }
}
