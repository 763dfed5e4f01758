package gradiscope.optimizer;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Property;

/// factor^(number of whole periods passed).
@Kind(name = "step", title = "Step", help = "The learning rate falls by a factor every so many steps.")
public record StepDecay(
        @Property(help = "steps between falls", initial = "1000", min = 1)
        int every,

        @Property(help = "what the learning rate is multiplied by", initial = "0.1", above = 0, max = 1)
        double factor)
        implements ScheduleKind {

    public StepDecay {
        Descriptor.check(StepDecay.class, every, factor);
    }

    @Override
    public double factor(long step) {
        long falls = step / every;
        return Math.pow(factor, (double) falls);
    }
}
