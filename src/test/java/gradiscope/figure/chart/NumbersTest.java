package gradiscope.figure.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "0.0123456, 0.0123",
        "-4.5649, −4.56",
        "99999, 100000",
        "123456, 1.23·10⁵",
        "0.0000789, 7.89·10⁻⁵",
        "1e-300, 10⁻³⁰⁰",
        "-1e-7, −10⁻⁷",
        "9.999e-4, 10⁻³"
    })
    void briefNumbersHaveThreeDigits(double value, String text) {
        assertThat(Numbers.brief(value)).isEqualTo(text);
    }

    @Test
    void zeroHasNoSign() {
        assertThat(Numbers.fixed(-0.0001, 2)).isEqualTo("0.00");
        assertThat(Numbers.fixed(-0.01, 2)).isEqualTo("−0.01");
    }

    @Test
    void notAllIsNeverCalledAllAndNotNoneNeverNone() {
        assertThat(Numbers.percent(1)).isEqualTo("100 %");
        assertThat(Numbers.percent(0.9999)).isEqualTo("> 99.9 %");
        assertThat(Numbers.percent(0.0001)).isEqualTo("< 0.1 %");
        assertThat(Numbers.percent(0)).isEqualTo("0 %");
        assertThat(Numbers.percent(0.9744)).isEqualTo("97.4 %");
    }

    @Test
    void countsGroupTheirDigitsInEveryCountry() {
        assertThat(Numbers.count(1234567)).isEqualTo("1,234,567");
    }
}
