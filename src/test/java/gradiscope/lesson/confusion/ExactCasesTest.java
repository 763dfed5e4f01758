package gradiscope.lesson.confusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradiscope.experiment.Edits;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.Seed;
import gradiscope.lesson.Resource;
import gradiscope.network.Cancellation;
import gradiscope.probe.When;
import gradiscope.probe.catalog.Families;
import gradiscope.probe.confusion.ConfusionProbe;
import gradiscope.sweep.Axis;
import gradiscope.sweep.CellRun;
import gradiscope.sweep.SweepPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Exact values of `architecture-and-landscape.md`, section 1.
final class ExactCasesTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void orthogonalInputsNeitherAgreeNorFight(long seed) {
        Experiment logistic = Resource.experiment("gradient-confusion/linear.json");
        assertThat(ExactCases.orthogonalInputs(logistic, 30, new Seed(seed))).isZero();
    }

    /// The formula is that of zero weights: elsewhere it is far off.
    @Test
    void softmaxRegressionHasTheKnownCosinesAtZeroAlone() {
        Experiment zero = Resource.experiment("gradient-confusion/softmax.json");
        Experiment other = set(zero, "network.layers[0].initialisation=he-normal");
        assertThat(ExactCases.softmaxAtZero(zero, new Seed(4))).isLessThan(2e-6);
        assertThat(ExactCases.softmaxAtZero(other, new Seed(4))).isGreaterThan(0.1);
    }

    /// For d = 64, N = 100 the table has -.44 to -.46 at every depth where layers are orthogonal, -.49, -.56, -.83,
    /// -.96
    /// where they are Gaussian, of other draws. On the sphere the standard deviation is 1/sqrt(d).
    @ParameterizedTest
    @CsvSource({"1, -0.49", "4, -0.56", "16, -0.83", "64, -0.96"})
    void orthogonalLinearNetworksAreFreeOfDepth(int depth, double gaussian) {
        Map<String, Double> one = atStart(Tower.linear(1, 64, "orthogonal"));
        Map<String, Double> deep = atStart(Tower.linear(depth, 64, "orthogonal"));
        assertThat(minimum(deep)).isCloseTo(minimum(one), within(1e-5)).isCloseTo(-0.45, within(0.06));
        assertThat(deep.get("confusion.whole.cosines.std")).isCloseTo(0.125, within(0.006));
        assertThat(minimum(atStart(Tower.linear(depth, 64, "lecun-normal")))).isCloseTo(gaussian, within(0.1));
    }

    private static double minimum(Map<String, Double> numbers) {
        return Objects.requireNonNull(numbers.get("confusion.whole.cosines.worst.value"));
    }

    private static Map<String, Double> atStart(Tower tower) {
        Experiment experiment = set(
                Resource.experiment("gradient-confusion/orthogonal.json"),
                "training.stop=[{\"kind\": \"steps\", \"count\": 0}]");
        SweepPlan plan = new SweepPlan(
                "towers",
                experiment,
                Path.of(""),
                List.of(new Axis("network", List.of(tower.named("one")))),
                List.of(3L),
                List.of(ConfusionProbe.usual()),
                When.LOG);
        return CellRun.of(plan, 0, Cancellation.NEVER).moments().getFirst().numbers();
    }

    private static Experiment set(Experiment experiment, String edit) {
        return new Edits(Families.catalog()).set(experiment, edit);
    }
}
