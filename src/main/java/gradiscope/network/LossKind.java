package gradiscope.network;

import gradiscope.experiment.Loss;
import gradiscope.experiment.Message;
import java.util.Optional;

/// A loss that can be compiled: one record, and one line in `Losses.ALL`.
public interface LossKind extends Loss {
    /// What is to be learned.
    ///
    /// @param outputs numbers that the network gives per sample
    /// @param classes how many classes; 0 for regression
    record Task(int outputs, int classes) {}

    /// How many outputs the network must have for these samples.
    ///
    /// @param classes how many classes; 0 for regression
    /// @param targets targets per sample; 0 for classes
    int outputs(int classes, int targets);

    /// Why this loss cannot serve such samples, if it cannot.
    Optional<Message> refusal(int classes);

    Objective objective(Task task);
}
