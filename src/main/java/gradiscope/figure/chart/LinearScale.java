package gradiscope.figure.chart;

import gradiscope.experiment.Message;
import gradiscope.figure.plotted.Axis;
import java.util.ArrayList;
import java.util.List;

/// Equal differences are equal distances.
///
/// @param lower the number at the lower end
/// @param upper the number at the upper end, greater
/// @param form how numbers are written
public record LinearScale(double lower, double upper, Form form) implements Scale {
    /// How numbers are written.
    public enum Form {
        PLAIN,
        /// 0.5 as 50 %.
        PERCENT,
        /// With no tick between two whole numbers.
        WHOLE
    }

    private static final double LARGEST = 1e300;
    private static final double EQUAL = 1e-9;
    private static final int MOST_TICKS = 8;

    public LinearScale {
        if (!(Double.isFinite(upper - lower) && lower < upper)) {
            throw new IllegalArgumentException("no scale from " + lower + " to " + upper);
        }
    }

    public LinearScale(double lower, double upper) {
        this(lower, upper, Form.PLAIN);
    }

    /// From a round number below all values to one above them; from 0 if they reach close to it.
    ///
    /// @param values finite; may be empty
    public static LinearScale around(List<Double> values) {
        double least = values.stream().mapToDouble(LinearScale::limited).min().orElse(0);
        double most = values.stream().mapToDouble(LinearScale::limited).max().orElse(1);
        if (most - least <= EQUAL * Math.max(Math.abs(most), Math.abs(least))) {
            double margin = most == 0 ? 1 : Math.abs(most) / 2;
            return around(least - (least >= 0 ? Math.min(least, margin) : margin), most + margin);
        }
        return around(least >= 0 && least < most / 2 ? 0 : least, most);
    }

    private static LinearScale around(double least, double most) {
        double step = step(least, most, 5);
        return new LinearScale(step * Math.floor(least / step), step * Math.ceil(most / step));
    }

    /// Shares, up to 100 %, from a round number below the least.
    public static LinearScale shares(List<Double> values) {
        double least = values.stream().mapToDouble(v -> v).min().orElse(0);
        return new LinearScale(least >= 0.9 ? 0.9 : least >= 0.5 ? 0.5 : 0, 1, Form.PERCENT);
    }

    /// Whole numbers from 0 on.
    ///
    /// @param last at least 1
    public static LinearScale upTo(long last) {
        return new LinearScale(0, last, Form.WHOLE);
    }

    private static double limited(double value) {
        return Math.clamp(value, -LARGEST, LARGEST);
    }

    /// 1, 2 or 5 times a power of ten.
    private static double step(double from, double to, int most) {
        double rough = (to - from) / Math.max(1, most);
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double mantissa = rough / power;
        double round = mantissa <= 1.001 ? 1 : mantissa <= 2.001 ? 2 : mantissa <= 5.001 ? 5 : 10;
        return round * power;
    }

    private double step(int most) {
        double step = step(lower, upper, Math.min(most, MOST_TICKS));
        return form == Form.WHOLE ? Math.max(1, step) : step;
    }

    @Override
    public Axis plotted(String title, Message.Tongue tongue) {
        return Axis.linear(title, lower, upper);
    }

    @Override
    public double place(double value) {
        return Math.clamp((value - lower) / (upper - lower), 0.0, 1.0);
    }

    @Override
    public List<Double> ticks(int most) {
        double step = step(most);
        List<Double> ticks = new ArrayList<>();
        long last = (long) Math.floor(upper / step + EQUAL);
        for (long k = (long) Math.ceil(lower / step - EQUAL); k <= last; k++) {
            ticks.add(k * step);
        }
        return List.copyOf(ticks);
    }

    @Override
    public String label(double tick, int most) {
        return switch (form) {
            case PLAIN -> plain(tick, most);
            case PERCENT -> Numbers.fixed(100 * tick, digits(100 * step(most))) + " %";
            case WHOLE -> tick < 1e6 ? Numbers.count(Math.round(tick)) : Numbers.brief(tick);
        };
    }

    private String plain(double tick, int most) {
        double largest = Math.max(Math.abs(lower), Math.abs(upper));
        return largest >= 1e5 || largest < 1e-3 ? Numbers.brief(tick) : Numbers.fixed(tick, digits(step(most)));
    }

    private static int digits(double step) {
        return (int) Math.max(0, -Math.floor(Math.log10(step) + EQUAL));
    }
}
