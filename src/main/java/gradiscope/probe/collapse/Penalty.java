package gradiscope.probe.collapse;

/// How a classifier W, b is regularised beside the squared error:
/// 1/(2N) ||W H + b 1^T - Y||^2 + lambda/2 ||W||^2 + lambdaBias/2 ||b||^2.
///
/// A training that minimises (1/N) ||W H + b 1^T - Y||^2 + wd/2 (||W||^2 + ||b||^2) instead has lambda = wd/2.
///
/// @param lambda not negative
/// @param lambdaBias not negative; without effect on a classifier that has no bias
public record Penalty(double lambda, double lambdaBias) {
    public Penalty {
        if (!(lambda >= 0 && lambdaBias >= 0 && lambda < 1e12 && lambdaBias < 1e12)) {
            throw new IllegalArgumentException("penalties are from 0 to 1e12, not " + lambda + ", " + lambdaBias);
        }
    }

    /// The same for weights and bias.
    public static Penalty of(double lambda) {
        return new Penalty(lambda, lambda);
    }
}
