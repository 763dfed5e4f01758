package gradiscope.lesson.features;

/// The global minimum of a [Problem] with c <= 1, derived for every penalty of the bias.
///
/// The Gram matrix of the class means is `scale [(1 - c)(I - 11'/K) + x2 11'/K]`, with `scale = sqrt(lW/(n lH))` and
/// `x2 = max(0, 1 - c (1 + lb)/lb)`: a simplex equiangular tight frame while `lb <= c/(1 - c)`, an orthogonal frame
/// without a bias, and between them in between.
///
/// @param loss the objective there
/// @param scale of the Gram matrix
/// @param along its eigenvalue for 1, over the scale: x2
/// @param across its other eigenvalues, over the scale: 1 - c
/// @param bias each entry of b; 0 without a bias
public record ClosedForm(double loss, double scale, double along, double across, double bias) {
    /// @throws IllegalArgumentException when c > 1
    public static ClosedForm of(Problem p) {
        double c = p.collapse();
        if (c > 1) {
            throw new IllegalArgumentException("c = " + c + " is above 1: all features are 0 there");
        }
        int k = p.classes();
        double scale = Math.sqrt(p.decayW() / (p.perClass() * p.decayH()));
        double base = (k - 1.0) / k * (c - c * c / 2);
        if (!p.hasBias()) {
            return new ClosedForm(c - c * c / 2, scale, 1 - c, 1 - c, 0);
        }
        double lb = p.decayB();
        double along = lb == 0 ? 0 : Math.max(0, 1 - c * (1 + lb) / lb);
        double loss = base + lb * (1 - along) * (1 - along) / (2 * k * (1 + lb)) + c * along / k;
        return new ClosedForm(loss, scale, along, 1 - c, (1 - along) / (k * (1 + lb)));
    }

    /// The inner product of two class means at the minimum.
    public double gram(int first, int second, int classes) {
        double common = (along - across) / classes;
        return scale * ((first == second ? across : 0) + common);
    }
}
