package gradiscope.figure.network;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.experiment.Experiment;
import gradiscope.experiment.ExperimentJson;
import gradiscope.figure.chart.Look;
import gradiscope.probe.catalog.Families;
import gradiscope.training.Workbench;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class DiagramTest {
    private static final String WIDE = "[\"flatten\", {\"kind\": \"dense\", \"units\": 64}, \"relu\","
            + " {\"kind\": \"dropout\", \"rate\": 0.2}, \"dense\"]";

    private static Diagram diagram(String source, String layers) {
        String json =
                "{\"gradiscope\": 1, \"name\": \"test\", \"data\": {\"source\": %s}, \"network\": {\"layers\": %s}}"
                        .formatted(source, layers);
        Experiment experiment = new ExperimentJson(Families.catalog()).read("test", json);
        return Diagram.of(Workbench.open(experiment, "test", Path.of("")));
    }

    private static Diagram digits(String layers) {
        return diagram("{\"kind\": \"digits\"}", layers);
    }

    @Test
    void layersWithoutWeightsBelongToTheColumnBeforeThem() {
        assertThat(digits(WIDE).columns())
                .extracting(Diagram.Column::title)
                .containsExactly("flatten", "dense1 · 64 relu dropout", "dense2 · 10");
    }

    @Test
    void anImageIsOneUnitForEachChannel() {
        Diagram diagram = digits("[{\"kind\": \"conv2d\", \"channels\": 4}, \"relu\", \"flatten\", \"dense\"]");
        assertThat(diagram.columns()).extracting(Diagram.Column::units).containsExactly(1, 4, 10);
        // A kernel has 3 x 3 weights; each channel of the convolution is an image whose every pixel has a weight.
        assertThat(diagram.weightsPerPair(1)).isEqualTo(9);
        assertThat(diagram.weightsPerPair(2))
                .isEqualTo(diagram.columns().get(1).shape().area());
    }

    @Test
    void aSkipGoesFromColumnToColumn() {
        Diagram diagram = diagram(
                "{\"kind\": \"spiral\", \"arms\": 2, \"samples\": 300}",
                "[{\"kind\": \"dense\", \"units\": 6, \"name\": \"a\"}, \"relu\", {\"kind\": \"dense\", \"units\": 6},"
                        + " {\"kind\": \"residual\", \"from\": \"a\"}, \"relu\", \"dense\"]");
        assertThat(diagram.skips()).containsExactly(new Diagram.Skip(1, 2));
        assertThat(diagram.columns()).hasSize(4);
    }

    @Test
    void aWideLayerShowsItsFirstUnitsAndCountsTheRest() {
        Arrangement places = new Arrangement(digits(WIDE), 600, 300, 0, 0, 20, Look.TILE);
        assertThat(places.shown(1)).isBetween(5, 20);
        assertThat(places.shown(1) + places.more(1)).isEqualTo(64);
        assertThat(places.y(1, places.shown(1))).isLessThan(300);
        assertThat(places.more(0)).isZero();
    }
}
