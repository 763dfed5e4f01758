package gradiscope.data;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Property;
import gradiscope.experiment.Seed;

/// Two round Gaussians on the diagonal, at equal distances from the origin. The best classifier is the line
/// x + y = 0; it errs with probability Phi(-distance/(2 spread)), Phi the standard normal distribution
/// function.
@Kind(
        name = "gaussians",
        title = "Two Gaussians",
        help = "Two round clouds. The best classifier is the line between them.")
public record Gaussians(
        @Property(help = "number of samples", initial = "500", min = 10, max = 100_000)
        int samples,

        @Property(help = "distance between the two centres", initial = "6", min = 0, max = 12)
        double distance,

        @Property(help = "standard deviation of a cloud along each axis", initial = "1", above = 0, max = 6)
        double spread)
        implements Generated {
    public Gaussians {
        Descriptor.check(Gaussians.class, samples, distance, spread);
    }

    @Override
    public Samples draw(Seed seed) {
        double c = distance / 2 / Math.sqrt(2);
        double[][] centres = {{c, c}, {-c, -c}};
        return Sampler.classes(samples, 2, 2, seed, (label, random) -> Points.gaussian(centres[label], spread, random));
    }
}
