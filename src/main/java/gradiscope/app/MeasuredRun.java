package gradiscope.app;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Descriptor;
import gradiscope.experiment.InvalidValue;
import gradiscope.experiment.Message;
import gradiscope.probe.Measured;
import gradiscope.probe.NotYet;
import gradiscope.probe.Probe;
import gradiscope.probe.Subject;
import gradiscope.probe.When;
import gradiscope.training.Archive;
import gradiscope.training.Phase;
import gradiscope.training.Run;
import gradiscope.training.Timeline;
import gradiscope.training.Workbench;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// A run of an experiment that one probe measures on its way.
final class MeasuredRun {
    private final Workbench bench;
    private final boolean lenient;
    private final OptionalLong last;
    private final When when;
    private final Run run;
    private final Map<Probe, Readings> found = new LinkedHashMap<>();
    private final List<Measured> all = new ArrayList<>();

    /// Something that is done at each measured step.
    interface Visit {
        void at() throws IOException;
    }

    /// @param last the step that it is to reach; empty: where the experiment ends
    /// @throws BadInput when nothing ends it
    MeasuredRun(ExperimentFile file, Probe probe, When when, OptionalLong last) {
        this(file, List.of(probe), false, when, last);
    }

    /// @param probes what is measured, in that order
    /// @param lenient whether one that does not suit the experiment finds nothing, instead of being refused
    MeasuredRun(ExperimentFile file, List<Probe> probes, boolean lenient, When when, OptionalLong last) {
        this.bench = file.open();
        probes.forEach(probe -> found.put(probe, new Readings()));
        this.lenient = lenient;
        this.when = when;
        this.last = last;
        if (bench.experiment().training().stop().isEmpty() && last.isEmpty()) {
            throw new BadInput(
                    file.shown(), "$.training.stop", Message.of("nothing ends the run"), Message.of("give --step N"));
        }
        this.run = new Run(bench.study(), Timeline.DEFAULT_BUDGET);
    }

    Workbench bench() {
        return bench;
    }

    long steps() {
        return run.study().steps();
    }

    /// All of it as it stands.
    Archive archive() {
        return run.archive();
    }

    /// Of the first probe, thinned where there are many: what a figure shows.
    List<Measured> found() {
        return found.values().iterator().next().all();
    }

    /// Of one of the probes.
    List<Measured> found(Probe probe) {
        return found.getOrDefault(probe, new Readings()).all();
    }

    /// Every single one of the first probe: a film has a frame for each.
    List<Measured> all() {
        return List.copyOf(all);
    }

    /// Trains to the end.
    ///
    /// @throws BadInput when the run ends before the step that it is to reach
    void train(Visit visit) throws IOException {
        measure();
        visit.at();
        long goal = last.orElse(Long.MAX_VALUE);
        while (run.phase() instanceof Phase.Paused && steps() < goal) {
            long before = steps();
            run.advance(Math.min(when.next(before), goal) - before);
            run.keep();
            // It may notice only now that it has ended.
            if (steps() > before) {
                measure();
                visit.at();
            }
        }
        if (last.isPresent() && steps() < last.getAsLong() && run.phase() instanceof Phase.Finished f) {
            throw new BadInput(
                    "--step",
                    "",
                    Message.of("the run ends at step {0}: {1}", steps(), f.reason()),
                    Message.of("ask for an earlier step, or change training.stop"));
        }
    }

    /// After the end.
    ///
    /// @param what is of the last step
    /// @return an exit code
    int end(String what, PrintWriter err) {
        if (run.phase() instanceof Phase.Diverged d) {
            String line = "diverged at " + d.cause() + "; the " + what + " is of step " + steps();
            err.println("gradiscope: " + BadInput.oneLine(line));
            err.flush();
            return Exit.DIVERGED;
        }
        return Exit.OK;
    }

    private void measure() {
        Subject subject = Subject.of(bench, run);
        found.forEach((probe, readings) -> measure(probe, subject, readings));
    }

    private void measure(Probe probe, Subject subject, Readings readings) {
        try {
            Measured measured = new Measured(steps(), probe.measure(subject, readings.last()));
            readings.add(measured);
            if (probe.equals(found.keySet().iterator().next())) {
                all.add(measured);
            }
        } catch (NotYet e) {
            // Nothing to draw at this step: the figure says so in words.
        } catch (InvalidValue e) {
            if (lenient) {
                return;
            }
            throw ProbeText.place(Descriptor.of(probe).name())
                    .child(e.property())
                    .bad(e.problem(), e.accepted());
        }
    }
}
