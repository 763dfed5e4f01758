package gradiscope.training;

import gradiscope.experiment.Experiment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// The studies of a run, by the step from which on each holds, and the one that holds where the run stands. While a run
/// goes on a person may change how it moves (another learning rate) or where it stands (one weight): going back and on
/// again repeats it exactly.
final class Stretches {
    /// What holds from a step on.
    ///
    /// @param experiment what its study does
    /// @param start where the parameters were put by hand at that step; empty: where the run had come to
    private record Stretch(
            long from, Experiment experiment, Supplier<? extends Study> maker, Optional<Checkpoint> start) {
        /// Where its study begins, when the run comes to a checkpoint.
        Checkpoint entered(Checkpoint here) {
            return from == here.step() ? start.orElse(here) : here;
        }
    }

    private final List<Stretch> all = new ArrayList<>();
    private Study study;
    private int current;

    /// One that holds from where its study stands.
    Stretches(Study study) {
        this.study = study;
        all.add(new Stretch(study.steps(), study.experiment(), () -> study, Optional.empty()));
    }

    /// What holds up to where another run stands, and from there on another study.
    Stretches(Stretches left, Supplier<? extends Study> maker) {
        Checkpoint here = left.study.checkpoint();
        Optional<Checkpoint> start = Optional.empty();
        for (Stretch stretch : left.all) {
            if (stretch.from() < here.step()) {
                all.add(stretch);
            } else if (stretch.from() == here.step()) {
                start = stretch.start();
            }
        }
        study = maker.get();
        study.restore(here);
        all.add(new Stretch(here.step(), study.experiment(), maker, start));
        current = all.size() - 1;
    }

    /// Those that were archived, at a checkpoint of theirs.
    ///
    /// @param maker gives the study of an experiment, at any step
    Stretches(List<Archive.Stretch> archived, Function<Experiment, ? extends Study> maker, Checkpoint near) {
        for (Archive.Stretch stretch : archived) {
            Experiment experiment = stretch.experiment();
            all.add(new Stretch(stretch.from(), experiment, () -> maker.apply(experiment), stretch.start()));
        }
        current = at(near.step());
        study = all.get(current).maker().get();
        study.restore(all.get(current).entered(near));
    }

    List<Archive.Stretch> archived() {
        return all.stream()
                .map(stretch -> new Archive.Stretch(stretch.from(), stretch.experiment(), stretch.start()))
                .toList();
    }

    /// Whether there was never another study, nor parameters put by hand.
    boolean isPure() {
        return all.size() == 1 && all.getFirst().start().isEmpty();
    }

    /// The study that holds now.
    Study study() {
        return study;
    }

    /// The number of the stretch that the step after `step` belongs to.
    private int at(long step) {
        int i = all.size() - 1;
        while (i > 0 && all.get(i).from() > step) {
            i--;
        }
        return i;
    }

    /// Takes the study of the next step to where the last one stands, or to where a person put it.
    void goOn() {
        int next = at(study.steps());
        if (next != current) {
            Checkpoint here = study.checkpoint();
            study = all.get(next).maker().get();
            study.restore(all.get(next).entered(here));
            current = next;
        }
    }

    /// Puts the study that made a kept checkpoint there.
    void stand(Checkpoint kept) {
        int owner = at(kept.step());
        if (owner != current) {
            study = all.get(owner).maker().get();
            current = owner;
        }
        study.restore(all.get(owner).entered(kept));
    }

    /// From where the run stands on, another study holds.
    void change(Supplier<? extends Study> maker) {
        begin(maker, Optional.empty());
    }

    /// From where the run stands on, the same study holds from other parameters.
    void replace(Checkpoint edited) {
        study.restore(edited);
        begin(all.get(current).maker(), Optional.of(edited));
    }

    private void begin(Supplier<? extends Study> maker, Optional<Checkpoint> edited) {
        Checkpoint here = study.checkpoint();
        boolean sameStep = all.getLast().from() == here.step();
        Optional<Checkpoint> start = edited.or(() -> sameStep ? all.getLast().start() : Optional.empty());
        if (sameStep) {
            all.removeLast();
        }
        study = maker.get();
        study.restore(start.orElse(here));
        all.add(new Stretch(here.step(), study.experiment(), maker, start));
        current = all.size() - 1;
    }
}
