package gradiscope.sweep;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Descriptor;
import gradiscope.experiment.InvalidValue;
import gradiscope.experiment.Message;
import gradiscope.network.Cancellation;
import gradiscope.probe.NotYet;
import gradiscope.probe.Probe;
import gradiscope.probe.Reading;
import gradiscope.probe.Subject;
import gradiscope.training.Phase;
import gradiscope.training.Run;
import gradiscope.training.Timeline;
import gradiscope.training.Workbench;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

/// Trains and measures one cell of a sweep. Belongs to one thread.
public final class CellRun {
    /// 64 MiB: cells are computed side by side.
    private static final long BUDGET = Timeline.DEFAULT_BUDGET / 4;

    /// Steps after which it asks whether it is still wanted.
    private static final long BREATH = 64;

    private final SweepPlan plan;
    private final SweepPlan.Cell cell;
    private final Cancellation cancellation;
    private final Map<Probe, Reading> before = new HashMap<>();
    private final List<CellResult.Moment> moments = new ArrayList<>();

    private CellRun(SweepPlan plan, int number, Cancellation cancellation) {
        this.plan = plan;
        this.cell = plan.cell(number);
        this.cancellation = cancellation;
    }

    /// Computes a cell.
    ///
    /// @throws CancellationException when it is not wanted any more
    public static CellResult of(SweepPlan plan, int number, Cancellation cancellation) {
        return new CellRun(plan, number, cancellation).result();
    }

    private CellResult result() {
        try {
            Workbench bench = Workbench.open(cell.experiment(), plan.name(), plan.folder());
            return ended(train(bench));
        } catch (BadInput e) {
            return result(CellResult.End.UNFIT, String.valueOf(e.getMessage()));
        } catch (InvalidValue e) {
            return result(
                    CellResult.End.UNFIT,
                    Message.of("{0}; {1}", e.problem(), e.accepted()).toString());
        }
    }

    private Phase train(Workbench bench) {
        Run run = new Run(bench.study(), BUDGET);
        measure(bench, run);
        while (run.phase() instanceof Phase.Paused) {
            long next = plan.when().next(run.study().steps());
            while (run.phase() instanceof Phase.Paused && run.study().steps() < next) {
                cancellation.check();
                run.advance(Math.min(BREATH, next - run.study().steps()));
            }
            measure(bench, run);
        }
        return run.phase();
    }

    private CellResult ended(Phase phase) {
        return switch (phase) {
            case Phase.Diverged diverged ->
                result(CellResult.End.DIVERGED, diverged.cause().toString());
            case Phase.Finished finished ->
                result(CellResult.End.FINISHED, finished.reason().toString());
            default -> throw new IllegalStateException("a run ended as " + phase);
        };
    }

    private CellResult result(CellResult.End end, String words) {
        return new CellResult(cell.number(), cell.labels(), cell.seed(), end, words, moments);
    }

    /// Where the run stands, unless that is done already.
    private void measure(Workbench bench, Run run) {
        // Ends the run at its last finite step, if it stands at one that is not.
        run.keep();
        long step = run.study().steps();
        if (!moments.isEmpty() && moments.getLast().step() == step) {
            return;
        }
        Subject subject = Subject.of(bench, run).until(cancellation);
        SortedMap<String, Double> numbers = new TreeMap<>();
        Map<String, Integer> count = new HashMap<>();
        for (Probe probe : plan.probes()) {
            String kind = Descriptor.of(probe).name();
            int which = count.merge(kind, 1, Integer::sum);
            String name = which == 1 ? kind : kind + "-" + which;
            measure(probe, subject).ifPresent(reading -> numbers.putAll(Numbers.of(name, reading)));
        }
        moments.add(new CellResult.Moment(step, numbers));
    }

    private Optional<Reading> measure(Probe probe, Subject subject) {
        try {
            Reading reading = probe.measure(subject, Optional.ofNullable(before.get(probe)));
            before.put(probe, reading);
            return Optional.of(reading);
        } catch (NotYet e) {
            return Optional.empty();
        }
    }
}
