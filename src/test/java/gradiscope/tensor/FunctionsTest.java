package gradiscope.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/// The accuracy that [Functions] promises, against the functions of the JDK in double, and for erf against
/// Simpson's rule.
class FunctionsTest {
    private static final int SIMPSON = 200;

    private interface FloatFunction {
        float at(float x);
    }

    @Test
    void tanhIsExactTo7Ulp() {
        assertThat(worstUlp(Functions::tanh, Math::tanh, 1e-30f, 100)).isLessThan(7);
        assertThat(worstUlp(x -> -Functions.tanh(-x), Math::tanh, 1e-30f, 100)).isLessThan(7);
    }

    @Test
    void sigmoidIsExactTo3UlpSmallValuesIncluded() {
        DoubleUnaryOperator sigmoid = x -> 1 / (1 + Math.exp(-x));
        assertThat(worstUlp(Functions::sigmoid, sigmoid, 1e-30f, 1000)).isLessThan(3);
        assertThat(worstUlp(x -> Functions.sigmoid(-x), x -> sigmoid.applyAsDouble(-x), 1e-30f, 87))
                .isLessThan(3);
    }

    @Test
    void erfIsExactTo5e7() {
        for (float x = -6; x <= 6; x += 1f / 512) {
            assertThat((double) Functions.erf(x)).as("erf %s", x).isCloseTo(erf(x), within(5e-7));
        }
    }

    @Test
    void whatSaturatesNeverGoesBeyondOneAndReachesIt() {
        assertThat(largest(Functions::tanh, 7, 10)).isEqualTo(1);
        assertThat(largest(Functions::erf, 3, 6)).isEqualTo(1);
        for (float x : new float[] {10, 1000, Float.POSITIVE_INFINITY}) {
            assertThat(Functions.tanh(x)).isEqualTo(1);
            assertThat(Functions.tanh(-x)).isEqualTo(-1);
            assertThat(Functions.erf(x)).isEqualTo(1);
            assertThat(Functions.erf(-x)).isEqualTo(-1);
        }
        assertThat(Functions.sigmoid(1000)).isEqualTo(1);
        assertThat(Functions.sigmoid(-1000)).isBetween(0f, 1e-38f);
    }

    @Test
    void noNumberStaysNoNumber() {
        assertThat(Functions.tanh(Float.NaN)).isNaN();
        assertThat(Functions.sigmoid(Float.NaN)).isNaN();
        assertThat(Functions.erf(Float.NaN)).isNaN();
        assertThat(Functions.exp(Float.NaN)).isNaN();
    }

    /// Largest error over every 997th float from `low` to `high`.
    private static double worstUlp(FloatFunction function, DoubleUnaryOperator exact, float low, float high) {
        double worst = 0;
        for (int bits = Float.floatToIntBits(low); bits <= Float.floatToIntBits(high); bits += 997) {
            float x = Float.intBitsToFloat(bits);
            double y = exact.applyAsDouble(x);
            worst = Math.max(worst, Math.abs(function.at(x) - y) / Math.ulp((float) y));
        }
        return worst;
    }

    /// Over every float from `low` to `high`.
    private static float largest(FloatFunction function, float low, float high) {
        float largest = 0;
        for (float x = low; x <= high; x = Math.nextUp(x)) {
            largest = Math.max(largest, function.at(x));
        }
        return largest;
    }

    private static double erf(double x) {
        double step = x / SIMPSON;
        double sum = 1 + Math.exp(-x * x);
        for (int i = 1; i < SIMPSON; i++) {
            double t = i * step;
            sum += (i % 2 == 1 ? 4 : 2) * Math.exp(-t * t);
        }
        return 2 / Math.sqrt(Math.PI) * sum * step / 3;
    }
}
