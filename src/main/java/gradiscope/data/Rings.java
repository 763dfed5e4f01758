package gradiscope.data;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Property;
import gradiscope.experiment.Seed;

/// Concentric circles, one per class: class k is uniform on the circle of radius 5 (k + 1)/classes.
@Kind(name = "rings", title = "Rings", help = "Concentric circles, one per class. Without noise they are thin curves.")
public record Rings(
        @Property(help = "number of samples", initial = "500", min = 10, max = 100_000)
        int samples,

        @Property(help = "number of circles, each a class", initial = "3", min = 2, max = 10)
        int classes)
        implements Generated {
    public Rings {
        Descriptor.check(Rings.class, samples, classes);
    }

    @Override
    public Samples draw(Seed seed) {
        return Sampler.classes(samples, classes, 2, seed, (label, random) -> {
            double radius = Points.RADIUS * (label + 1) / classes;
            return Points.polar(radius, random.nextDouble() * 2 * Math.PI);
        });
    }
}
