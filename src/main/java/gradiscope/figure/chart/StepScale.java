package gradiscope.figure.chart;

import gradiscope.experiment.Message;
import gradiscope.figure.plotted.Axis;
import java.util.ArrayList;
import java.util.List;

/// Steps of training on a logarithmic scale that begins at 0: `log(1 + step)`.
///
/// @param last the last step, at least 1
public record StepScale(long last) implements Scale {
    /// Labels in a chart of middling width.
    private static final int MOST = 8;

    public StepScale {
        if (last < 1) {
            throw new IllegalArgumentException("no steps up to " + last);
        }
    }

    /// Linear from 0, or logarithmic where the steps are powers of two.
    ///
    /// @param steps ascending
    public static Scale of(List<Long> steps) {
        long last = steps.isEmpty() ? 1 : Math.max(1, steps.getLast());
        return arePowers(steps) ? new StepScale(last) : LinearScale.upTo(last);
    }

    /// All but the last, where the run ended: 0 and at least three powers of two.
    private static boolean arePowers(List<Long> steps) {
        List<Long> before = steps.stream()
                .limit(Math.max(0, steps.size() - 1))
                .filter(step -> step > 0)
                .toList();
        return before.size() >= 3 && before.stream().allMatch(step -> Long.bitCount(step) == 1);
    }

    @Override
    public double lower() {
        return 0;
    }

    @Override
    public double upper() {
        return last;
    }

    @Override
    public Axis plotted(String title, Message.Tongue tongue) {
        return Axis.steps(
                title,
                upper(),
                ticks(MOST).stream()
                        .map(tick -> new Axis.Tick(tick, label(tick, MOST, tongue)))
                        .toList());
    }

    @Override
    public double place(double value) {
        return Math.clamp(Math.log1p(Math.max(0, value)) / Math.log1p((double) last), 0.0, 1.0);
    }

    @Override
    public List<Double> ticks(int most) {
        List<Double> ticks = new ArrayList<>(List.of(0.0));
        int decades = (int) Math.log10((double) last) + 1;
        int stride = Math.max(1, Math.ceilDiv(decades, Math.max(1, most - 1)));
        for (int e = 0; e < decades; e += stride) {
            ticks.add(Math.pow(10, e));
        }
        return List.copyOf(ticks);
    }

    @Override
    public List<Double> minorTicks(int most) {
        List<Double> minor = new ArrayList<>();
        for (double power = 1; power <= last; power *= 10) {
            for (int mantissa = 2; mantissa < 10 && mantissa * power <= last; mantissa++) {
                minor.add(mantissa * power);
            }
        }
        return List.copyOf(minor);
    }

    @Override
    public String label(double tick, int most) {
        return tick < 1e6 ? Numbers.count((long) tick) : Numbers.brief(tick);
    }
}
