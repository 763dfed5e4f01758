package gradiscope.lesson.wide;

/// phi, with its moments under a Gaussian: for (u, v) normal with mean 0, variances k11 and k22 and covariance k12,
/// T = E[phi(u) phi(v)] and T' = E[phi'(u) phi'(v)].
public enum Nonlinearity {
    IDENTITY {
        @Override
        public double value(double z) {
            return z;
        }

        @Override
        public double slope(double z) {
            return 1;
        }

        @Override
        public double moment(double k11, double k22, double k12) {
            return k12;
        }

        @Override
        public double slopeMoment(double k11, double k22, double k12) {
            return 1;
        }
    },

    /// The arc-cosine kernels of Cho & Saul (2009).
    RELU {
        @Override
        public double value(double z) {
            return Math.max(z, 0);
        }

        @Override
        public double slope(double z) {
            return z > 0 ? 1 : 0;
        }

        @Override
        public double moment(double k11, double k22, double k12) {
            double angle = angle(k11, k22, k12);
            return Math.sqrt(k11 * k22) * (Math.sin(angle) + (Math.PI - angle) * Math.cos(angle)) / (2 * Math.PI);
        }

        @Override
        public double slopeMoment(double k11, double k22, double k12) {
            return (Math.PI - angle(k11, k22, k12)) / (2 * Math.PI);
        }

        private static double angle(double k11, double k22, double k12) {
            return Math.atan2(Math.sqrt(Math.max(0, k11 * k22 - k12 * k12)), k12);
        }
    },

    /// The arc-sine kernel of Williams (1997).
    ERF {
        @Override
        public double value(double z) {
            return ErrorFunction.value(z);
        }

        @Override
        public double slope(double z) {
            return ErrorFunction.slope(z);
        }

        @Override
        public double moment(double k11, double k22, double k12) {
            return 2 / Math.PI * Math.atan2(2 * k12, root(k11, k22, k12));
        }

        @Override
        public double slopeMoment(double k11, double k22, double k12) {
            return 4 / (Math.PI * root(k11, k22, k12));
        }

        private static double root(double k11, double k22, double k12) {
            return Math.sqrt((1 + 2 * k11) * (1 + 2 * k22) - 4 * k12 * k12);
        }
    };

    public abstract double value(double z);

    /// The derivative; for ReLU at 0 it is 0.
    public abstract double slope(double z);

    /// T.
    public abstract double moment(double k11, double k22, double k12);

    /// T'.
    public abstract double slopeMoment(double k11, double k22, double k12);
}
