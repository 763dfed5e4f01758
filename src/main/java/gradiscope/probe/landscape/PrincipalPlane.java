package gradiscope.probe.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The plane of the two leading principal directions of a path of training, laid through its last point (Li
/// et al. 2018, section 7, covariance taken about the mean).
///
/// T checkpoints of P parameters span at most T-1 dimensions, so the T x T Gram matrix of `theta_t -
/// theta_T` is diagonalised instead of a P x P covariance. Directions have length 1, so coordinates are
/// distances in parameter space. Each points to the side where the path starts, so that pictures of one
/// path do not flip.
///
/// @param plane centred at the last checkpoint
/// @param path the checkpoints on the plane, in order; the last is at (0, 0)
/// @param firstShare share of the variance along the first direction
/// @param secondShare share along the second
public record PrincipalPlane(Plane plane, List<Waypoint> path, double firstShare, double secondShare) {
    /// A path counts as straight when its second variance is less than this share of the first: float32
    /// checkpoints of a straight path leave about as much.
    private static final double STRAIGHT = 1e-10;

    public PrincipalPlane {
        path = List.copyOf(path);
    }

    /// The plane of a path.
    ///
    /// @param steps training step of each checkpoint
    /// @param checkpoints parameters at each, in order, finite, all of one length; the last is shared with
    ///     the plane
    /// @return empty where the checkpoints lie on a line or a point: fewer than three, or a path too straight
    public static Optional<PrincipalPlane> of(List<Long> steps, List<float[]> checkpoints) {
        if (steps.size() != checkpoints.size()) {
            throw new IllegalArgumentException(steps.size() + " steps for " + checkpoints.size() + " checkpoints");
        }
        if (checkpoints.size() < 3) {
            return Optional.empty();
        }
        Differences differences = new Differences(checkpoints);
        PrincipalAxes axes = PrincipalAxes.of(differences.gram());
        if (!(axes.variance(1) > STRAIGHT * axes.variance(0))) {
            return Optional.empty();
        }
        float[] first = differences.combine(axes.weights(0));
        float[] second = differences.combine(axes.weights(1));
        List<Waypoint> path = new ArrayList<>();
        for (int t = 0; t < steps.size(); t++) {
            path.add(new Waypoint(steps.get(t), axes.coordinate(0, t), axes.coordinate(1, t)));
        }
        Plane plane = new Plane(checkpoints.getLast(), first, second);
        return Optional.of(new PrincipalPlane(plane, path, axes.share(0), axes.share(1)));
    }

    /// A range of x that shows the whole path.
    public Range x(int count) {
        return Range.around(path.stream().map(Waypoint::x).toList(), count);
    }

    /// A range of y that shows the whole path.
    public Range y(int count) {
        return Range.around(path.stream().map(Waypoint::y).toList(), count);
    }
}
