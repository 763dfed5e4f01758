package gradiscope.figure.vector;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers as the languages of pictures write them: without exponents, in any country.
final class Decimals {
    /// A thousandth of a unit is never seen.
    private static final int PLACES = 3;

    private Decimals() {}

    /// @throws IllegalArgumentException unless it is finite
    static String of(double value) {
        return of(value, PLACES);
    }

    /// The same with other than three digits after the point.
    static String of(double value, int places) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a drawing has finite numbers only: " + value);
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
