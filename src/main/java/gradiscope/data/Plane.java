package gradiscope.data;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Property;
import gradiscope.experiment.Seed;

/// Regression of a plane: inputs uniform over the square [-6, 6]^2, target (x + y)/12, which lies in [-1, 1].
@Kind(name = "plane", title = "Plane", help = "Regression: a tilted plane, which a linear model fits exactly.")
public record Plane(
        @Property(help = "number of samples", initial = "500", min = 10, max = 100_000)
        int samples) implements Generated {
    public Plane {
        Descriptor.check(Plane.class, samples);
    }

    @Override
    public Samples draw(Seed seed) {
        return Sampler.targets(samples, 2, seed, point -> (point[0] + point[1]) / (2 * Points.EXTENT));
    }
}
