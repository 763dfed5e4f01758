package gradiscope.tensor;

/// Scalar functions made of additions, multiplications and divisions alone, so that loops around them vectorise
/// (library calls and bit tricks do not, on JDK 25).
public final class Functions {
    /// 2/sqrt(pi), the slope of erf at 0.
    public static final float ERF_SLOPE = 1.12837917f;

    /// The smallest number whose [#tanh] comes out as 1; a little beyond, rounding would make it more than 1.
    private static final float TANH_IS_ONE = 7.905311f;

    /// The same for [#erf].
    private static final float ERF_IS_ONE = 3.5788295f;

    private Functions() {}

    /// Hyperbolic tangent: a rational minimax approximation, to 7 ulp, never beyond -1 and 1, and exactly
    /// these where it saturates: a slope 1 - tanh^2 is then 0, not a remainder.
    public static float tanh(float x) {
        float c = Math.max(-TANH_IS_ONE, Math.min(TANH_IS_ONE, x));
        float s = c * c;
        float p = -2.76076847742355e-16f;
        p = p * s + 2.00018790482477e-13f;
        p = p * s - 8.60467152213735e-11f;
        p = p * s + 5.12229709037114e-08f;
        p = p * s + 1.48572235717979e-05f;
        p = p * s + 6.37261928875436e-04f;
        p = p * s + 4.89352455891786e-03f;
        float q = 1.19825839466702e-06f;
        q = q * s + 1.18534705686654e-04f;
        q = q * s + 2.26843463243900e-03f;
        q = q * s + 4.89352518554385e-03f;
        return c * p / q;
    }

    /// 1/(1+e^-x), to 3 ulp, small values included. By way of tanh it would take a third of the time, but
    /// lose these: it is what a saturated unit still learns by, and SiLU multiplies its error by x.
    public static float sigmoid(float x) {
        return 1 / (1 + exp(-x));
    }

    /// The error function: a rational approximation, absolute error below 5e-7, never beyond -1 and 1, and
    /// exactly these where it saturates.
    public static float erf(float x) {
        float c = Math.max(-ERF_IS_ONE, Math.min(ERF_IS_ONE, x));
        float s = c * c;
        float p = -2.72614225801306e-10f;
        p = p * s + 2.77068142495902e-08f;
        p = p * s - 2.10102402082508e-06f;
        p = p * s - 5.69250639462346e-05f;
        p = p * s - 7.34990630326855e-04f;
        p = p * s - 2.95459980854025e-03f;
        p = p * s - 1.60960333262415e-02f;
        float q = -1.45660718464996e-05f;
        q = q * s - 2.13374055278905e-04f;
        q = q * s - 1.68282697438203e-03f;
        q = q * s - 7.37332916720468e-03f;
        q = q * s - 1.42647390514189e-02f;
        return c * p / q;
    }

    /// e^x for x in [-87, 88] (clamped): the series of e^(x/1024) in double, squared ten times; relative
    /// error below 1e-8.
    public static float exp(float x) {
        double u = Math.max(-87f, Math.min(88f, x)) * (1.0 / 1024);
        double p = 1 + u * (1 + u * (1.0 / 2 + u * (1.0 / 6 + u * (1.0 / 24 + u * (1.0 / 120 + u * (1.0 / 720))))));
        p *= p;
        p *= p;
        p *= p;
        p *= p;
        p *= p;
        p *= p;
        p *= p;
        p *= p;
        p *= p;
        p *= p;
        return (float) p;
    }
}
