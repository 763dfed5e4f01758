package gradiscope.lesson.features;

/// The unconstrained features model with squared loss.
///
/// @param classes K, at least 2
/// @param perClass n, samples of each class
/// @param width d, at least K
/// @param decayW penalty of the classifier, above 0
/// @param decayH penalty of the features, above 0
/// @param decayB penalty of the bias, from 0; infinity: there is no bias
public record Problem(int classes, int perClass, int width, double decayW, double decayH, double decayB) {
    public Problem {
        boolean sizes = classes >= 2 && perClass >= 1 && width >= classes;
        if (!sizes || !(decayW > 0 && decayH > 0 && decayB >= 0)) {
            throw new IllegalArgumentException("no problem of free features");
        }
    }

    /// The same with another penalty of the bias.
    public Problem withDecayB(double decay) {
        return new Problem(classes, perClass, width, decayW, decayH, decay);
    }

    public boolean hasBias() {
        return Double.isFinite(decayB);
    }

    public int samples() {
        return classes * perClass;
    }

    /// c = K sqrt(n lW lH): from 1 on, all features are 0 at the minimum.
    public double collapse() {
        return classes * Math.sqrt(perClass * decayW * decayH);
    }

    /// The smallest eigenvalue of the Hessian at W = H = 0 without a bias; negative just where c < 1, so 0 is a strict
    /// saddle there.
    public double saddleCurvature() {
        double difference = decayW - decayH;
        return (decayW + decayH) / 2
                - Math.sqrt(difference * difference + 4.0 / ((double) classes * classes * perClass)) / 2;
    }
}
