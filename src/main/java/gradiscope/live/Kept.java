package gradiscope.live;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.Message;
import gradiscope.optimizer.OptimizerKind;
import gradiscope.training.Archive;
import gradiscope.training.Checkpoint;
import gradiscope.training.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What is open in a session, frozen: enough to open it elsewhere where it was left.
///
/// @param experiment what a person has built; may have a problem
/// @param folder what file names in it are relative to
/// @param run its run; empty when there is none of this experiment
/// @param logbook what was found in that run; empty without a run
/// @param selection what is pointed at
public record Kept(Experiment experiment, Path folder, Optional<Archive> run, Logbook logbook, Selection selection) {
    private static final Message REMEDY = Message.of("open a session that was saved with the same data");

    public Kept {
        logbook = run.isPresent() ? logbook : Logbook.EMPTY;
    }

    /// The same with the run's checkpoints in about so many bytes.
    public Kept within(long bytes) {
        return new Kept(experiment, folder, run.map(archive -> archive.within(bytes)), logbook, selection);
    }

    /// The same with one reading in so many of each watch.
    public Kept withReadingsThinned(int every) {
        return new Kept(experiment, folder, run, logbook.thinned(every), selection);
    }

    /// What was found, to go on with. Where a person put a parameter by hand in the last moment, readings of that step
    /// may be of before: they are left out, and measured again.
    Logbook trusted() {
        return run.map(archive -> archive.stretches().getLast())
                .filter(last -> last.start().isPresent())
                .map(last -> logbook.without(last.from()))
                .orElse(logbook);
    }

    /// Reads its data and checks that the run is of this very network.
    ///
    /// @throws BadInput when the data cannot be had, or the run does not fit
    Workbench open() {
        String shown = experiment.name();
        Workbench bench = Workbench.open(experiment, shown, folder);
        if (!run.map(archive -> fits(archive, bench)).orElse(true)) {
            throw new BadInput(shown, "", Message.of("the run is of another network than the data ask for"), REMEDY);
        }
        return bench;
    }

    private boolean fits(Archive archive, Workbench bench) {
        int parameters = bench.architecture().parameterCount();
        int statistics = bench.architecture().statisticCount();
        List<Integer> states = ((OptimizerKind) experiment.training().optimizer())
                .stepper(parameters).state().stream().map(state -> state.length).toList();
        boolean sameKind = archive.stretches().stream()
                .allMatch(stretch -> Effect.of(stretch.experiment(), experiment) != Effect.RESTART);
        boolean sameSizes = archive.timeline().stream()
                .allMatch(c ->
                        c.parameters().length == parameters && c.statistics().length == statistics && fits(c, states));
        return sameKind && sameSizes;
    }

    /// An optimizer without momentum has no state, so a change of it leaves checkpoints of both kinds.
    private static boolean fits(Checkpoint checkpoint, List<Integer> states) {
        List<Integer> found =
                checkpoint.optimizer().stream().map(state -> state.length).toList();
        return found.size() != states.size() || found.equals(states);
    }
}
