package gradiscope.lesson.wide;

/// erf in double precision, to about 1e-15, in ten multiplications: the Taylor polynomial about the nearest of a grid
/// of centres. Float precision, as [gradiscope.tensor.Functions] has it, is not enough to compare with a closed form.
final class ErrorFunction {
    static final double SLOPE_AT_0 = 2 / Math.sqrt(Math.PI);

    private static final int PER_UNIT = 32;
    /// From there on erf x is 1 in double precision.
    private static final int END = 6;

    private static final int DEGREE = 9;
    private static final double[][] TAYLOR = table();

    private ErrorFunction() {}

    private static double[][] table() {
        double[][] table = new double[END * PER_UNIT + 1][];
        for (int i = 0; i < table.length; i++) {
            table[i] = taylor((double) i / PER_UNIT);
        }
        return table;
    }

    /// Coefficients about a centre, from y'' = -2 x y'.
    private static double[] taylor(double centre) {
        double[] c = new double[DEGREE + 1];
        c[0] = series(centre);
        c[1] = slope(centre);
        for (int k = 2; k <= DEGREE; k++) {
            c[k] = -2 * (centre * (k - 1) * c[k - 1] + (k - 2) * c[k - 2]) / (k * (k - 1));
        }
        return c;
    }

    /// erf x = 2/sqrt(pi) e^(-x^2) sum_n 2^n x^(2n+1) / (2n+1)!!, whose terms are all positive.
    private static double series(double x) {
        double term = x;
        double sum = 0;
        for (int n = 0; term > sum * 1e-18; n++) {
            sum += term;
            term *= 2 * x * x / (2 * n + 3);
        }
        return slope(x) * sum;
    }

    static double slope(double x) {
        return SLOPE_AT_0 * Math.exp(-x * x);
    }

    static double value(double x) {
        double size = Math.abs(x);
        if (size >= END) {
            return Math.signum(x);
        }
        int cell = (int) (size * PER_UNIT + 0.5);
        double[] c = TAYLOR[cell];
        double away = size - (double) cell / PER_UNIT;
        double sum = c[DEGREE];
        for (int k = DEGREE - 1; k >= 0; k--) {
            sum = sum * away + c[k];
        }
        return x < 0 ? -sum : sum;
    }
}
