package gradiscope.training;

import gradiscope.experiment.Experiment;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// What a person tells a run. Commands are taken between steps, in the order in which they were given.
public sealed interface Command {
    /// Train on.
    record Go() implements Command {}

    /// Hold still.
    record Hold() implements Command {}

    /// Make so many steps and hold still.
    record Steps(long count) implements Command {}

    /// Go to a step that was made before, and hold still.
    record Seek(long step) implements Command {}

    /// Make at most so many steps a second; infinity: as fast as it goes.
    record Pace(double stepsPerSecond) implements Command {}

    /// Give up the run and begin another.
    ///
    /// @param study made on the training thread, since its buffers may be large
    /// @param going whether it trains at once
    record Begin(RunId id, Supplier<? extends Study> study, boolean going) implements Command {}

    /// Begin another run from where this one stands, with a change.
    record Fork(RunId id, Supplier<? extends Study> changed, boolean going) implements Command {}

    /// Give up the run and hold one that was archived, where it stood.
    ///
    /// @param archive asked for on the training thread
    /// @param maker gives the study of an experiment; called on the training thread, again for each stretch
    /// @param going whether it trains at once
    record Restore(RunId id, Supplier<Archive> archive, Function<Experiment, ? extends Study> maker, boolean going)
            implements Command {}

    /// Hand over the whole run as it stands, and go on.
    ///
    /// @param taker called once on the training thread, so it must be quick; empty when there is no run
    record Keep(Consumer<Optional<Archive>> taker) implements Command {}

    /// Go on with another learning rate, momentum or batch.
    record Change(Supplier<? extends Study> changed) implements Command {}

    /// Set one parameter by hand.
    ///
    /// @param index in the flat parameters
    record SetParameter(int index, float value) implements Command {}

    /// Freeze where it stands once more: what is measured has changed.
    record Look() implements Command {}
}
