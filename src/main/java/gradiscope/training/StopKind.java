package gradiscope.training;

import gradiscope.experiment.Message;
import gradiscope.experiment.Stop;
import java.util.Optional;

/// A stop condition that can be asked: one record, and one line in [Stops#ALL].
public interface StopKind extends Stop {
    /// Why the run should end now, if it should.
    ///
    /// @param steps steps made so far
    Optional<Message> reached(long steps, Progress progress);

    /// Whether the accuracy of batches has to be counted for it.
    default boolean needsAccuracy() {
        return false;
    }
}
