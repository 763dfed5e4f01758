package gradiscope.probe.parameters;

import gradiscope.tensor.Slice;
import gradiscope.tensor.Vectors;
import java.util.Optional;

/// How numbers are distributed.
///
/// @param count how many, at least 1
/// @param mean their mean
/// @param std their standard deviation: of squares, the mean over all
/// @param smallest the least
/// @param largest the greatest
/// @param zeros share of those that are exactly 0
/// @param norm the square root of the sum of their squares
/// @param histogram counts in bins
public record Distribution(
        int count,
        double mean,
        double std,
        double smallest,
        double largest,
        double zeros,
        double norm,
        Histogram histogram) {

    /// @param numbers at least one
    /// @return empty where one of them is not finite
    static Optional<Distribution> of(Slice numbers, int bins) {
        return Vectors.finite(numbers) ? Optional.of(finite(numbers, bins)) : Optional.empty();
    }

    private static Distribution finite(Slice numbers, int bins) {
        int n = numbers.length();
        double sum = 0;
        double smallest = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        int zeros = 0;
        for (int i = 0; i < n; i++) {
            float x = numbers.get(i);
            sum += x;
            smallest = Math.min(smallest, x);
            largest = Math.max(largest, x);
            zeros += x == 0 ? 1 : 0;
        }
        return new Distribution(
                n,
                sum / n,
                std(numbers, sum / n),
                smallest,
                largest,
                (double) zeros / n,
                Math.sqrt(Vectors.squaredNorm(numbers)),
                Histogram.of(numbers, Math.max(Math.abs(smallest), Math.abs(largest)), bins));
    }

    private static double std(Slice numbers, double mean) {
        double squares = 0;
        for (int i = 0; i < numbers.length(); i++) {
            double difference = numbers.get(i) - mean;
            squares += difference * difference;
        }
        return Math.sqrt(squares / numbers.length());
    }
}
