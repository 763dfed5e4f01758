package gradiscope.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.experiment.Experiment;
import gradiscope.experiment.ExperimentJson;
import gradiscope.figure.chart.Look;
import gradiscope.figure.network.Arrangement;
import gradiscope.figure.network.Diagram;
import gradiscope.figure.network.Target;
import gradiscope.probe.catalog.Families;
import gradiscope.training.Workbench;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class PointingTest {
    private static final String DIGITS = "{\"kind\": \"digits\"}";
    private static final String WIDE = "[\"flatten\", {\"kind\": \"dense\", \"units\": 64}, \"relu\","
            + " {\"kind\": \"dropout\", \"rate\": 0.2}, \"dense\"]";

    private static Workbench bench(String json) {
        Experiment experiment = new ExperimentJson(Families.catalog()).read("test", json);
        return Workbench.open(experiment, "test", Path.of(""));
    }

    private static Diagram digits(String layers) {
        return Diagram.of(bench(Opened.json(DIGITS, layers, "", 0.1)));
    }

    @Test
    void aWeightIsFoundInTheFlatParameters() {
        Diagram diagram =
                Diagram.of(bench(Opened.spiral("[{\"kind\": \"dense\", \"units\": 8}, \"tanh\", \"dense\"]", 0.1)));
        // 8 x 2 weights, 8 biases, then 2 x 8 weights, row by row.
        assertThat(NetworkView.index(diagram, new Target.Weight(1, 3, 1))).isEqualTo(7);
        assertThat(NetworkView.index(diagram, new Target.Bias(1, 3))).isEqualTo(19);
        assertThat(NetworkView.index(diagram, new Target.Weight(2, 1, 2))).isEqualTo(34);
    }

    @Test
    void everyUnitIsFoundWhereItIsDrawn() {
        Diagram diagram = digits(WIDE);
        Arrangement places = new Arrangement(diagram, 600, 300, 10, 10, 20, Look.TILE);
        Pointing pointing = new Pointing(diagram, places, Look.TILE);
        for (int column = 0; column < diagram.columns().size(); column++) {
            for (int unit = 0; unit < places.shown(column); unit++) {
                assertThat(pointing.at(places.x(column), places.y(column, unit)))
                        .contains(new Target.Neuron(column, unit));
            }
        }
        double middle = (places.lineStart(1) + places.lineEnd(1)) / 2;
        assertThat(pointing.at(middle, (places.y(1, 0) + places.y(0, 0)) / 2)).contains(new Target.Weight(1, 0, 0));
    }
}
