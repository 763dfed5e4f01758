package gradiscope.probe.parameters;

import gradiscope.tensor.Slice;
import java.util.Arrays;
import java.util.List;

/// How many numbers lie where. Bins of equal width cover [-reach, reach]; each holds its lower end, and the
/// last one its upper end too.
///
/// @param reach the largest absolute value; 1 where all numbers are 0
/// @param counts one for each bin, from the lowest on
public record Histogram(double reach, List<Integer> counts) {
    public Histogram {
        counts = List.copyOf(counts);
        if (!(reach > 0 && Double.isFinite(reach))) {
            throw new IllegalArgumentException("no histogram from " + -reach + " to " + reach);
        }
    }

    /// @param numbers all finite
    /// @param largest their largest absolute value
    static Histogram of(Slice numbers, double largest, int bins) {
        double reach = largest == 0 ? 1 : largest;
        int[] counts = new int[bins];
        float[] array = numbers.array();
        for (int i = numbers.offset(); i < numbers.offset() + numbers.length(); i++) {
            counts[Math.min(bins - 1, (int) ((array[i] / reach + 1) / 2 * bins))]++;
        }
        return new Histogram(reach, Arrays.stream(counts).boxed().toList());
    }

    /// The lower end of a bin; of the number after the last, the upper end.
    public double edge(int bin) {
        return reach * (2.0 * bin / counts.size() - 1);
    }
}
