package gradiscope.training;

import gradiscope.experiment.Experiment;
import gradiscope.experiment.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// One execution of a study: steps, pauses, goes back along its timeline. Belongs to one thread.
///
/// While it runs, a person may change how it moves or where it stands: [Stretches] remembers from which step on what
/// holds.
public final class Run {
    private final Stretches stretches;
    private final Timeline timeline;
    private final History history = new History();
    private long furthest;
    private Phase phase = new Phase.Paused();

    /// A run that starts where the study stands.
    ///
    /// @param budget most bytes of checkpoints
    public Run(Study study, long budget) {
        this.stretches = new Stretches(study);
        this.furthest = study.steps();
        this.timeline = new Timeline(budget);
        timeline.add(study.checkpoint());
    }

    private Run(Run left, Supplier<? extends Study> maker, long budget) {
        stretches = new Stretches(left.stretches, maker);
        Checkpoint here = study().checkpoint();
        long step = here.step();
        furthest = step;
        timeline = new Timeline(budget);
        timeline.fill(
                left.timeline.checkpoints().stream()
                        .filter(c -> c.step() <= step)
                        .toList(),
                left.timeline.interval());
        timeline.add(here);
        history.fill(
                left.history.points().stream().filter(p -> p.step() <= step).toList(), left.history.stride());
    }

    /// A run that was archived, as it stood.
    private Run(Archive archive, Function<Experiment, ? extends Study> maker, long budget) {
        timeline = new Timeline(budget);
        timeline.fill(archive.timeline(), archive.interval());
        history.fill(archive.curve(), archive.stride());
        furthest = archive.furthest();
        Checkpoint near = timeline.at(archive.step()).orElseThrow();
        stretches = new Stretches(archive.stretches(), maker, near);
        replay(near.step(), archive.step());
        phase = archive.phase();
        archive.curve().stream()
                .filter(point -> point.step() <= archive.step())
                .reduce((before, after) -> after)
                .ifPresent(point -> study().report().set(point.loss(), point.rate()));
    }

    /// Goes on with a run that was archived: every step, also one before, is that of the run that was never archived.
    ///
    /// @param maker gives the study of an experiment, at any step
    /// @param budget most bytes of checkpoints
    /// @throws IllegalArgumentException when the archive is not of such a study
    public static Run of(Archive archive, Function<Experiment, ? extends Study> maker, long budget) {
        return new Run(archive, maker, budget);
    }

    /// The whole run as it stands.
    public Archive archive() {
        List<Checkpoint> kept = new ArrayList<>(timeline.checkpoints());
        Checkpoint now = study().checkpoint();
        boolean end = now.step() > timeline.last().step();
        if (end && now.isFinite()) {
            kept.add(now);
        }
        long last = kept.getLast().step();
        long step = Math.min(now.step(), last);
        // Kept where it stands, so that it can be opened there at once.
        if (step < last && timeline.at(step).filter(c -> c.step() == step).isEmpty()) {
            kept.add(1 + kept.indexOf(timeline.at(step).orElseThrow()), now);
        }
        return new Archive(
                step,
                last,
                phase instanceof Phase.Running ? new Phase.Paused() : phase,
                stretches.archived(),
                kept,
                timeline.interval(),
                history.points().stream().filter(p -> p.step() <= last).toList(),
                history.stride());
    }

    /// The study as it is now; another one after a change or after going back before one.
    public Study study() {
        return stretches.study();
    }

    /// Whether its experiment, trained from the start, comes to each of its steps: nothing was changed meanwhile.
    public boolean isPure() {
        return stretches.isPure() && timeline.first().step() == 0;
    }

    /// The last step that was ever made; going back does not change it.
    public long furthest() {
        return furthest;
    }

    public Timeline timeline() {
        return timeline;
    }

    public History history() {
        return history;
    }

    public Phase phase() {
        return phase;
    }

    /// Makes up to `count` steps; fewer when a stop condition holds or the run diverges.
    public Phase advance(long count) {
        if (phase instanceof Phase.Diverged) {
            return phase;
        }
        phase = new Phase.Running();
        for (long i = 0; i < count && phase instanceof Phase.Running; i++) {
            stepOrEnd();
        }
        if (phase instanceof Phase.Running) {
            phase = new Phase.Paused();
        }
        return phase;
    }

