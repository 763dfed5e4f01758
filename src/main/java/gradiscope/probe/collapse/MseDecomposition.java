package gradiscope.probe.collapse;

import java.util.Optional;

/// The squared error of a linear classifier, split into what the classes' variability, their arrangement,
/// and the classifier's own distance from the best one contribute (Han, Papyan & Donoho 2022).
///
/// Given the features, L(W, b) = 1/(2N) ||W H + b 1^T - Y||^2 + lambda/2 ||W||^2 + lambda_b/2 ||b||^2 is a
/// parabola with its bottom at W_LS, b_LS. [LeastSquares] computes these and the three parts, whose sum is
/// L exactly.
///
/// @param variability L_NC1 = 1/2 tr(W_LS (S_W + lambda I) W_LS^T) + lambda_b/2 ||b_LS||^2
/// @param arrangement L_NC2/3 = 1/2 sum_c (n_c/N) ||W_LS mu_c + b_LS - e_c||^2
/// @param perpendicular L_perp, how much higher L is than at its bottom
/// @param loss L itself, computed from the samples and independently of its parts
public record MseDecomposition(double variability, double arrangement, double perpendicular, double loss) {
    public MseDecomposition {
        for (double part : new double[] {variability, arrangement, perpendicular, loss}) {
            if (!(part >= 0 && part < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a squared loss is finite and not negative, not " + part);
            }
        }
    }

    /// Empty where the loss is not the squared error, or nothing can be said of it.
    static Optional<MseDecomposition> of(Activity layer) {
        if (layer.penalty().isEmpty() || layer.classifier().isEmpty()) {
            return Optional.empty();
        }
        return of(layer.features(), layer.classifier().get(), layer.penalty().get());
    }

    /// Decomposes the loss of a classifier on features.
    ///
    /// @return empty where there are no samples, or numbers that are not finite or beyond 1e60
    public static Optional<MseDecomposition> of(Features features, Classifier classifier, Penalty penalty) {
        boolean inRange = classifier.isInRange() && features.values().isInRange();
        if (!inRange || features.count() == 0) {
            return Optional.empty();
        }
        LeastSquares best = new LeastSquares(features, classifier.hasBias(), penalty);
        return Optional.of(new MseDecomposition(
                best.variability(),
                best.arrangement(),
                best.above(classifier.rows(), classifier.bias()),
                best.loss(classifier.rows(), classifier.bias())));
    }
}
