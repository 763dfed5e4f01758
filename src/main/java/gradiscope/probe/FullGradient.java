package gradiscope.probe.training;

import gradiscope.data.Samples;
import gradiscope.network.Plan;
import gradiscope.optimizer.Regulariser;
import gradiscope.probe.Subject;
import gradiscope.tensor.Slice;
import gradiscope.tensor.Vectors;
import gradiscope.training.Regularised;
import java.util.Optional;

/// The gradient of the mean loss over all training samples, with the penalties.
final class FullGradient {
    private final double penalty;
    private final double norm;

    /// @param plan with the parameters loaded; its batch is overwritten
    FullGradient(Subject subject, Plan plan) {
        Regulariser regulariser = Regularised.by(subject.experiment().training(), subject.architecture());
        Slice sum = Slice.zeros(plan.parameters().value().length());
        accumulate(plan, subject.data().train(), sum);
        regulariser.addPenalty(plan.parameters().value().array(), sum.array());
        this.penalty = regulariser.penalty(plan.parameters().value());
        this.norm = Math.sqrt(Vectors.squaredNorm(sum));
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

    double penalty() {
        return penalty;
    }

    /// Empty where it does not fit float32.
    Optional<Double> norm() {
        return Double.isFinite(norm) ? Optional.of(norm) : Optional.empty();
    }
}
