package gradiscope.live;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Message;
import gradiscope.training.Workbench;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What was kept made ready, or why it cannot be: then nothing that is open changes.
///
/// @param name what is done, as it stands in "Undo: ..."
/// @param kept empty when it cannot be had
/// @param bench of its run; empty when there is none
/// @param told hears of it once it is open, or will not be
record Reopened(
        String name,
        Optional<Kept> kept,
        Optional<Workbench> bench,
        Optional<BadInput> problem,
        Consumer<Optional<BadInput>> told) {
    /// Reads and builds. May take long.
    static Reopened of(String name, Supplier<Kept> reader, Consumer<Optional<BadInput>> told) {
        try {
            Kept kept = reader.get();
            return new Reopened(name, Optional.of(kept), kept.run().map(run -> kept.open()), Optional.empty(), told);
        } catch (BadInput e) {
            return new Reopened(name, Optional.empty(), Optional.empty(), Optional.of(e), told);
        } catch (RuntimeException | OutOfMemoryError e) {
            BadInput fault = new BadInput(
                    name, "", Message.of("a fault of the program: {0}", e), Message.of("what was open stays open"));
            return new Reopened(name, Optional.empty(), Optional.empty(), Optional.of(fault), told);
        }
    }
}
