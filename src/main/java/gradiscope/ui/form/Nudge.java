package gradiscope.ui.form;

import gradiscope.experiment.Value;
import java.util.Optional;

/// The number beside a number.
final class Nudge {
    private static final double[] LADDER = {1, 2, 5, 10};
    /// Rounding must not keep 0.2 from being found on the ladder.
    private static final double NEAR = 1e-9;

    private Nudge() {}

    /// @param by how many places; less than 0 towards smaller numbers
    /// @return empty where the form accepts nothing there
    static Optional<Object> of(Value form, Object now, int by) {
        return switch (form) {
            case Value.Whole whole -> {
                long wanted = ((Number) now).longValue() + by;
                long kept = Math.clamp(wanted, whole.min(), whole.max());
                yield Optional.<Object>of(whole.of(kept)).filter(next -> !next.equals(now));
            }
            case Value.Real real -> Optional.<Object>of(step((Double) now, by)).filter(real::accepts);
            default -> Optional.empty();
        };
    }

    /// Along ..., 0.1, 0.2, 0.5, 1, 2, 5, ..., and as much below zero. Zero stays.
    private static double step(double now, int by) {
        double next = Math.abs(now);
        boolean away = (now > 0) == (by > 0);
        for (int i = 0; i < Math.abs(by) && now != 0; i++) {
            next = away ? larger(next) : smaller(next);
        }
        return Math.copySign(next, now);
    }

    private static double larger(double x) {
        double decade = Math.pow(10, Math.floor(Math.log10(x) + NEAR));
        for (double rung : LADDER) {
            if (rung * decade > x * (1 + NEAR)) {
                return clean(rung * decade);
            }
        }
        return clean(20 * decade);
    }

    private static double smaller(double x) {
        return clean(1 / larger(1 / x));
    }

    /// 0.30000000000000004 is 0.3.
    private static double clean(double x) {
        return Double.parseDouble(String.format(java.util.Locale.ROOT, "%.6g", x));
    }
}
