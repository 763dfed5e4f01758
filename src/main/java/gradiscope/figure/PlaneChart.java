package gradiscope.figure;

import gradiscope.figure.chart.ColourBar;
import gradiscope.figure.chart.ColourMap;
import gradiscope.figure.chart.Frame;
import gradiscope.figure.chart.GridChart;
import gradiscope.figure.chart.Heat;
import gradiscope.figure.chart.Legend;
import gradiscope.figure.chart.LinearScale;
import gradiscope.figure.chart.Look;
import gradiscope.figure.chart.Mark;
import gradiscope.figure.chart.Panel;
import gradiscope.figure.chart.Scale;
import gradiscope.figure.chart.ScaledAxis;
import gradiscope.network.Answer;
import gradiscope.probe.Matrix;
import gradiscope.probe.SampleSet;
import gradiscope.probe.function.LayerMaps;
import gradiscope.probe.function.NeuronMap;
import gradiscope.probe.function.PlacedSample;
import gradiscope.probe.function.PlaneMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Side;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the network computes over the plane: a class in its colour, the fuller the surer; or a value.
///
/// @param discrete the first class alone, however sure; values in few steps
record PlaneChart(PlaneMap map, Answer answer, boolean discrete, Look look) {
    /// Steps of values.
    private static final int STEPS = 8;

    private static final int MOST_LAYERS = 6;

    Region answers() {
        return answer == Answer.VALUES ? values() : classes();
    }

    private Region classes() {
        Heat heat = new ClassHeat(map, discrete, look.palette());
        GridChart grid =
                grid(heat, new SampleMarks(map.samples(), s -> look.palette().ofClass((int) s.truth()), true, look));
        return panel(
                look.say("Class at each point"),
                (discrete ? look.say("colour: the class") : look.say("colour: the class; paler: less sure"))
                        + overflowed(),
                new Square(grid, look));
    }

    private String overflowed() {
        return map.overflow().isEmpty() ? "" : look.say("; grey: the outputs are not finite");
    }

    private Region values() {
        Matrix values = map.answers().getFirst();
        List<Double> all = Stream.concat(
                        SurfaceChart.values(values).stream(),
                        map.samples().stream().map(PlacedSample::truth))
                .toList();
        Scale scale = LinearScale.around(all);
        int side = values.rows();
        ColourMap colours = discrete
                ? look.palette().values().stepped(STEPS)
                : look.palette().values();
        Heat heat = Heat.of(
                side,
                side,
                (row, column) -> values.get(side - 1 - row, column),
                scale,
                colours,
                (row, column) -> map.overflow().contains((side - 1 - row) * side + column));
        GridChart grid = grid(
                heat,
                new SampleMarks(
                        map.samples(), s -> look.palette().values().colour(scale.place(s.truth())), false, look));
        GridChart bar = ColourBar.of(colours, scale, "", look);
        return panel(
                look.say("Value at each point"),
                look.say("marks: the targets") + overflowed(),
                new Square(grid, bar, look));
    }

    private GridChart grid(Heat heat, Mark samples) {
        ScaledAxis x = ScaledAxis.ofCells(
                new LinearScale(map.extent().left(), map.extent().right()), Side.BOTTOM, look.say("first input"), look);
        ScaledAxis y = ScaledAxis.ofCells(
                new LinearScale(map.extent().bottom(), map.extent().top()), Side.LEFT, look.say("second input"), look);
        return new GridChart(new Frame(x, y), heat, List.of(samples));
    }

    private Region panel(String title, String says, Region chart) {
        VBox content = new VBox(chart);
        VBox.setVgrow(chart, Priority.ALWAYS);
        List<Legend.Key> keys = new ArrayList<>();
        for (SampleSet set : SampleSet.values()) {
            if (map.samples().stream().anyMatch(s -> s.set() == set)) {
                keys.add(SampleMarks.key(set, look));
            }
        }
        if (!keys.isEmpty()) {
            content.getChildren().addFirst(Legend.of(keys, look));
        }
        return Panel.of(title, says, content, look);
    }

    /// How the hidden neurons respond, layer by layer.
    Region neurons() {
        List<Region> layers = map.layers().stream()
                .filter(layer -> !layer.neurons().isEmpty())
                .limit(MOST_LAYERS)
                .map(this::layer)
                .toList();
        String title = look.say("How hidden neurons respond");
        if (layers.isEmpty()) {
            return Panel.words(title, look.say("There are no hidden neurons, or none was asked for."), look);
        }
        double share = 100.0 / layers.size();
        Region all = Layouts.column(look, layers.stream().map(_ -> share).toList(), layers);
        String says = look.say("blue above 0, red below, each by its own largest number")
                + (map.layers().size() > MOST_LAYERS
                        ? look.say(
                                "; the first {0} of {1} layers",
                                MOST_LAYERS, map.layers().size())
                        : "");
        return Panel.of(title, says, all, look);
    }

    private Region layer(LayerMaps layer) {
        List<Optional<Matrix>> maps =
                layer.neurons().stream().map(NeuronMap::response).toList();
        String title = maps.size() == layer.width()
                ? layer.layer()
                : look.say("{0}, {1} of {2}", layer.layer(), maps.size(), layer.width());
        return Panel.of(title, "", new Tiles(maps, Optional.empty(), true, look), look);
    }
}
