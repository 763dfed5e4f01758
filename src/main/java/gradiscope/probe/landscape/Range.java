package gradiscope.probe.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Equal steps from one number to another, both included.
///
/// @param from first value, finite
/// @param to last value, finite and greater
/// @param count how many values, at least 2
public record Range(double from, double to, int count) {
    /// From one network to the other.
    public static final Range LINE = new Range(0, 1, 51);

    /// One side of a random plane: filter-normalised directions have the size of the weights.
    public static final Range SIDE = new Range(-1, 1, 51);

    public Range {
        if (!(Double.isFinite(from) && Double.isFinite(to - from) && from < to) || count < 2) {
            throw new IllegalArgumentException("no range: " + count + " values from " + from + " to " + to);
        }
    }

    /// The i-th value, from 0. The last is exactly `to`, and what is 0 or 1 up to rounding is exactly that.
    public double at(int i) {
        double value = i == count - 1 ? to : from + (to - from) * i / (count - 1);
        double whole = Math.rint(value);
        boolean network = (whole == 0 || whole == 1) && Math.abs(value - whole) < 1e-9 * (to - from);
        return network ? Math.abs(whole) : value;
    }

    /// The values of a line: the steps, and 0 and 1 where the range passes them between two steps, ascending.
    public List<Double> alphas() {
        List<Double> alphas =
                new ArrayList<>(IntStream.range(0, count).mapToObj(this::at).toList());
        for (double end : new double[] {0, 1}) {
            if (from < end && end < to && !alphas.contains(end)) {
                alphas.add(end);
            }
        }
        return alphas.stream().sorted().toList();
    }

    /// A range that holds these values and 0, with a margin of 15 % of their spread at both sides.
    static Range around(List<Double> values, int count) {
        double least = values.stream().mapToDouble(v -> v).reduce(0, Math::min);
        double most = values.stream().mapToDouble(v -> v).reduce(0, Math::max);
        double margin = 0.15 * (most - least);
        return new Range(least - margin, most + margin, count);
    }
}
