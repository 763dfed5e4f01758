package gradiscope.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.ExperimentJson;
import gradiscope.network.Cancellation;
import gradiscope.optimizer.Sgd;
import gradiscope.probe.When;
import gradiscope.probe.catalog.Families;
import gradiscope.probe.training.LossProbe;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

final class SweepPlanTest {
    private static final Experiment MOONS = new ExperimentJson(Families.catalog()).read("moons", """
            {"gradiscope": 1, "name": "moons", "data": {"source": {"kind": "moons", "samples": 40}},
             "network": {"layers": [{"kind": "dense", "units": 4}, "tanh", "dense"]},
             "training": {"batch": 8, "stop": [{"kind": "steps", "count": 30}]}}""");

    private static SweepPlan plan(When when, String... rates) {
        Axis units = new Axis("units", List.of(value("network.layers[0].units=2"), value("network.layers[0].units=3")));
        Axis rate = new Axis(
                "rate",
                List.of(rates).stream()
                        .map(r -> value("training.optimizer.rate=" + r))
                        .toList());
        return new SweepPlan(
                "test", MOONS, Path.of(""), List.of(units, rate), List.of(7L, 9L), List.of(new LossProbe()), when);
    }

    private static Axis.Value value(String edit) {
        return new Axis.Value(edit.substring(edit.indexOf('=') + 1), List.of(edit));
    }

    private static CellResult compute(SweepPlan plan, int number) {
        return CellRun.of(plan, number, Cancellation.NEVER);
    }

    @Test
    void seedsVaryFastestThenTheLastAxis() {
        SweepPlan plan = plan(When.LOG, "0.1", "0.2", "0.3");
        assertThat(plan.size()).isEqualTo(12);
        assertThat(List.of(0, 1, 2, 5, 6, 11).stream().map(plan::cell).map(c -> c.labels() + " " + c.seed()))
                .containsExactly("[2, 0.1] 7", "[2, 0.1] 9", "[2, 0.2] 7", "[2, 0.3] 9", "[3, 0.1] 7", "[3, 0.3] 9");
        Experiment last = plan.cell(11).experiment();
        assertThat(last.seed()).isEqualTo(9);
        assertThat(((Sgd) last.training().optimizer()).rate()).isEqualTo(0.3);
    }

    @Test
    void aCellIsMeasuredAtItsFirstAndItsLastStepAndBetween() {
        CellResult result = compute(plan(new When(20), "0.1"), 0);
        assertThat(result.end()).isEqualTo(CellResult.End.FINISHED);
        assertThat(result.moments().stream().map(CellResult.Moment::step)).containsExactly(0L, 20L, 30L);
        SortedMap<String, Double> end = result.moments().getLast().numbers();
        assertThat(end.get("loss.sets[train].loss"))
                .isLessThan(result.moments().getFirst().numbers().get("loss.sets[train].loss"));
    }

    @Test
    void theSameCellHasTheSameBytes() {
        SweepPlan plan = plan(When.LOG, "0.1");
        assertThat(compute(plan, 3).json()).isEqualTo(compute(plan, 3).json());
        assertThat(compute(plan, 3).json()).isNotEqualTo(compute(plan, 2).json());
    }

    @Test
    void aCellThatDivergesSaysSoAndHoldsFiniteNumbersAlone() {
        Experiment sine = new ExperimentJson(Families.catalog()).read("sine", """
                {"gradiscope": 1, "name": "sine", "data": {"source": "sine"}, "network": {"layers": ["dense"]},
                 "loss": "mse", "training": {"optimizer": {"kind": "sgd", "rate": 100}}}""");
        SweepPlan plan =
                new SweepPlan("test", sine, Path.of(""), List.of(), List.of(1L), List.of(new LossProbe()), When.LOG);
        CellResult result = compute(plan, 0);
        assertThat(result.end()).isEqualTo(CellResult.End.DIVERGED);
        assertThat(result.words()).isNotBlank();
        assertThat(result.moments().stream().flatMap(m -> m.numbers().values().stream()))
                .allMatch(Double::isFinite);
    }

    @Test
    void aCellThatDoesNotFitIsAResultToo() {
        Axis network = new Axis(
                "network",
                List.of(value("network.layers=[{\"kind\": \"residual\", \"from\": \"nowhere\"}, \"dense\"]")));
        SweepPlan plan = new SweepPlan(
                "test", MOONS, Path.of(""), List.of(network), List.of(1L), List.of(new LossProbe()), When.LOG);
        assertThat(compute(plan, 0).end()).isEqualTo(CellResult.End.UNFIT);
        assertThat(compute(plan, 0).moments()).isEmpty();
    }

    @Test
    void aValueThatIsRefusedIsNamed() {
        SweepPlan plan = plan(When.LOG, "-1");
        assertThatThrownBy(() -> plan.cell(0)).isInstanceOf(BadInput.class).hasMessageContaining("rate=-1");
    }

    @Test
    void aCellThatIsNotWantedAnyMoreIsGivenUp() {
        SweepPlan plan = plan(When.LOG, "0.1");
        assertThatThrownBy(() -> CellRun.of(plan, 0, () -> true)).isInstanceOf(CancellationException.class);
    }
}
