package gradiscope.probe.landscape;

import java.util.List;
import java.util.Optional;

/// What is remarkable about a curve between alpha 0 and 1.
///
/// @param delta the largest rise of the loss after any earlier point: the smallest Delta for which it is
///     Delta-monotonic
/// @param monotone whether Delta is at most [#MONOTONE]
/// @param barrier how far it rises over what
/// @param plateau the last alpha with an error above 0.9 of the error at 0; empty for regression, and where
///     the error at 0 is already 0
public record CurveShape(double delta, boolean monotone, Barrier barrier, Optional<Double> plateau) {
    /// A rise up to this counts as none (Lucas et al. 2021).
    public static final double MONOTONE = 1e-3;

    private static final double PLATEAU = 0.9;

    /// The shape of a curve.
    ///
    /// @param curve of any range
    /// @param over what the barrier is measured against
    /// @return empty where the curve lacks alpha 0 or 1, or its loss overflows between them
    public static Optional<CurveShape> of(Curve curve, Barrier.Over over) {
        Curve between = curve.between();
        if (!between.alphas().contains(0.0)
                || !between.alphas().contains(1.0)
                || !between.overflow().isEmpty()) {
            return Optional.empty();
        }
        double delta = delta(between.losses());
        return Optional.of(new CurveShape(delta, delta <= MONOTONE, Barrier.of(between, over), plateau(between)));
    }

    private static double delta(List<Double> losses) {
        double least = losses.getFirst();
        double delta = 0;
        for (double loss : losses) {
            least = Math.min(least, loss);
            delta = Math.max(delta, loss - least);
        }
        return delta;
    }

    private static Optional<Double> plateau(Curve curve) {
        if (curve.errors().isEmpty() || curve.errors().getFirst() == 0) {
            return Optional.empty();
        }
        int last = 0;
        for (int i = 0; i < curve.errors().size(); i++) {
            last = curve.errors().get(i) > PLATEAU * curve.errors().getFirst() ? i : last;
        }
        return Optional.of(curve.alphas().get(last));
    }
}
