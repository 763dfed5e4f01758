package gradiscope.lesson.wide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ErrorFunctionTest {
    /// Abramowitz & Stegun, table 7.1, and NIST DLMF 7.23.
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.1, 0.1124629160182849",
        "0.5, 0.5204998778130465",
        "1, 0.8427007929497149",
        "1.5, 0.9661051464753107",
        "2, 0.9953222650189527",
        "3, 0.9999779095030014"
    })
    void hasTheTabulatedValues(double x, double erf) {
        assertThat(ErrorFunction.value(x)).isCloseTo(erf, within(3e-16));
        assertThat(ErrorFunction.value(-x)).isEqualTo(-ErrorFunction.value(x));
    }

    /// Between the centres of its table: the difference of two values is the integral of the slope (Simpson's rule).
    @Test
    void itsSlopeIsItsDerivativeEverywhere() {
        double h = 1e-3;
        for (double x = -6.5; x < 6.5; x += .0137) {
            double integral =
                    h * (ErrorFunction.slope(x) + 4 * ErrorFunction.slope(x + h / 2) + ErrorFunction.slope(x + h)) / 6;
            assertThat(ErrorFunction.value(x + h) - ErrorFunction.value(x)).isCloseTo(integral, within(3e-15));
        }
    }
}
