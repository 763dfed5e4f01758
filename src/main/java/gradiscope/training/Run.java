package gradiscope.training;

import java.util.Optional;

/// One execution of a study: steps, pauses, goes back along its timeline. Belongs to one thread.
public final class Run {
    private final Study study;
    private final Timeline timeline;
    private final History history = new History();
    private Phase phase = new Phase.Paused();

    /// A run that starts where the study stands.
    ///
    /// @param budget most bytes of checkpoints
    public Run(Study study, long budget) {
        this.study = study;
        this.timeline = new Timeline(budget);
        timeline.add(study.checkpoint());
    }

    public Study study() {
        return study;
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
        Optional<String> stop = study.stop();
        if (stop.isPresent()) {
            phase = new Phase.Finished(stop.get());
            keep();
            return;
        }
        Optional<NonFinite> bad = study.step();
        if (bad.isPresent()) {
            diverge();
            return;
        }
        history.add(study.steps(), study.report());
        if (timeline.wants(study.steps())) {
            keep();
        }
    }

    /// Adds where the study stands to the timeline.
    public void keep() {
        Checkpoint now = study.checkpoint();
        if (now.isFinite()) {
            timeline.add(now);
        } else {
            diverge();
        }
    }

    /// Repeats the steps from the last finite checkpoint one by one, to end at the last step after which
    /// everything was finite. Exact, since runs repeat exactly; and rare, so its cost does not matter.
    private void diverge() {
        long from = timeline.at(study.steps()).orElseThrow().step();
        NonFinite cause = replay(from, study.steps() + 1).orElseThrow();
        replay(from, cause.step() - 1);
        timeline.add(study.checkpoint());
        phase = new Phase.Diverged(cause);
    }

    /// Goes to a kept step and on to another, unless something ceases to be finite before.
    private Optional<NonFinite> replay(long from, long to) {
        study.restore(timeline.at(from).orElseThrow());
        while (study.steps() < to) {
            Optional<NonFinite> bad = study.step();
            if (bad.isPresent()) {
                return bad;
            }
            Optional<NonFinite> moved = study.nonFinite();
            if (moved.isPresent()) {
                return moved;
            }
        }
        return Optional.empty();
    }

    /// Goes to a step, exactly: to the latest checkpoint not after it, and on from there.
    ///
    /// @param step 0 to the last step of the timeline
    public void seek(long step) {
        if (step < 0 || step > timeline.last().step()) {
            throw new IllegalArgumentException(
                    "step " + step + " is not in 0 to " + timeline.last().step());
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
        study.restore(later);
        phase = new Phase.Paused();
        keep();
    }

    /// A new run of another study from where this one stands: the same network and data layout, with
    /// whatever else changed. Its timeline starts here.
    ///
    /// @throws IllegalArgumentException when the other study's network has other parameters
    public Run fork(Study changed, long budget) {
        changed.restore(study.checkpoint());
        return new Run(changed, budget);
    }
}
