package gradiscope.data;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Property;
import gradiscope.experiment.Seed;

/// Archimedean spirals, one arm per class (Lang & Witbrock 1988 posed the two-arm problem). Arm k runs over
/// t in [0, 1] with radius 0.5 + 4.5 t and angle 2 pi (turns t + k/arms): arms never touch, since they
/// start off the origin.
@Kind(
        name = "spiral",
        title = "Spiral",
        help = "Arms wound around each other, one per class: a small problem that needs a well-bent boundary.")
public record Spiral(
        @Property(help = "number of samples", initial = "500", min = 10, max = 100_000)
        int samples,

        @Property(help = "number of arms, each a class", initial = "2", min = 2, max = 10)
        int arms,

        @Property(help = "turns that each arm makes around the centre", initial = "1.75", above = 0, max = 5)
        double turns)
        implements Generated {
    static final double START = 0.5;

    public Spiral {
        Descriptor.check(Spiral.class, samples, arms, turns);
    }

    @Override
    public Samples draw(Seed seed) {
        return Sampler.classes(samples, arms, 2, seed, (label, random) -> {
            double t = random.nextDouble();
            double angle = 2 * Math.PI * (turns * t + (double) label / arms);
            return Points.polar(START + t * (Points.RADIUS - START), angle);
        });
    }
}
