package gradiscope.figure.plotted;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// What a number along a side of a chart means.
///
/// @param title with its unit, if it has one; may be empty
/// @param lower the number at the lower end; on a logarithmic axis the least above [#zero]
/// @param upper the number at the upper end
/// @param downwards whether the lower end is at the top
/// @param zero where zero is drawn on a logarithmic axis that has a place for it, apart from the others: below
///     `lower`; it is also where all that is less than `lower` is drawn
/// @param ticks what is written where; empty: left to who draws it
public record Axis(
        String title, Kind kind, double lower, double upper, boolean downwards, OptionalDouble zero, List<Tick> ticks) {
    /// How numbers lie along it.
    public enum Kind {
        LINEAR,
        LOG,
        /// log(1 + x), for steps of training.
        LOG1P,
        /// Like linear, of the same unit as the other axis, and no numbers are written: a view of a space.
        SPACE,
        /// Cells side by side; cell i reaches from i to i + 1.
        CELLS;

        /// What files call it.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Words at a place.
    public record Tick(double at, String words) {}

    public Axis {
        ticks = List.copyOf(ticks);
    }

    public static Axis linear(String title, double lower, double upper) {
        return new Axis(title, Kind.LINEAR, lower, upper, false, OptionalDouble.empty(), List.of());
    }

    public static Axis space(double lower, double upper) {
        return new Axis("", Kind.SPACE, lower, upper, false, OptionalDouble.empty(), List.of());
    }

    public static Axis log(String title, double lower, double upper, OptionalDouble zero) {
        return new Axis(title, Kind.LOG, lower, upper, false, zero, List.of());
    }

    public static Axis steps(String title, double upper, List<Tick> ticks) {
        return new Axis(title, Kind.LOG1P, 0, upper, false, OptionalDouble.empty(), ticks);
    }

    public static Axis cells(String title, int count, boolean downwards, List<Tick> ticks) {
        return new Axis(title, Kind.CELLS, 0, count, downwards, OptionalDouble.empty(), ticks);
    }
}
