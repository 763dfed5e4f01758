package gradiscope.lesson.deepfeatures;

/// The extended unconstrained features model.
///
/// @param classes K, at least 2
/// @param perClass n, samples of each class
/// @param width d of both layers, at least K
/// @param decayW2 penalty of the upper weights, above 0
/// @param decayW1 of the lower weights, above 0
/// @param decayH1 of the features, above 0
/// @param relu whether there is one between them; without it the model is linear
public record DeepProblem(
        int classes, int perClass, int width, double decayW2, double decayW1, double decayH1, boolean relu) {
    private static final int GRID = 10_000;

    public DeepProblem {
        boolean sizes = classes >= 2 && perClass >= 1 && width >= classes;
        if (!sizes || !(decayW2 > 0 && decayW1 > 0 && decayH1 > 0)) {
            throw new IllegalArgumentException("no problem of deep free features");
        }
    }

    /// The same with a ReLU, or without.
    public DeepProblem withRelu(boolean wanted) {
        return new DeepProblem(classes, perClass, width, decayW2, decayW1, decayH1, wanted);
    }

    public int samples() {
        return classes * perClass;
    }

    /// What a class gives to the objective when its output for its own samples is x and its directions are its own: the
    /// penalty of three factors whose product is x is least when they share it evenly,
    /// `(x - 1)^2/(2K) + 3/2 (n lW2 lW1 lH1)^(1/3) x^(2/3)`.
    ///
    /// @param x at least 0
    double share(double x) {
        return (x - 1) * (x - 1) / (2 * classes)
                + 1.5 * Math.cbrt(perClass * decayW2 * decayW1 * decayH1) * Math.cbrt(x * x);
    }

    /// x at the global minimum; 0 where the penalties are so strong that nothing is learnt.
    public double output() {
        double best = 0;
        for (int i = 1; i <= GRID; i++) {
            double x = (double) i / GRID;
            best = share(x) < share(best) ? x : best;
        }
        return best == 0 ? 0 : refine(best);
    }

    /// Where the derivative is 0, by bisection; it rises there.
    private double refine(double near) {
        double below = near - 1.0 / GRID;
        double above = near + 1.0 / GRID;
        for (int i = 0; i < 60; i++) {
            double middle = (below + above) / 2;
            double slope =
                    (middle - 1) / classes + Math.cbrt(perClass * decayW2 * decayW1 * decayH1) / Math.cbrt(middle);
            if (slope < 0) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return (below + above) / 2;
    }

    /// f* = K min over x of [#share]. Derived for this program; an optimiser agrees, with ReLU and without.
    public double minimum() {
        return classes * share(output());
    }
}
