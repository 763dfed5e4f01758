package gradiscope.probe.confusion;

import java.util.List;

/// How cosines are distributed over [-1, 1]: a histogram, and a Gaussian kernel estimate.
///
/// The bandwidth is Silverman's rule of thumb, `0.9 min(std, IQR/1.34) pairs^(-1/5)` (Silverman 1986,
/// equation 3.31), at least 0.01. The rule is for one bump; cosines have several, of pairs within a class and
/// between classes, so that the spread of all would flatten each: at most 0.15 is taken for it. What the kernels put
/// beyond -1 and 1 is reflected back, so
/// that nothing is lost at the border and the estimate integrates to 1 over [-1, 1].
///
/// @param counts pairs in equal bins over [-1, 1]; a bin holds its left end, the last one both
/// @param bandwidth standard deviation of the kernel
/// @param curve the estimate at equal steps from -1 to 1, both included
public record Density(List<Integer> counts, double bandwidth, List<Double> curve) {
    public Density {
        counts = List.copyOf(counts);
        curve = List.copyOf(curve);
    }

    /// The cosine at a point of the curve.
    public double cosine(int point) {
        return -1 + 2.0 * point / (curve.size() - 1);
    }
}
