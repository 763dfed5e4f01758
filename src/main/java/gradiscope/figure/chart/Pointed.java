package gradiscope.figure.chart;

import java.util.List;
import java.util.OptionalDouble;

/// What a picture shows at a place.
///
/// @param samples the training samples it is about, by index: one, or a pair
/// @param number what is shown there of a pair; empty: nothing
/// @param pairs of how many pairs the number is the mean; the samples are then the first of them
public record Pointed(List<Integer> samples, OptionalDouble number, long pairs) {
    public Pointed {
        samples = List.copyOf(samples);
    }

    /// A sample on its own.
    public static Pointed sample(int index) {
        return new Pointed(List.of(index), OptionalDouble.empty(), 1);
    }
}
