package gradiscope.network.layer;

/// A function applied to every number, with its first two derivatives. The arrays hold `n` numbers from
/// index 0; whole-array loops, so that they vectorise.
interface Nonlinearity {
    /// y = f(x)
    void value(float[] x, float[] y, int n);

    /// s = f'(x), given y = f(x)
    void slope(float[] x, float[] y, float[] s, int n);

    /// c = f''(x), given y = f(x)
    void curvature(float[] x, float[] y, float[] c, int n);
}
