package gradiscope.training;

import gradiscope.experiment.Experiment;
import gradiscope.experiment.Message;
import java.util.Optional;

/// Anything that steps, can be frozen and put back. Belongs to one thread. Run control, timeline and
/// instruments know only this.
public interface Study {
    /// What it does, as a person described it.
    Experiment experiment();

    /// Makes one step, or finds that it cannot be made: then nothing has moved.
    ///
    /// @return where a number that is not finite appeared, if one did
    Optional<NonFinite> step();

    /// Looks at everything that a checkpoint would hold: where the last step left a number that is not
    /// finite, if it did. Dear; a step itself looks only at what it computed.
    Optional<NonFinite> nonFinite();

    /// Steps made so far.
    long steps();

    /// Why the study should end here, if it should.
    Optional<Message> stop();

    /// A frozen copy of this moment.
    Checkpoint checkpoint();

    /// Goes to a frozen moment.
    ///
    /// @throws IllegalArgumentException when it is of another study
    void restore(Checkpoint checkpoint);

    /// What the last step measured by the way.
    StepReport report();
}
