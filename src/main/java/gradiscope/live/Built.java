package gradiscope.live;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.Message;
import gradiscope.training.Workbench;
import java.nio.file.Path;
import java.util.Optional;

/// An experiment made ready, or why it cannot be.
///
/// @param version of the experiment: an older one than the newest is dropped
/// @param bench ready to be trained; empty when there is a problem
/// @param problem what a person has to mend
record Built(long version, Optional<Workbench> bench, Optional<BadInput> problem) {
    /// Builds, taking over samples where they are the same. May take long, for it may read files.
    ///
    /// @param before what was built last
    static Built of(long version, Experiment experiment, Path folder, Optional<Workbench> before) {
        String shown = experiment.name();
        try {
            Workbench bench = before.filter(b -> sameSamples(b.experiment(), experiment))
                    .map(b -> Workbench.with(experiment, shown, b.data()))
                    .orElseGet(() -> Workbench.open(experiment, shown, folder));
            return new Built(version, Optional.of(bench), Optional.empty());
        } catch (BadInput e) {
            return new Built(version, Optional.empty(), Optional.of(e));
        } catch (RuntimeException | OutOfMemoryError e) {
            BadInput fault = new BadInput(
                    shown, "$", Message.of("a fault of the program: {0}", e), Message.of("undo the last change"));
            return new Built(version, Optional.empty(), Optional.of(fault));
        }
    }

    private static boolean sameSamples(Experiment one, Experiment other) {
        return one.seed() == other.seed() && one.data().equals(other.data());
    }
}
