package gradiscope.optimizer;

import gradiscope.experiment.Kind;

/// The learning rate stays as it is.
@Kind(name = "constant", title = "Constant", help = "The learning rate stays as it is.")
public record Constant() implements ScheduleKind {
    @Override
    public double factor(long step) {
        return 1;
    }
}
