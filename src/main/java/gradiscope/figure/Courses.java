package gradiscope.figure;

import gradiscope.figure.chart.CurveChart;
import gradiscope.figure.chart.Frame;
import gradiscope.figure.chart.Legend;
import gradiscope.figure.chart.LinearScale;
import gradiscope.figure.chart.LogScale;
import gradiscope.figure.chart.Look;
import gradiscope.figure.chart.Mark;
import gradiscope.figure.chart.Panel;
import gradiscope.figure.chart.Scale;
import gradiscope.figure.chart.ScaledAxis;
import gradiscope.figure.chart.Spot;
import gradiscope.figure.chart.StepScale;
import gradiscope.figure.chart.Trace;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Side;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Charts of numbers over the steps of a run.
final class Courses {
    private static final double WIDE = 30;

    private Courses() {}

    /// A panel with a legend over its chart, where curves have names.
    ///
    /// @param says what the curves are; empty: nothing
    static Region panel(String title, String says, Scale steps, Scale numbers, List<Trace> traces, Look look) {
        List<Trace> drawn = traces.stream().filter(trace -> !trace.isEmpty()).toList();
        if (drawn.isEmpty()) {
            return Panel.words(title, look.say("It has no value at any step."), look);
        }
        ScaledAxis x = ScaledAxis.of(steps, Side.BOTTOM, stepLabel(steps, look), look);
        ScaledAxis y = ScaledAxis.of(numbers, Side.LEFT, "", look);
        List<Mark> none = List.of();
        VBox content = new VBox(new CurveChart(new Frame(x, y), none, drawn, true, none, look));
        VBox.setVgrow(content.getChildren().getFirst(), Priority.ALWAYS);
        if (drawn.stream().anyMatch(trace -> !trace.name().isEmpty())) {
            content.getChildren().addFirst(Legend.ofTraces(drawn, look));
        }
        return Panel.of(title, says, content, look);
    }

    private static String stepLabel(Scale steps, Look look) {
        return steps instanceof StepScale ? look.say("step (log scale)") : look.say("step");
    }

    /// Logarithmic where the numbers are spread widely and not below zero; else linear, from 0 where there is
    /// one step alone, since nothing has changed yet.
    static Scale fitting(List<Trace> traces) {
        List<Double> values = values(traces);
        double least =
                values.stream().mapToDouble(v -> v).filter(v -> v > 0).min().orElse(1);
        double most = values.stream().mapToDouble(v -> v).max().orElse(1);
        boolean negative = values.stream().anyMatch(v -> v < 0);
        if (!negative && most > WIDE * least) {
            return LogScale.around(values);
        }
        return linear(traces);
    }

    /// Linear, from 0 where there is one step alone, since nothing has changed yet.
    static Scale linear(List<Trace> traces) {
        List<Double> values = values(traces);
        boolean single =
                traces.stream().flatMap(Trace::spots).map(Spot::x).distinct().count() < 2;
        return LinearScale.around(
                single ? Stream.concat(Stream.of(0.0), values.stream()).toList() : values);
    }

    /// Logarithmic, unless no number is above zero.
    static Scale logarithmic(List<Trace> traces) {
        List<Double> values = values(traces);
        return values.stream().anyMatch(v -> v > 0) ? LogScale.around(values) : linear(traces);
    }

    static List<Double> values(List<Trace> traces) {
        return traces.stream().flatMap(Trace::spots).map(Spot::y).toList();
    }

    /// A title that says what the scale is like.
    static String titled(String title, Scale scale, Look look) {
        return scale instanceof LogScale ? look.say("{0}, log scale", title) : title;
    }
}
