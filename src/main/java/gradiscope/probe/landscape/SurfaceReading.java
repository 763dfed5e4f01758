package gradiscope.probe.landscape;

import gradiscope.probe.Reading;
import gradiscope.probe.SampleSet;
import java.util.List;
import java.util.Optional;

/// What the surface probe found around a network.
///
/// @param directions how the plane was laid
/// @param set which samples it was measured on
/// @param batchNorm which statistics batch norm used in each cell
/// @param surface the losses; the network is at (0, 0)
/// @param path the checkpoints on the plane; empty on a random plane
/// @param varianceKept what a principal plane keeps of the path's variance; empty on a random plane
public record SurfaceReading(
        Directions directions,
        SampleSet set,
        BatchNormStatistics batchNorm,
        Surface surface,
        List<Waypoint> path,
        Optional<VarianceKept> varianceKept)
        implements Reading {
    /// How a plane is laid through a network.
    public enum Directions {
        /// Filter-normalised random directions; coordinates in units of the weights.
        RANDOM,
        /// The two leading principal directions of the path; coordinates are distances.
        PRINCIPAL
    }

    /// Shares of the variance of a path along the two directions.
    public record VarianceKept(double first, double second) {
        /// The share that the picture shows.
        public double both() {
            return first + second;
        }
    }

    public SurfaceReading {
        path = List.copyOf(path);
    }

    /// A reading over a random plane.
    public static SurfaceReading random(SampleSet set, BatchNormStatistics batchNorm, Surface surface) {
        return new SurfaceReading(Directions.RANDOM, set, batchNorm, surface, List.of(), Optional.empty());
    }

    /// A reading over a plane through the path of training.
    public static SurfaceReading principal(
            SampleSet set, BatchNormStatistics batchNorm, Surface surface, PrincipalPlane plane) {
        VarianceKept kept = new VarianceKept(plane.firstShare(), plane.secondShare());
        return new SurfaceReading(Directions.PRINCIPAL, set, batchNorm, surface, plane.path(), Optional.of(kept));
    }
}
