package gradiscope.data;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Property;
import gradiscope.experiment.Seed;

/// Two half circles of radius 3 that reach into each other: class 0 the upper half around (-1.5, -0.75),
/// class 1 its image under (x, y) -> (-x, -y). The proportions are those of scikit-learn's `make_moons`.
@Kind(
        name = "moons",
        title = "Moons",
        help = "Two half circles that reach into each other. Without noise they are thin curves.")
public record Moons(
        @Property(help = "number of samples", initial = "500", min = 10, max = 100_000)
        int samples) implements Generated {
    static final double SIZE = 3;

    public Moons {
        Descriptor.check(Moons.class, samples);
    }

    @Override
    public Samples draw(Seed seed) {
        return Sampler.classes(samples, 2, 2, seed, (label, random) -> {
            double[] arc = Points.polar(SIZE, random.nextDouble() * Math.PI);
            double side = label == 0 ? 1 : -1;
            return new double[] {side * (arc[0] - SIZE / 2), side * (arc[1] - SIZE / 4)};
        });
    }
}
