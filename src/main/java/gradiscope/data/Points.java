package gradiscope.data;

import java.util.random.RandomGenerator;

/// The region that the generated sets share, and ways to draw a point in it. A point is an array of its
/// coordinates.
final class Points {
    /// Half the width of the square that two-dimensional sets are drawn for.
    static final double EXTENT = 6;

    /// How far from the origin classes reach (as a radius, or as half the width of a square).
    static final double RADIUS = 5;

    private Points() {}

    /// The point of the plane at this distance from the origin and this angle in radians.
    static double[] polar(double radius, double angle) {
        return new double[] {radius * StrictMath.cos(angle), radius * StrictMath.sin(angle)};
    }

    /// A point uniform over the area between two circles around the origin.
    static double[] inRing(double inner, double outer, RandomGenerator random) {
        double share = random.nextDouble();
        double squared = inner * inner + share * (outer * outer - inner * inner);
        return polar(Math.sqrt(squared), random.nextDouble() * 2 * Math.PI);
    }

    /// A point uniform over the cube [-EXTENT, EXTENT]^dimensions.
    static double[] inCube(int dimensions, RandomGenerator random) {
        double[] point = new double[dimensions];
        for (int i = 0; i < dimensions; i++) {
            point[i] = (2 * random.nextDouble() - 1) * EXTENT;
        }
        return point;
    }

    /// A point of the isotropic Gaussian with this centre and this standard deviation along each axis.
    static double[] gaussian(double[] centre, double spread, RandomGenerator random) {
        double[] point = new double[centre.length];
        for (int i = 0; i < point.length; i++) {
            point[i] = centre[i] + spread * random.nextGaussian();
        }
        return point;
    }

    static double squaredDistance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }
}
