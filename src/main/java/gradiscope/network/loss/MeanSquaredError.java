package gradiscope.network.loss;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Message;
import gradiscope.experiment.Property;
import gradiscope.network.LossKind;
import gradiscope.network.Objective;
import java.util.Optional;

/// Squared error: to the targets of a regression, or to the one-hot label, rescaled (Hui & Belkin 2021, as
/// in Zhou et al. 2022): sum over k of [k = y ? alpha : 1] (z_k - M [k = y])^2, times 1/K or 1/2.
@Kind(name = "mse", title = "Squared error", help = "Squared distance to the targets, or to the one-hot label.")
public record MeanSquaredError(
        @Property(help = "weight of the right class", initial = "1", above = 0, max = 1000)
        double alpha,

        @Property(help = "target of the right class", initial = "1", min = -1000, max = 1000)
        double target,

        @Property(
                help = "mean: over the outputs, as PyTorch; half-sum: half the sum, as in the theory",
                initial = "mean")
        Reduction reduction)
        implements LossKind {

    /// What becomes of the squares of one sample.
    public enum Reduction {
        MEAN,
        HALF_SUM
    }

    public MeanSquaredError {
        Descriptor.check(MeanSquaredError.class, alpha, target, reduction);
    }

    @Override
    public int outputs(int classes, int targets) {
        return Math.max(classes, targets);
    }

    @Override
    public Optional<Message> refusal(int classes) {
        return Optional.empty();
    }

    /// What each sample's sum of squares is multiplied by.
    public double factor(int outputs) {
        return reduction == Reduction.MEAN ? 1.0 / outputs : 0.5;
    }

    @Override
    public Objective objective(Task task) {
        return new SquaredObjective(task, this);
    }
}
