package gradiscope.optimizer;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Property;
import gradiscope.experiment.Schedule;

/// Rises in equal steps to the full rate, then follows another schedule from its start: (step + 1)/(steps +
/// 1), ...
@Kind(name = "warm-up", title = "Warm-up", help = "The learning rate rises evenly at first.")
public record WarmUp(
        @Property(help = "steps until the full rate", initial = "100", min = 1)
        int steps,

        @Property(help = "what follows", initial = "constant")
        Schedule then)
        implements ScheduleKind {

    public WarmUp {
        Descriptor.check(WarmUp.class, steps, then);
    }

    @Override
    public double factor(long step) {
        return step < steps ? (step + 1) / (steps + 1.0) : ((ScheduleKind) then).factor(step - steps);
    }
}
