package gradiscope.data;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Property;
import gradiscope.experiment.Seed;

/// Regression of a curve: one input x uniform over [-6, 6], target sin(2 pi periods x/12).
@Kind(
        name = "sine",
        title = "Sine",
        help = "Regression of one input: a sine curve with the number of periods you choose.")
public record Sine(
        @Property(help = "number of samples", initial = "200", min = 10, max = 100_000)
        int samples,

        @Property(help = "periods between -6 and 6", initial = "2", above = 0, max = 50)
        double periods)
        implements Generated {
    public Sine {
        Descriptor.check(Sine.class, samples, periods);
    }

    @Override
    public Samples draw(Seed seed) {
        double frequency = Math.PI * periods / Points.EXTENT;
        return Sampler.targets(samples, 1, seed, point -> StrictMath.sin(frequency * point[0]));
    }
}
