package gradiscope.ui.data;

import gradiscope.experiment.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// The numbers that a slider gives, from `least` to `most`, at steps that a person can read.
///
/// @param least smallest number
/// @param most largest number
/// @param step distance of numbers on a linear slider; on a logarithmic one numbers have two digits
/// @param logarithmic whether equal ways are equal factors
/// @param whole whether only whole numbers are meant
record Range(double least, double most, double step, boolean logarithmic, boolean whole) {
    private static final double MANY = 1000;
    private static final int STEPS = 100;
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);

    /// From one number to another, linear.
    static Range of(double least, double most, double step) {
        return new Range(least, most, step, false, false);
    }

    static Range of(Value.Whole form) {
        boolean wide = form.min() > 0 && form.max() / (double) form.min() >= MANY;
        return new Range(form.min(), form.max(), 1, wide, true);
    }

    /// @param form with finite limits
    static Range of(Value.Real form) {
        double low = Math.max(form.min(), form.above());
        double high = Math.min(form.max(), form.below());
        boolean open = form.above() >= form.min();
        if (open && low == 0 && high >= 50) {
            return new Range(high / MANY, high, 0, true, false);
        }
        double step = Math.pow(10, Math.floor(Math.log10((high - low) / STEPS)));
        double even = (high - low) / step > 5 * STEPS ? 5 * step : step;
        return new Range(open ? low + even : low, high, even, false, false);
    }

    /// Where a number stands on the slider, from 0 to 1.
    double place(double value) {
        double inside = Math.clamp(value, least, most);
        return logarithmic ? Math.log(inside / least) / Math.log(most / least) : (inside - least) / (most - least);
    }

    /// The number at a place of the slider, from 0 to 1.
    double at(double place) {
        double exact = logarithmic ? least * Math.pow(most / least, place) : least + place * (most - least);
        double even = logarithmic ? rounded(exact) : least + Math.round((exact - least) / step) * step;
        double value = whole ? Math.rint(even) : clean(even);
        return Math.clamp(value, least, most);
    }

    private static double rounded(double exact) {
        return new BigDecimal(exact).round(TWO_DIGITS).doubleValue();
    }

    /// Without the trace of binary fractions: 0.3, not 0.30000000000000004.
    private static double clean(double value) {
        return new BigDecimal(value).setScale(9, RoundingMode.HALF_EVEN).doubleValue();
    }

    /// How a number is written in the field beside the slider.
    String text(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
