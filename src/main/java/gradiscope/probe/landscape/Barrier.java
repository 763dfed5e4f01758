package gradiscope.probe.landscape;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// How far a line rises on its way from alpha 0 to alpha 1. Never negative.
///
/// @param over what it is measured against
/// @param loss the rise of the loss
/// @param error the rise of the error; empty for regression
public record Barrier(Over over, double loss, Optional<Double> error) {
    /// What the highest point of a line is compared with.
    public enum Over {
        /// The value at alpha 0: from the start of training to its end.
        START,
        /// The mean of the values at 0 and 1: between two trained networks (Frankle 2020, arXiv 2012.06898).
        MEAN_OF_ENDS
    }

    /// @param curve from alpha 0 to 1
    static Barrier of(Curve curve, Over over) {
        Optional<Double> error = curve.errors().isEmpty() ? Optional.empty() : Optional.of(rise(curve.errors(), over));
        return new Barrier(over, rise(curve.losses(), over), error);
    }

    private static double rise(List<Double> values, Over over) {
        double start = values.getFirst();
        // Halved first, so that two large losses do not overflow.
        double base = over == Over.START ? start : start / 2 + values.getLast() / 2;
        return Math.max(0, Collections.max(values) - base);
    }
}
