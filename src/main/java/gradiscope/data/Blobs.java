package gradiscope.data;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Property;
import gradiscope.experiment.Seed;
import java.util.Arrays;

/// A mixture of round Gaussians, one per class, in any dimension.
///
/// The margin is a property of the centres: the smallest distance from a centre to the boundary of its
/// class, when each point belongs to the nearest centre. That is half the distance between the two closest
/// centres, which is exactly 2 margin. Samples do cross the boundary: with two classes the best classifier
/// errs with probability Phi(-margin/spread). Centres are seeded and have mean zero; see [#centres]. They
/// need room: ten of them in the plane reach about five margins from the origin.
///
/// `onSphere` then scales every input to the norm sqrt(dimensions), after which distances, and so the
/// margin, are no longer those set. Gradient confusion is studied on such a mixture (10 classes, 32
/// dimensions, 600 samples).
@Kind(
        name = "blobs",
        title = "Blobs",
        help = "Round clouds, one per class, in any dimension, with the two closest centres at a distance you choose.")
public record Blobs(
        @Property(help = "number of samples", initial = "500", min = 10, max = 100_000)
        int samples,

        @Property(help = "number of clouds, each a class", initial = "3", min = 2, max = 100)
        int classes,

        @Property(help = "inputs per sample", initial = "2", min = 1, max = 256)
        int dimensions,

        @Property(help = "half the distance between the two closest centres", initial = "2", above = 0, max = 100)
        double margin,

        @Property(help = "standard deviation of a cloud along each axis", initial = "1", above = 0, max = 100)
        double spread,

        @Property(help = "scale every input to the norm sqrt(dimensions)", initial = "false")
        boolean onSphere)
        implements Generated {
    /// How many candidates compete to be the next centre. More would spread the centres more evenly.
    private static final int CANDIDATES = 16;

    public Blobs {
        Descriptor.check(Blobs.class, samples, classes, dimensions, margin, spread, onSphere);
    }

    @Override
    public Samples draw(Seed seed) {
        double[][] centres = centres(seed.child("centres"));
        return Sampler.classes(samples, classes, dimensions, seed.child("samples"), (label, random) -> {
            double[] point = Points.gaussian(centres[label], spread, random);
            return onSphere ? scaled(point) : point;
        });
    }

    /// The class centres, classes x dimensions: each is the one of a few standard normal candidates that is
    /// farthest from all before it (Mitchell 1991), so that none is needlessly close; then centred, and
    /// scaled to the margin.
    double[][] centres(Seed seed) {
        double[][] centres = Centres.spreadOut(classes, dimensions, CANDIDATES, seed.generator());
        Centres.centre(centres);
        Centres.scale(centres, 2 * margin / Centres.smallestDistance(centres));
        return centres;
    }

    /// The point scaled to the norm sqrt(dimensions); the origin, which has no direction, stays.
    private static double[] scaled(double[] point) {
        double norm = Math.sqrt(Points.squaredDistance(point, new double[point.length]));
        double factor = norm > 0 ? Math.sqrt(point.length) / norm : 0;
        return Arrays.stream(point).map(x -> factor * x).toArray();
    }
}
