package gradiscope.figure;

import gradiscope.figure.chart.Ink;
import gradiscope.figure.chart.LogScale;
import gradiscope.figure.chart.Look;
import gradiscope.figure.chart.Trace;
import gradiscope.probe.collapse.CollapseReading;
import gradiscope.probe.collapse.Convention;
import gradiscope.probe.collapse.LayerReading;
import gradiscope.probe.collapse.Metric;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// NC1 to NC4 at one layer, over the run. A property has a colour, each of its metrics a line of its own kind.
record CollapseCourse(History<CollapseReading> history, String layer, Convention convention) {
    /// Every metric.
    Region whole(Look look) {
        // Of two runs, the first metric of each property: more lines could not be told apart.
        return panel(history.before().isPresent(), look);
    }

    /// The first metric of each property.
    Region brief(Look look) {
        return panel(true, look);
    }

    private Region panel(boolean brief, Look look) {
        List<Trace> traces = traces(brief, look);
        List<Trace> whole = new CollapseCourse(history.steady(), layer, convention).traces(brief, look);
        String title = look.say("NC1 to NC4, {0}, log scale", convention.title());
        return Courses.panel(title, "", history.scale(), LogScale.around(Courses.values(whole)), traces, look);
    }

    private List<Trace> traces(boolean brief, Look look) {
        List<Trace> traces = new ArrayList<>();
        inks(convention, brief, look).forEach((metric, ink) -> traces.addAll(traces(metric, ink, look)));
        return traces;
    }

    /// Of two runs each property has a line of its own kind.
    private List<Trace> traces(Metric metric, Ink ink, Look look) {
        return history.traces(
                named(metric, look),
                ink,
                number(metric),
                look,
                reading -> reading.layer(layer).flatMap(l -> boxed(l, metric)));
    }

    /// 0 for NC1.
    private static int number(Metric metric) {
        return Math.clamp(metric.property().charAt(metric.property().length() - 1) - '1', 0, 3);
    }

    /// The line of each metric of a convention.
    ///
    /// @param brief the first metric of each property alone
    static SequencedMap<Metric, Ink> inks(Convention convention, boolean brief, Look look) {
        SequencedMap<Metric, Ink> inks = new LinkedHashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Metric metric : Metric.of(convention)) {
            int variant = seen.merge(metric.property(), 1, Integer::sum);
            if (!brief || variant == 1) {
                inks.put(metric, ink(colour(metric, look), variant));
            }
        }
        return inks;
    }

    static String named(Metric metric, Look look) {
        String property = metric == Metric.ZHOU_ZHU_FOURTH ? look.say("fourth") : metric.property();
        return property + " " + metric.title().in(look.tongue());
    }

    private static Optional<Double> boxed(LayerReading layer, Metric metric) {
        return layer.measure(metric).value().stream().boxed().findFirst();
    }

    private static Color colour(Metric metric, Look look) {
        return look.palette().series().get(number(metric));
    }

    private static Ink ink(Color colour, int variant) {
        return switch (variant) {
            case 1 -> Ink.solid(colour);
            case 2 -> Ink.dashed(colour);
            case 3 -> Ink.dotted(colour);
            default -> Ink.fine(colour);
        };
    }
}
