package gradiscope.live;

import gradiscope.training.Archive;
import gradiscope.training.Workbench;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A run that a person left by a step, as it stood: whoever undoes the step comes back to it. The training thread hands
/// it over between two steps of its own, soon; what is told to that thread later finds it there.
final class Left {
    private final Session.Place place;
    private final Workbench bench;
    private final Logbook logbook;
    private final Selection selection;
    private final boolean going;
    private volatile @Nullable Archive archive;
    private volatile boolean forgotten;

    /// @param bench what the run trains
    /// @param logbook what was found in it
    /// @param going whether it was training
    Left(Session.Place place, Workbench bench, Logbook logbook, Selection selection, boolean going) {
        this.place = place;
        this.bench = bench;
        this.logbook = logbook;
        this.selection = selection;
        this.going = going;
    }

    /// Takes the run over. On the training thread.
    void fill(Optional<Archive> run) {
        if (run.isEmpty()) {
            forgotten = true;
        } else if (!forgotten) {
            archive = run.get();
        }
    }

    /// Lets go of the run.
    void forget() {
        forgotten = true;
        archive = null;
    }

    boolean isThere() {
        return !forgotten;
    }

    /// Memory of its checkpoints; 1 where it was not handed over yet, 0 once it is let go.
    long bytes() {
        Archive run = archive;
        return forgotten ? 0 : run == null ? 1 : run.bytes();
    }

    /// The run. On the training thread, after it was handed over.
    Archive archive() {
        Archive run = archive;
        if (run == null) {
            throw new IllegalStateException("the run that was left is gone");
        }
        return run;
    }

    Session.Place place() {
        return place;
    }

    Workbench bench() {
        return bench;
    }

    Logbook logbook() {
        return logbook;
    }

    Selection selection() {
        return selection;
    }

    boolean isGoing() {
        return going;
    }
}
