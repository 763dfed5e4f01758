package gradiscope.data;

import java.util.random.RandomGenerator;

/// Class centres, count x dimensions: how [Blobs] places them.
final class Centres {
    private Centres() {}

    /// Standard normal points, each the farthest from those before it among `candidates` draws.
    static double[][] spreadOut(int count, int dimensions, int candidates, RandomGenerator random) {
        double[][] centres = new double[count][dimensions];
        for (int k = 0; k < count; k++) {
            double farthest = -1;
            for (int i = 0; i < candidates; i++) {
                double[] candidate = Points.gaussian(new double[dimensions], 1, random);
                double distance = squaredDistance(candidate, centres, k);
                if (distance > farthest) {
                    farthest = distance;
                    centres[k] = candidate;
                }
            }
        }
        return centres;
    }

    /// Squared distance from a point to the nearest of the first `count` centres; infinite when there are none.
    private static double squaredDistance(double[] point, double[][] centres, int count) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < count; k++) {
            nearest = Math.min(nearest, Points.squaredDistance(point, centres[k]));
        }
        return nearest;
    }

    static double smallestDistance(double[][] centres) {
        double smallest = Double.POSITIVE_INFINITY;
        for (int k = 1; k < centres.length; k++) {
            smallest = Math.min(smallest, squaredDistance(centres[k], centres, k));
        }
        return Math.sqrt(smallest);
    }

    /// Moves all centres so that their mean is zero. Modifies them.
    static void centre(double[][] centres) {
        for (int j = 0; j < centres[0].length; j++) {
            double sum = 0;
            for (double[] centre : centres) {
                sum += centre[j];
            }
            for (double[] centre : centres) {
                centre[j] -= sum / centres.length;
            }
        }
    }

    /// Multiplies all centres by a factor. Modifies them.
    static void scale(double[][] centres, double factor) {
        for (double[] centre : centres) {
            for (int j = 0; j < centre.length; j++) {
                centre[j] *= factor;
            }
        }
    }
}
