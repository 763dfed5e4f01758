package gradiscope.figure;

import gradiscope.figure.chart.CurveChart;
import gradiscope.figure.chart.Frame;
import gradiscope.figure.chart.Ink;
import gradiscope.figure.chart.Legend;
import gradiscope.figure.chart.LogScale;
import gradiscope.figure.chart.Look;
import gradiscope.figure.chart.MarkedScale;
import gradiscope.figure.chart.Panel;
import gradiscope.figure.chart.ScaledAxis;
import gradiscope.figure.chart.Spot;
import gradiscope.figure.chart.Trace;
import gradiscope.probe.collapse.Convention;
import gradiscope.probe.collapse.LayerReading;
import gradiscope.probe.collapse.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import javafx.geometry.Side;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Neural collapse from layer to layer, at one step: the simplex of each side by side, and each metric over the depth.
///
/// @param layers from the input on; at least one
record CollapseDepth(List<LayerReading> layers, Convention convention) {
    private static final int MOST = 8;
    private static final int BRIEF = 4;

    CollapseDepth {
        layers = List.copyOf(layers);
    }

    Region whole(Look look) {
        return Layouts.column(
                look, List.of(50.0, 50.0), List.of(simplexes(shown(MOST), MOST, look), course(false, look)));
    }

    Region brief(Look look) {
        List<LayerReading> shown = shown(BRIEF);
        return Layouts.column(look, List.of(52.0, 48.0), List.of(simplexes(shown, BRIEF, look), course(true, look)));
    }

    /// The first and the last among them.
    private List<LayerReading> shown(int most) {
        int count = layers.size();
        return count <= most
                ? layers
                : IntStream.range(0, most)
                        .mapToObj(i -> layers.get((int) Math.round((double) i * (count - 1) / (most - 1))))
                        .toList();
    }

    private Region simplexes(List<LayerReading> shown, int columns, Look look) {
        return Layouts.table(
                look,
                Math.min(columns, shown.size()),
                shown.stream().map(layer -> simplex(layer, look)).toList());
    }

    private static Region simplex(LayerReading layer, Look look) {
        return layer.picture()
                .map(picture -> Panel.of(
                        LayerWords.name(layer.layer(), look),
                        look.say("{0} off", look.percent(picture.misfit())),
                        SimplexView.bare(picture, layer.classes(), look),
                        look))
                .orElseGet(() ->
                        Panel.words(LayerWords.name(layer.layer(), look), CollapseFigure.reasons(layer, look), look));
    }

    private Region course(boolean brief, Look look) {
        String title = look.say("NC1 to NC4 over depth, {0}, log scale", convention.title());
        List<Trace> traces = CollapseCourse.inks(convention, brief, look).entrySet().stream()
                .map(entry -> trace(entry.getKey(), entry.getValue(), look))
                .filter(trace -> !trace.isEmpty())
                .toList();
        if (traces.isEmpty()) {
            return Panel.words(title, look.say("No layer has a value."), look);
        }
        ScaledAxis x = ScaledAxis.of(names(look), Side.BOTTOM, "", look);
        ScaledAxis y = ScaledAxis.of(LogScale.around(Courses.values(traces)), Side.LEFT, "", look);
        CurveChart chart = new CurveChart(new Frame(x, y), List.of(), traces, true, List.of(), look);
        VBox.setVgrow(chart, Priority.ALWAYS);
        return Panel.of(title, "", new VBox(Legend.ofTraces(traces, look), chart), look);
    }

    private Trace trace(Metric metric, Ink ink, Look look) {
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            OptionalDouble value = layers.get(i).measure(metric).value();
            if (value.isPresent()) {
                spots.add(new Spot(i + 0.5, value.getAsDouble()));
            }
        }
        return Trace.of(CollapseCourse.named(metric, look), ink, spots);
    }

    /// A place for each layer, with its name.
    private MarkedScale names(Look look) {
        return new MarkedScale(
                layers.size(),
                false,
                IntStream.range(0, layers.size())
                        .mapToObj(i -> new MarkedScale.Word(
                                i + 0.5, LayerWords.name(layers.get(i).layer(), look)))
                        .toList());
    }
}
