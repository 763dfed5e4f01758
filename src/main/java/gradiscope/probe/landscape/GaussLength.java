package gradiscope.probe.landscape;

import java.util.List;
import java.util.Optional;

/// By how much the direction of the logits turns from alpha 0 to 1, in radians, sample by sample (Lucas et
/// al. 2021): with logits z and velocity `v = dz/dalpha`, the integral of `||d(v/||v||)/dalpha||`.
///
/// Measured as the sum of the angles between successive chords. That never exceeds the length of the smooth
/// curve and grows to it as points are added (Milnor 1950 on total curvature). Below pi/2 a curve that ends
/// at its target has a squared error that falls monotonically.
///
/// Logits are float32: a chord shorter than 1e-4 of the logits it joins is mostly rounding and is joined
/// with the next.
///
/// @param mean over the samples
/// @param largest over the samples
/// @param still how many samples' logits do not move; their length is 0
public record GaussLength(double mean, double largest, int still) {
    private static final double SHORTEST = 1e-4;

    /// The lengths of a path of logits.
    ///
    /// @param alphas where the logits were measured, ascending; those outside [0, 1] are ignored
    /// @param samples at least 1
    /// @param outputs logits per sample
    /// @param logits for each alpha, samples x outputs, row by row
    /// @return empty where a logit is not finite
    public static Optional<GaussLength> of(List<Double> alphas, int samples, int outputs, List<float[]> logits) {
        if (logits.size() != alphas.size() || samples < 1) {
            throw new IllegalArgumentException(logits.size() + " logits of " + samples + " samples");
        }
        Turning turning = new Turning(samples, outputs);
        for (int i = 0; i < alphas.size(); i++) {
            if (alphas.get(i) >= 0 && alphas.get(i) <= 1 && !turning.moveTo(logits.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(turning.length());
    }

    /// Follows all samples along the line.
    private static final class Turning {
        private final int outputs;
        private final double[][] places;
        private final double[][] directions;
        private final double[] turned;
        private boolean started;

        private Turning(int samples, int outputs) {
            this.outputs = outputs;
            this.places = new double[samples][outputs];
            this.directions = new double[samples][0];
            this.turned = new double[samples];
        }

        /// False when a logit is not finite.
        private boolean moveTo(float[] logits) {
            for (float logit : logits) {
                if (!Float.isFinite(logit)) {
                    return false;
                }
            }
            for (int s = 0; s < turned.length; s++) {
                double[] place = new double[outputs];
                for (int k = 0; k < outputs; k++) {
                    place[k] = logits[s * outputs + k];
                }
                move(s, place);
            }
            started = true;
            return true;
        }

        private void move(int sample, double[] place) {
            if (!started) {
                places[sample] = place;
                return;
            }
            double[] chord = minus(place, places[sample]);
            double length = norm(chord);
            if (length <= SHORTEST * Math.max(norm(place), norm(places[sample]))) {
                return;
            }
            for (int k = 0; k < outputs; k++) {
                chord[k] /= length;
            }
            if (directions[sample].length > 0) {
                turned[sample] += angle(directions[sample], chord);
            }
            directions[sample] = chord;
            places[sample] = place;
        }

        private GaussLength length() {
            double sum = 0;
            double largest = 0;
            int still = 0;
            for (int s = 0; s < turned.length; s++) {
                sum += turned[s];
                largest = Math.max(largest, turned[s]);
                still += directions[s].length == 0 ? 1 : 0;
            }
            return new GaussLength(sum / turned.length, largest, still);
        }
    }

    /// The angle between two unit vectors, accurate for small and for flat ones (Kahan).
    private static double angle(double[] u, double[] v) {
        double[] sum = u.clone();
        for (int k = 0; k < sum.length; k++) {
            sum[k] += v[k];
        }
        return 2 * Math.atan2(norm(minus(u, v)), norm(sum));
    }

    private static double[] minus(double[] a, double[] b) {
        double[] difference = a.clone();
        for (int k = 0; k < difference.length; k++) {
            difference[k] -= b[k];
        }
        return difference;
    }

    private static double norm(double[] a) {
        double sum = 0;
        for (double value : a) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }
}
