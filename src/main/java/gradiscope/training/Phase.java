package gradiscope.training;

import gradiscope.experiment.Message;

/// What a run is doing.
public sealed interface Phase {
    /// Waiting to go on.
    record Paused() implements Phase {}

    /// Stepping.
    record Running() implements Phase {}

    /// Ended by a stop condition, which says why. Can be told to go on.
    record Finished(Message reason) implements Phase {}

    /// Ended at the last finite step, because the next one was not.
    record Diverged(NonFinite cause) implements Phase {}

    /// Ended by a fault of the program.
    record Failed(String cause) implements Phase {}
}
