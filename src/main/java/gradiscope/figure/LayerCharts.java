package gradiscope.figure;

import gradiscope.figure.chart.CurveChart;
import gradiscope.figure.chart.Frame;
import gradiscope.figure.chart.Ink;
import gradiscope.figure.chart.Look;
import gradiscope.figure.chart.Panel;
import gradiscope.figure.chart.Scale;
import gradiscope.figure.chart.ScaledAxis;
import gradiscope.figure.chart.Trace;
import gradiscope.probe.landscape.CurveShape;
import gradiscope.probe.landscape.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Side;
import javafx.scene.layout.Region;

/// Small charts, one for each layer that moved alone, all of one scale.
final class LayerCharts {
    private static final int MOST = 12;

    private LayerCharts() {}

    static Region of(List<Line> lines, Look look) {
        Map<Integer, List<Line>> layers = lines.stream()
                .collect(Collectors.groupingBy(line -> line.path().layer(), TreeMap::new, Collectors.toList()));
        Scale scale = LineCharts.scale(lines);
        List<Region> panels = new ArrayList<>();
        layers.entrySet().stream()
                .limit(MOST)
                .forEach(layer -> panels.add(panel(layer.getKey(), layer.getValue(), scale, look)));
        String says = Courses.titled(look.say("over α; the others rest at the end, α = 1"), scale, look)
                + (layers.size() > MOST ? look.say("; the first {0} of {1} layers", MOST, layers.size()) : "");
        int columns = panels.size() < 4 ? 1 : panels.size() < 7 ? 2 : 3;
        Region table = Layouts.table(look, columns, panels);
        table.setPadding(new Insets(look.em(0.6), 0, 0, 0));
        return Panel.of(look.say("Mean loss, one layer moving"), says, table, look);
    }

    private static Region panel(int layer, List<Line> lines, Scale scale, Look look) {
        List<Trace> traces = lines.stream()
                .map(line -> LineCharts.trace(
                        SetWords.name(line.set(), look),
                        Ink.solid(LossFigure.colour(line.set(), look)),
                        line.curve(),
                        line.curve().losses()))
                .filter(trace -> !trace.isEmpty())
                .toList();
        // Without the word layer, which the heading has: three of these stand side by side.
        String title =
                layer + lines.getFirst().path().name().map(name -> " " + name).orElse("");
        if (traces.isEmpty()) {
            return Panel.words(title, look.say("The loss is not finite at any α."), look);
        }
        ScaledAxis x = ScaledAxis.of(LineCharts.alphas(lines), Side.BOTTOM, "", look);
        ScaledAxis y = ScaledAxis.of(scale, Side.LEFT, "", look);
        CurveChart chart = new CurveChart(new Frame(x, y), List.of(), traces, false, List.of(), look);
        String says =
                lines.getFirst().shape().map(shape -> says(shape, look)).orElseGet(() -> look.say("no annotations"));
        return Panel.of(title + ": " + says, "", chart, look);
    }

    private static String says(CurveShape shape, Look look) {
        return shape.monotone() ? look.say("monotone") : "Δ = " + look.brief(shape.delta());
    }
}
