package gradiscope.probe.collapse;

import java.util.Optional;

/// How a classifier W, b is regularised beside the squared error:
/// 1/(2N) ||W H + b 1^T - Y||^2 + lambda/2 ||W||^2 + lambdaBias/2 ||b||^2.
///
/// A training that minimises (1/N) ||W H + b 1^T - Y||^2 + wd/2 (||W||^2 + ||b||^2) instead has lambda = wd/2.
///
/// @param lambda not negative
/// @param lambdaBias not negative; without effect on a classifier that has no bias
public record Penalty(double lambda, double lambdaBias) {
    private static final double LARGEST = 1e12;

    public Penalty {
        if (!accepts(lambda) || !accepts(lambdaBias)) {
            throw new IllegalArgumentException("penalties are from 0 to 1e12, not " + lambda + ", " + lambdaBias);
        }
    }

    /// The same for weights and bias.
    public static Penalty of(double lambda) {
        return new Penalty(lambda, lambda);
    }

    /// Empty where one of them is out of range.
    static Optional<Penalty> inRange(double lambda, double lambdaBias) {
        return accepts(lambda) && accepts(lambdaBias) ? Optional.of(new Penalty(lambda, lambdaBias)) : Optional.empty();
    }

    private static boolean accepts(double lambda) {
        return lambda >= 0 && lambda < LARGEST;
    }
}
