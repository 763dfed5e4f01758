package gradiscope.network.loss;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Message;
import gradiscope.experiment.Property;
import gradiscope.network.LossKind;
import gradiscope.network.Objective;
import java.util.Optional;

/// -sum_k q_k log softmax(z)_k, with q the one-hot label, smoothed: (1 - s) onehot + s/K (Szegedy et al. 2016).
@Kind(
        name = "cross-entropy",
        title = "Cross-entropy",
        help = "Minus the log probability of the right class, by softmax.")
public record CrossEntropy(
        @Property(help = "share of the label that is spread over all classes", initial = "0", min = 0, below = 1)
        double labelSmoothing)
        implements LossKind {

    public CrossEntropy {
        Descriptor.check(CrossEntropy.class, labelSmoothing);
    }

    @Override
    public int outputs(int classes, int targets) {
        return classes;
    }

    @Override
    public Optional<Message> refusal(int classes) {
        return classes < 2 ? Optional.of(Message.of("cross-entropy needs at least two classes")) : Optional.empty();
    }

    @Override
    public Objective objective(Task task) {
        return new SoftmaxObjective(task.outputs(), labelSmoothing);
    }
}
