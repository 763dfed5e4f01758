package gradiscope.probe.landscape;

import gradiscope.experiment.Seed;
import java.util.List;
import java.util.random.RandomGenerator;

/// Filter-normalised random directions (Li et al. 2018, section 4): normal draws, each filter d scaled to
/// the norm of the filter w it belongs to, `d * ||w|| / (||d|| + 1e-10)`. Parameters of one dimension stay
/// where they are.
///
/// A step of 1 then changes every filter by its own size, whatever the scale of its weights.
public final class RandomDirections {
    private static final double GUARD = 1e-10;

    private RandomDirections() {}

    /// A plane through a network.
    ///
    /// @param tensors all tensors with filters; what none of them covers does not move
    /// @param centre parameters of the network, finite; shared with the plane
    public static Plane plane(List<Tensor> tensors, float[] centre, Seed seed) {
        return new Plane(
                centre,
                direction(tensors, centre, seed.child("first")),
                direction(tensors, centre, seed.child("second")));
    }

    /// One direction, as long as the parameters.
    static float[] direction(List<Tensor> tensors, float[] centre, Seed seed) {
        float[] direction = new float[centre.length];
        for (int t = 0; t < tensors.size(); t++) {
            Tensor tensor = tensors.get(t);
            RandomGenerator random = seed.child(t).generator();
            for (int f = 0; f < tensor.filters(); f++) {
                draw(direction, centre, tensor.offset() + f * tensor.length(), tensor.length(), random);
            }
        }
        return direction;
    }

    private static void draw(float[] direction, float[] centre, int from, int length, RandomGenerator random) {
        double[] drawn = new double[length];
        double square = 0;
        double size = 0;
        for (int i = 0; i < length; i++) {
            drawn[i] = random.nextGaussian();
            square += drawn[i] * drawn[i];
            size += (double) centre[from + i] * centre[from + i];
        }
        double scale = Math.sqrt(size) / (Math.sqrt(square) + GUARD);
        for (int i = 0; i < length; i++) {
            direction[from + i] = (float) (drawn[i] * scale);
        }
    }
}
