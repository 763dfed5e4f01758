package gradiscope.lesson.gaussian;

import gradiscope.lesson.wide.Nonlinearity;

/// The moments of the output of a bias-free network over random starts, exactly, for one input.
///
/// With q the variance of the output given the layers below, in units of its mean, the output is sqrt(q) g, so
/// E f^2k = (2k-1)!! E q^k. For ReLU and linear networks q is a product over the hidden layers of independent
/// r = (1/n) sum_j u_j, u = phi(g)^2 / E phi(g)^2, so E q^k is a power of E r^k.
///
/// @param powers E q^k for k = 0 to 4
public record Tails(double[] powers) {
    /// (2k-1)!!: the even moments of a standard normal variable.
    private static final double[] GAUSSIAN = {1, 1, 3, 15, 105};

    /// @param phi ReLU or identity
    /// @throws IllegalArgumentException for another, where q is no such product
    public static Tails of(Nonlinearity phi, int hidden, int width) {
        double active = switch (phi) {
            case IDENTITY -> 1;
            // Half the units are silent.
            case RELU -> 0.5;
            case ERF -> throw new IllegalArgumentException("the moments are not known for erf");
        };
        double[] unit = new double[5];
        for (int k = 0; k < unit.length; k++) {
            unit[k] = k == 0 ? 1 : active * GAUSSIAN[k] / Math.pow(active, k);
        }
        double[] powers = ofMean(unit, width);
        for (int k = 0; k < powers.length; k++) {
            powers[k] = Math.pow(powers[k], hidden);
        }
        return new Tails(powers);
    }

    /// Moments of the mean of n independent variables with these moments, by counting which indices are the same.
    private static double[] ofMean(double[] m, double n) {
        double two = n * (n - 1);
        double three = two * (n - 2);
        double four = three * (n - 3);
        double m1 = m[1];
        return new double[] {
            1,
            m1,
            (n * m[2] + two * m1 * m1) / Math.pow(n, 2),
            (n * m[3] + 3 * two * m[2] * m1 + three * m1 * m1 * m1) / Math.pow(n, 3),
            (n * m[4] + two * (4 * m[3] * m1 + 3 * m[2] * m[2]) + 6 * three * m[2] * m1 * m1 + four * m1 * m1 * m1 * m1)
                    / Math.pow(n, 4)
        };
    }

    private double moment(int k) {
        return GAUSSIAN[k] * powers[k];
    }

    /// E f^4 / (E f^2)^2: 3 prod_l (1 + 5/n) for ReLU, 3 prod_l (1 + 2/n) for linear networks.
    public double kurtosis() {
        return moment(2);
    }

    /// Of mean(f^4) / mean(f^2)^2 over some starts, to first order (the delta method):
    /// Var = (m8 - 4 m4 m6 + 4 m4^3 - m4^2) / N, with m2 = 1.
    public double kurtosisError(int starts) {
        double m4 = moment(2);
        return Math.sqrt((moment(4) - 4 * m4 * moment(3) + 4 * m4 * m4 * m4 - m4 * m4) / starts);
    }

    /// Of mean(f^2), relative.
    public double varianceError(int starts) {
        return Math.sqrt((moment(2) - 1) / starts);
    }
}
