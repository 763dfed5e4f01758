package gradiscope.figure.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class DecimalsTest {
    @Test
    void areShortAndHaveNoExponent() {
        assertThat(Decimals.of(1e-9)).isEqualTo("0");
        assertThat(Decimals.of(-0.0001)).isEqualTo("0");
        assertThat(Decimals.of(12345678.5)).isEqualTo("12345678.5");
        assertThat(Decimals.of(100)).isEqualTo("100");
        assertThat(Decimals.of(-1.23456)).isEqualTo("-1.235");
        assertThat(Decimals.of(1e-5, 7)).isEqualTo("0.00001");
    }

    @Test
    void refuseWhatIsNotFinite() {
        assertThatThrownBy(() -> Decimals.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
