package gradiscope.optimizer;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Property;

/// From 1 to `floor` along half a cosine (Loshchilov & Hutter 2017, without restarts), then `floor`.
@Kind(name = "cosine", title = "Cosine", help = "The learning rate falls along half a cosine.")
public record Cosine(
        @Property(help = "steps until the floor", initial = "1000", min = 1)
        int steps,

        @Property(help = "share of the learning rate that is left at the end", initial = "0", min = 0, max = 1)
        double floor)
        implements ScheduleKind {

    public Cosine {
        Descriptor.check(Cosine.class, steps, floor);
    }

    @Override
    public double factor(long step) {
        double done = Math.min(1, step / (double) steps);
        return floor + (1 - floor) * (1 + Math.cos(Math.PI * done)) / 2;
    }
}
