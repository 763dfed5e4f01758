package gradiscope.data;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Property;
import gradiscope.experiment.Seed;

/// A disc (class 0) inside a ring (class 1), both filled uniformly: |x| <= (5 - gap)/2 against
/// (5 + gap)/2 <= |x| <= 5. No line separates them; the distance from the origin does.
@Kind(
        name = "circles",
        title = "Circles",
        help = "A disc inside a ring. No line separates them; the distance from the centre does.")
public record Circles(
        @Property(help = "number of samples", initial = "500", min = 10, max = 100_000)
        int samples,

        @Property(help = "empty distance between disc and ring", initial = "1", min = 0, max = 4)
        double gap)
        implements Generated {
    public Circles {
        Descriptor.check(Circles.class, samples, gap);
    }

    @Override
    public Samples draw(Seed seed) {
        double disc = (Points.RADIUS - gap) / 2;
        double ring = (Points.RADIUS + gap) / 2;
        return Sampler.classes(
                samples,
                2,
                2,
                seed,
                (label, random) ->
                        label == 0 ? Points.inRing(0, disc, random) : Points.inRing(ring, Points.RADIUS, random));
    }
}
