package gradiscope.optimizer;

import gradiscope.experiment.Optimizer;

/// An optimizer that can run: one record, and one line in [Optimizers#ALL].
public interface OptimizerKind extends Optimizer {
    /// The learning rate before any schedule.
    double rate();

    /// Decoupled weight decay of its own, beside that of the regularisation.
    default double decoupledDecay() {
        return 0;
    }

    /// A fresh state for this many parameters.
    Stepper stepper(int size);
}
