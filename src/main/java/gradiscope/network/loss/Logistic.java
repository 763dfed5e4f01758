package gradiscope.network.loss;

import gradiscope.experiment.Kind;
import gradiscope.experiment.Message;
import gradiscope.network.LossKind;
import gradiscope.network.Objective;
import java.util.Optional;

/// log(1 + e^-z) for the second class, log(1 + e^z) for the first: one output for two classes.
@Kind(name = "logistic", title = "Logistic", help = "Cross-entropy of two classes with a single output.")
public record Logistic() implements LossKind {
    @Override
    public int outputs(int classes, int targets) {
        return 1;
    }

    @Override
    public Optional<Message> refusal(int classes) {
        return classes == 2
                ? Optional.empty()
                : Optional.of(Message.of("the logistic loss needs exactly two classes, not {0}", classes));
    }

    @Override
    public Objective objective(Task task) {
        return new LogisticObjective();
    }
}
