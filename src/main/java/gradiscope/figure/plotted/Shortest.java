package gradiscope.figure.plotted;

import java.util.OptionalDouble;

/// Numbers with the fewest digits that give the same double when they are read.
final class Shortest {
    /// Whole numbers below it have a double each.
    private static final double WHOLE = 1L << 53;

    private Shortest() {}

    static String of(double number) {
        boolean whole = number == Math.rint(number) && Math.abs(number) < WHOLE;
        return whole ? Long.toString((long) number) : Double.toString(number);
    }

    /// Nothing where there is no number.
    static String of(OptionalDouble number) {
        return number.isPresent() ? of(number.getAsDouble()) : "";
    }
}
