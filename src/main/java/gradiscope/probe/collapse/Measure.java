package gradiscope.probe.collapse;

import java.util.Optional;
import java.util.OptionalDouble;

/// A finite number, or the reason why there is none.
///
/// @param value the number
/// @param missing why it does not exist; present exactly where the number is not
public record Measure(OptionalDouble value, Optional<Condition> missing) {
    public Measure {
        if (value.isPresent() == missing.isPresent()) {
            throw new IllegalArgumentException("a measure is a number or a reason, not " + value + ", " + missing);
        }
        if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
            throw new IllegalArgumentException("a measure is finite, not " + value.getAsDouble());
        }
    }

    /// A number; one that left the range of double is missing.
    public static Measure of(double value) {
        return Double.isFinite(value)
                ? new Measure(OptionalDouble.of(value), Optional.empty())
                : missing(Condition.NOT_FINITE);
    }

    public static Measure missing(Condition reason) {
        return new Measure(OptionalDouble.empty(), Optional.of(reason));
    }

    Measure dividedBy(double divisor) {
        return value.isPresent() ? of(value.getAsDouble() / divisor) : this;
    }
}
