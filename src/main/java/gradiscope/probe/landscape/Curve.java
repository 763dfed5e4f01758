package gradiscope.probe.landscape;

import java.util.ArrayList;
import java.util.List;

/// Loss and error along a line.
///
/// @param alphas where they were measured, ascending
/// @param losses mean loss at each, finite
/// @param errors share of samples classified wrongly at each; empty for regression
/// @param overflow the alphas at which the loss was not finite, ascending; they are not among `alphas`
public record Curve(List<Double> alphas, List<Double> losses, List<Double> errors, List<Double> overflow) {
    public Curve {
        alphas = List.copyOf(alphas);
        losses = List.copyOf(losses);
        errors = List.copyOf(errors);
        overflow = List.copyOf(overflow);
        if (losses.size() != alphas.size() || (!errors.isEmpty() && errors.size() != alphas.size())) {
            throw new IllegalArgumentException(
                    "a loss, and an error or none, for each of " + alphas.size() + " alphas");
        }
        if (!losses.stream().allMatch(Double::isFinite) || !errors.stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("a curve holds finite numbers; list the others as overflow");
        }
        for (int i = 1; i < alphas.size(); i++) {
            if (!(alphas.get(i - 1) < alphas.get(i))) {
                throw new IllegalArgumentException("alphas do not ascend at " + alphas.get(i));
            }
        }
    }

    /// A curve from what was measured; points whose loss or error is not finite are set apart.
    ///
    /// @param alphas ascending
    /// @param losses one for each alpha
    /// @param errors one for each alpha, or none at all
    public static Curve of(List<Double> alphas, double[] losses, double[] errors) {
        if (losses.length != alphas.size() || (errors.length != 0 && errors.length != alphas.size())) {
            throw new IllegalArgumentException(
                    "a loss, and an error or none, for each of " + alphas.size() + " alphas");
        }
        List<Double> kept = new ArrayList<>();
        List<Double> keptLosses = new ArrayList<>();
        List<Double> keptErrors = new ArrayList<>();
        List<Double> overflow = new ArrayList<>();
        for (int i = 0; i < losses.length; i++) {
            boolean finite = Double.isFinite(losses[i]) && (errors.length == 0 || Double.isFinite(errors[i]));
            (finite ? kept : overflow).add(alphas.get(i));
            if (finite) {
                keptLosses.add(losses[i]);
            }
            if (finite && errors.length > 0) {
                keptErrors.add(errors[i]);
            }
        }
        return new Curve(kept, keptLosses, keptErrors, overflow);
    }

    /// The part from alpha 0 to alpha 1.
    Curve between() {
        List<Integer> inside = new ArrayList<>();
        for (int i = 0; i < alphas.size(); i++) {
            if (between(alphas.get(i))) {
                inside.add(i);
            }
        }
        return new Curve(
                inside.stream().map(alphas::get).toList(),
                inside.stream().map(losses::get).toList(),
                errors.isEmpty() ? List.of() : inside.stream().map(errors::get).toList(),
                overflow.stream().filter(Curve::between).toList());
    }

    private static boolean between(double alpha) {
        return alpha >= 0 && alpha <= 1;
    }
}