    private void stepOrEnd() {
        Optional<Message> stop = study().stop();
        if (stop.isPresent()) {
            phase = new Phase.Finished(stop.get());
            keep();
            return;
        }
        stretches.goOn();
        Optional<NonFinite> bad = study().step();
        if (bad.isPresent()) {
            diverge();
            return;
        }
        furthest = Math.max(furthest, study().steps());
        history.add(study().steps(), study().report());
        if (timeline.wants(study().steps())) {
            keep();
        }
    }

    /// From here on the run is that of another study of the same network: another rate, momentum or batch.
    ///
    /// @param maker gives a study at any step; called again when the run comes back to here
    /// @throws IllegalStateException when the run has gone back: a change of the past is a fork
    public void change(Supplier<? extends Study> maker) {
        requireEnd();
        keep();
        stretches.change(maker);
        phase = new Phase.Paused();
    }

    /// From here on the run goes on from other parameters: what a person edited by hand.
    ///
    /// @param edited of the step at which the run stands
    /// @throws IllegalStateException when the run has gone back
    public void replace(Checkpoint edited) {
        requireEnd();
        if (edited.step() != study().steps() || !edited.isFinite()) {
            throw new IllegalArgumentException("a finite checkpoint of step " + study().steps() + " is needed");
        }
        timeline.replaceLast(edited);
        stretches.replace(edited);
        phase = new Phase.Paused();
    }

    private void requireEnd() {
        if (study().steps() != furthest) {
            throw new IllegalStateException(
                    "the run stands at step " + study().steps() + ", before its end " + furthest);
        }
    }

    /// Adds where the study stands to the timeline.
    public void keep() {
        Checkpoint now = study().checkpoint();
        if (now.isFinite()) {
            timeline.add(now);
        } else {
            diverge();
        }
    }

    /// Repeats the steps from the last finite checkpoint one by one, to end at the last step after which
    /// everything was finite. Exact, since runs repeat exactly; and rare, so its cost does not matter.
    private void diverge() {
        long from = timeline.at(study().steps()).orElseThrow().step();
        NonFinite cause = replay(from, study().steps() + 1).orElseThrow();
        replay(from, cause.step() - 1);
        timeline.add(study().checkpoint());
        furthest = study().steps();
        phase = new Phase.Diverged(cause);
    }

    /// Goes to a kept step and on to another, unless something ceases to be finite before.
    private Optional<NonFinite> replay(long from, long to) {
        stretches.stand(timeline.at(from).orElseThrow());
        while (study().steps() < to) {
            stretches.goOn();
            Optional<NonFinite> bad = study().step();
            if (bad.isPresent()) {
                return bad;
            }
            Optional<NonFinite> moved = study().nonFinite();
            if (moved.isPresent()) {
                return moved;
            }
        }
        stretches.goOn();
        return Optional.empty();
    }

    /// Goes to a step, exactly: to the latest checkpoint not after it, and on from there.
    ///
    /// @param step from the first step of the timeline to the furthest that was made
    public void seek(long step) {
        if (step < timeline.first().step() || step > furthest) {
            throw new IllegalArgumentException(
                    "step " + step + " is not in " + timeline.first().step() + " to " + furthest);
        }
        if (study().steps() == furthest && !(phase instanceof Phase.Diverged)) {
            keep();
        }
        replay(step, step);
        phase = new Phase.Paused();
    }

    /// Goes on from a later checkpoint of this very run that was kept elsewhere, in a file for example. The
    /// start stays the first of the timeline; nothing is known of the steps between.
    ///
    /// @throws IllegalArgumentException when it is of another study, or not later than all of the timeline
    public void resume(Checkpoint later) {
        if (later.step() <= timeline.last().step()) {
            throw new IllegalArgumentException("step " + later.step() + " is not later");
        }
        study().restore(later);
        furthest = later.step();
        phase = new Phase.Paused();
        keep();
    }

    /// A new run of another study from where this one stands: the same network and data layout, with
    /// whatever else changed. What lies before belongs to both; this run may not be used any more once the other
    /// one has gone back there, since they share the studies that made it.
    ///
    /// @param maker gives the study at any step; called again when the run comes back to here
    /// @throws IllegalArgumentException when the other study's network has other parameters
    public Run fork(Supplier<? extends Study> maker, long budget) {
        return new Run(this, maker, budget);
    }
}
