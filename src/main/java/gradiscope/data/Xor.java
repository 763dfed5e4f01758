package gradiscope.data;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Property;
import gradiscope.experiment.Seed;
import java.util.random.RandomGenerator;

/// Exclusive or: class 0 where the signs of x and y agree, class 1 where they differ. Each quadrant is filled
/// uniformly, gap/2 <= |x|, |y| <= 5.
@Kind(
        name = "xor",
        title = "Exclusive or",
        help = "Opposite quadrants share a class: the smallest problem that no linear model solves.")
public record Xor(
        @Property(help = "number of samples", initial = "500", min = 10, max = 100_000)
        int samples,

        @Property(help = "width of the empty cross along the axes", initial = "0.6", min = 0, max = 8)
        double gap)
        implements Generated {
    public Xor {
        Descriptor.check(Xor.class, samples, gap);
    }

    @Override
    public Samples draw(Seed seed) {
        return Sampler.classes(samples, 2, 2, seed, (label, random) -> {
            double sign = random.nextBoolean() ? 1 : -1;
            double other = label == 0 ? sign : -sign;
            return new double[] {sign * distance(random), other * distance(random)};
        });
    }

    private double distance(RandomGenerator random) {
        return gap / 2 + random.nextDouble() * (Points.RADIUS - gap / 2);
    }
}
