package gradiscope.figure.plotted;

import java.util.OptionalDouble;

/// One row of a table of what is plotted. What it has not, is empty.
///
/// @param x where it is, or begins
/// @param y where it is, or begins
/// @param xEnd where it ends
/// @param yEnd where it ends
/// @param value of a cell
/// @param group its class
public record Row(
        OptionalDouble x,
        OptionalDouble y,
        OptionalDouble xEnd,
        OptionalDouble yEnd,
        OptionalDouble value,
        String group) {
    private static final OptionalDouble NONE = OptionalDouble.empty();

    /// A gap.
    static final Row EMPTY = new Row(NONE, NONE, NONE, NONE, NONE, "");

    static Row at(double x, double y) {
        return EMPTY.atX(x).atY(y);
    }

    Row atX(double other) {
        return new Row(finite(other), y, xEnd, yEnd, value, group);
    }

    Row atY(double other) {
        return new Row(x, finite(other), xEnd, yEnd, value, group);
    }

    Row to(double end) {
        return new Row(x, y, finite(end), yEnd, value, group);
    }

    Row upTo(double end) {
        return new Row(x, y, xEnd, finite(end), value, group);
    }

    Row worth(OptionalDouble other) {
        return new Row(x, y, xEnd, yEnd, other.isPresent() ? finite(other.getAsDouble()) : NONE, group);
    }

    Row of(String other) {
        return new Row(x, y, xEnd, yEnd, value, other);
    }

    private static OptionalDouble finite(double number) {
        return Double.isFinite(number) ? OptionalDouble.of(number) : NONE;
    }
}
