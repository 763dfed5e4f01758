package gradiscope.figure.chart;

import gradiscope.experiment.Message;
import gradiscope.figure.plotted.Axis;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Equal ratios are equal distances. Zero has no place on such a scale, but occurs: then it has one at the
/// lower end, apart from the others. So do numbers that are nothing but rounding beside the largest.
///
/// @param lower the least number above zero; what is below it lies at zero
/// @param upper the greatest, greater
/// @param withZero whether the lower end is zero
public record LogScale(double lower, double upper, boolean withZero) implements Scale {
    private static final double ZERO_SHARE = 0.09;
    private static final double SMALLEST = 1e-300;
    private static final double LARGEST = 1e300;
    private static final double ROUNDING = 1e-12;
    private static final double EDGE = 0.999;
    private static final double[] MANTISSAS = {1, 2, 5, 10};
    private static final double THOUSAND = 999.5;
    private static final int PLAIN_LEAST = -3;
    private static final int PLAIN_MOST = 4;

    public LogScale {
        if (!(lower > 0 && lower < upper && Double.isFinite(upper))) {
            throw new IllegalArgumentException("no logarithmic scale from " + lower + " to " + upper);
        }
    }

    /// From a round number below all positive values to one above them.
    ///
    /// @param values finite; what is not above zero is taken for zero; may be empty
    public static LogScale around(List<Double> values) {
        double most =
                Math.min(LARGEST, values.stream().mapToDouble(v -> v).max().orElse(1));
        double floor = Math.max(SMALLEST, ROUNDING * most);
        boolean zero = values.stream().anyMatch(v -> v < floor);
        double least = values.stream()
                .mapToDouble(v -> v)
                .filter(v -> v >= floor)
                .min()
                .orElse(1);
        return between(least, Math.max(least, most), zero);
    }

    private static LogScale between(double least, double most, boolean zero) {
        double lower = below(least);
        double upper = -below(-most);
        return new LogScale(lower, upper > lower ? upper : 10 * lower, zero);
    }

    /// The round number nearest to this one that is not above it; of a negative number, likewise with the
    /// signs turned.
    private static double below(double value) {
        double size = Math.abs(value);
        double power = Math.pow(10, Math.floor(Math.log10(size)));
        double found = value > 0 ? power : 10 * power;
        for (double mantissa : MANTISSAS) {
            double round = mantissa * power;
            if (value > 0 ? round <= size * 1.0001 && round > found : round >= size * 0.9999 && round < found) {
                found = round;
            }
        }
        return value > 0 ? found : -found;
    }

    /// Zero, too, is drawn somewhere.
    @Override
    public Axis plotted(String title, Message.Tongue tongue) {
        double below = lower * Math.pow(upper / lower, -ZERO_SHARE / (1 - ZERO_SHARE));
        return Axis.log(title, lower, upper, withZero ? OptionalDouble.of(below) : OptionalDouble.empty());
    }

    @Override
    public double place(double value) {
        double from = withZero ? ZERO_SHARE : 0;
        if (value < EDGE * lower) {
            return 0;
        }
        double share = Math.log(value / lower) / Math.log(upper / lower);
        return from + (1 - from) * Math.clamp(share, 0.0, 1.0);
    }

    private int first() {
        return (int) Math.ceil(Math.log10(lower) - 1e-9);
    }

    private int last() {
        return (int) Math.floor(Math.log10(upper) + 1e-9);
    }

    /// Powers of ten; with fewer than two of them, their halves and fifths as well.
    @Override
    public List<Double> ticks(int most) {
        List<Double> ticks = new ArrayList<>();
        if (withZero) {
            ticks.add(0.0);
        }
        int stride = Math.max(1, Math.ceilDiv(last() - first() + 1, Math.max(1, most)));
        if (last() - first() < 1) {
            List<Double> fine = within(List.of(1.0, 2.0, 5.0));
            int every = Math.max(1, Math.ceilDiv(fine.size(), Math.max(1, most)));
            IntStream.range(0, fine.size()).filter(i -> i % every == 0).forEach(i -> ticks.add(fine.get(i)));
        } else {
            for (int e = stride * Math.ceilDiv(first(), stride); e <= last(); e += stride) {
                ticks.add(Math.pow(10, e));
            }
        }
        return List.copyOf(ticks);
    }

    /// None where a power of ten has less room than two labels: the strokes would run into one another.
    @Override
    public List<Double> minorTicks(int most) {
        boolean crowded = 2 * Math.log10(upper / lower) > most;
        return crowded || last() - first() > 3 ? List.of() : within(List.of(2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0));
    }

    private List<Double> within(List<Double> mantissas) {
        List<Double> values = new ArrayList<>();
        for (int e = first() - 1; e <= last(); e++) {
            for (double mantissa : mantissas) {
                double value = mantissa * Math.pow(10, e);
                if (value >= lower * 0.9999 && value <= upper * 1.0001) {
                    values.add(value);
                }
            }
        }
        return values;
    }

    @Override
    public String label(double tick, int most) {
        if (tick == 0) {
            return "0";
        }
        int exponent = (int) Math.rint(Math.log10(tick));
        boolean plain = first() >= PLAIN_LEAST && last() <= PLAIN_MOST;
        if (plain && tick >= THOUSAND) {
            return Numbers.count(Math.round(tick));
        }
        return plain || last() - first() < 1 ? Numbers.brief(tick) : Numbers.power(exponent);
    }
}
