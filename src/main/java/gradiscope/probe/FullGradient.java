package gradiscope.probe;

import gradiscope.data.Samples;
import gradiscope.network.Plan;
import gradiscope.optimizer.Regulariser;
import gradiscope.tensor.Slice;
import gradiscope.tensor.Vectors;
import gradiscope.training.Regularised;
import java.util.Optional;

/// The gradient of the mean loss over many samples, with the l1 and l2 penalties: what training follows, but
/// for weight decay. Batch norm has its running statistics, and there is no dropout.
public final class FullGradient {
    private final double penalty;
    private final Slice gradient;

    /// @param plan for gradients, with the subject's parameters loaded; its batch is overwritten, and it
    ///     evaluates from here on
    /// @param samples at least one
    public FullGradient(Subject subject, Plan plan, Samples samples) {
        Regulariser regulariser = Regularised.by(subject.experiment().training(), subject.architecture());
        this.gradient = Slice.zeros(plan.parameters().value().length());
        accumulate(plan, samples, gradient);
        regulariser.addPenalty(plan.parameters().value().array(), gradient.array());
        this.penalty = regulariser.penalty(plan.parameters().value());
    }

    private static void accumulate(Plan plan, Samples samples, Slice sum) {
        plan.evaluating();
        int capacity = plan.batch().capacity();
        for (int from = 0; from < samples.count(); from += capacity) {
            plan.batch().take(samples, from, Math.min(capacity, samples.count() - from));
            plan.forward();
            plan.backward(1f / samples.count());
            Vectors.addScaled(1, plan.parameters().signal(), sum, sum.length());
        }
    }

    /// The penalties, which are no part of the loss.
    public double penalty() {
        return penalty;
    }

    /// Its numbers, in the order of the flat parameters; not to be written. May hold some that are not finite.
    public Slice numbers() {
        return gradient;
    }

    /// Its length; empty where it does not fit float32.
    public Optional<Double> norm() {
        double norm = Math.sqrt(Vectors.squaredNorm(gradient));
        return Double.isFinite(norm) ? Optional.of(norm) : Optional.empty();
    }
}
