package gradiscope.figure.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/// Numbers as people write them in English, with a true minus and powers of ten; [Look] has them in other languages.
public final class Numbers {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_EVEN);
    private static final double LEAST_PLAIN = 1e-3;
    private static final double MOST_PLAIN = 1e5;

    private Numbers() {}

    /// Three significant digits: `0.0123`, `−4.56`, `7.89·10⁻⁵`.
    public static String brief(double value) {
        double size = Math.abs(value);
        if (size == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(THREE).stripTrailingZeros();
        if (size >= LEAST_PLAIN && size < MOST_PLAIN) {
            return minus(rounded.toPlainString());
        }
        int exponent = rounded.precision() - rounded.scale() - 1;
        String mantissa = minus(rounded.movePointLeft(exponent).toPlainString());
        return switch (mantissa) {
            case "1" -> power(exponent);
            case "−1" -> "−" + power(exponent);
            default -> mantissa + "·" + power(exponent);
        };
    }

    /// So many digits after the point: `−0.93`.
    public static String fixed(double value, int digits) {
        String text =
                new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
        return text.matches("-0(\\.0*)?") ? text.substring(1) : minus(text);
    }

    /// A part of a whole: `97.4 %`. Not all is never called 100 %, and not none never 0 %.
    ///
    /// @param share from 0 to 1
    public static String percent(double share) {
        if (share > 0 && share < 0.001) {
            return "< 0.1 %";
        }
        if (share > 0.999 && share < 1) {
            return "> 99.9 %";
        }
        return new BigDecimal(100 * share)
                        .setScale(1, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString() + " %";
    }

    /// A whole number: `12,345`.
    public static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /// A power of ten: `10⁻³`.
    public static String power(int exponent) {
        StringBuilder text = new StringBuilder("10");
        for (char digit : Integer.toString(exponent).toCharArray()) {
            text.append(digit == '-' ? '⁻' : RAISED.charAt(digit - '0'));
        }
        return text.toString();
    }

    private static String minus(String text) {
        return text.replace('-', '−');
    }
}
