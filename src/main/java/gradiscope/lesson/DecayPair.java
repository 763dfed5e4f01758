package gradiscope.lesson;

import gradiscope.experiment.Seed;
import gradiscope.probe.When;
import gradiscope.probe.collapse.CollapseProbe;
import gradiscope.sweep.Axis;
import gradiscope.sweep.CellResult;
import gradiscope.sweep.CellRun;
import gradiscope.sweep.SweepPlan;
import java.nio.file.Path;
import java.util.List;

/// A network trained with weight decay and without, its collapse measured at start and end.
///
/// @param with weight decay 5e-4
/// @param without any
public record DecayPair(CellResult with, CellResult without) {
    /// @param lesson whose `network.json` it is
    public static DecayPair train(String lesson, Seed seed, CheckBench bench) {
        SweepPlan plan = new SweepPlan(
                lesson,
                Resource.experiment(lesson + "/network.json"),
                Path.of(""),
                List.of(new Axis("weight decay", List.of(decay("5e-4"), decay("0")))),
                List.of(seed.child("network").value()),
                List.of(CollapseProbe.usual()),
                new When(Long.MAX_VALUE));
        List<CellResult> cells = bench.each(2, number -> CellRun.of(plan, number, bench.cancellation()));
        return new DecayPair(cells.get(0), cells.get(1));
    }

    private static Axis.Value decay(String value) {
        return new Axis.Value(value, List.of("training.regularisation.weightDecay=" + value));
    }
}
