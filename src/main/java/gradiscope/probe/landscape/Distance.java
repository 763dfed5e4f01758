package gradiscope.probe.landscape;

import java.util.Optional;

/// How far apart the two ends of a line are.
///
/// @param absolute `||theta_T - theta_0||`
/// @param relative that divided by `||theta_0||`; empty where the start is all zeros
public record Distance(double absolute, Optional<Double> relative) {
    /// The distance of two networks of one shape.
    ///
    /// @param start all parameters, finite
    /// @param end as many
    public static Distance between(float[] start, float[] end) {
        double moved = 0;
        double size = 0;
        for (int i = 0; i < start.length; i++) {
            double step = (double) end[i] - start[i];
            moved += step * step;
            size += (double) start[i] * start[i];
        }
        Optional<Double> relative = size == 0 ? Optional.empty() : Optional.of(Math.sqrt(moved) / Math.sqrt(size));
        return new Distance(Math.sqrt(moved), relative);
    }
}
