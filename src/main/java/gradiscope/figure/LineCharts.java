package gradiscope.figure;

import gradiscope.figure.chart.Band;
import gradiscope.figure.chart.CurveChart;
import gradiscope.figure.chart.Frame;
import gradiscope.figure.chart.Ink;
import gradiscope.figure.chart.Legend;
import gradiscope.figure.chart.LinearScale;
import gradiscope.figure.chart.LogScale;
import gradiscope.figure.chart.Look;
import gradiscope.figure.chart.Mark;
import gradiscope.figure.chart.Panel;
import gradiscope.figure.chart.Rise;
import gradiscope.figure.chart.Scale;
import gradiscope.figure.chart.ScaledAxis;
import gradiscope.figure.chart.Spot;
import gradiscope.figure.chart.Trace;
import gradiscope.probe.landscape.Barrier;
import gradiscope.probe.landscape.Curve;
import gradiscope.probe.landscape.CurveShape;
import gradiscope.probe.landscape.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Side;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Charts over alpha.
final class LineCharts {
    /// A line, with its name and ink.
    record Drawn(Line line, String name, Ink ink) {}

    /// From this many times the higher end on, a linear scale would hide the ends.
    private static final double TOWERING = 30;

    private LineCharts() {}

    /// The loss, with an arrow where it rises.
    static Region losses(List<Line> lines, List<Drawn> drawn, Look look) {
        List<Trace> traces = traces(drawn, Curve::losses);
        if (traces.isEmpty()) {
            String words =
                    lines.isEmpty() ? look.say("No line was measured.") : look.say("The loss is not finite at any α.");
            return Panel.words(look.say("Mean loss"), words, look);
        }
        Scale scale = scale(all(drawn));
        List<Mark> marks = lines.stream().findFirst().flatMap(line -> rise(line, traces, look)).stream()
                .toList();
        String title = Courses.titled(look.say("Mean loss"), scale, look);
        return panel(title, scale, lines, traces, List.of(), marks, true, look);
    }

    /// The error, with its plateau; empty for regression.
    static Optional<Region> errors(List<Line> lines, List<Drawn> drawn, Look look) {
        List<Trace> traces = traces(drawn, Curve::errors);
        if (traces.isEmpty()) {
            return Optional.empty();
        }
        List<Mark> plateau = lines.stream()
                .findFirst()
                .flatMap(Line::shape)
                .flatMap(CurveShape::plateau)
                .filter(end -> end > 0)
                .map(end -> (Mark) new Band(0, end, look.say("plateau up to α = {0}", look.brief(end)), look))
                .stream()
                .toList();
        double most = Courses.values(traces).stream().mapToDouble(v -> v).max().orElse(1);
        LinearScale around = LinearScale.around(List.of(0.0, Math.max(most, 0.01)));
        Scale scale = new LinearScale(0, around.upper(), LinearScale.Form.PERCENT);
        return Optional.of(panel(look.say("Error"), scale, lines, traces, plateau, List.of(), false, look));
    }

    private static Region panel(
            String title,
            Scale scale,
            List<Line> lines,
            List<Trace> traces,
            List<Mark> behind,
            List<Mark> before,
            boolean legend,
            Look look) {
        ScaledAxis x = ScaledAxis.of(alphas(lines), Side.BOTTOM, look.say("α (0: start, 1: end)"), look);
        ScaledAxis y = ScaledAxis.of(scale, Side.LEFT, "", look);
        CurveChart chart = new CurveChart(new Frame(x, y), behind, traces, false, before, look);
        VBox.setVgrow(chart, Priority.ALWAYS);
        VBox content = new VBox(chart);
        if (legend) {
            content.getChildren().addFirst(Legend.ofTraces(traces, look));
        }
        return Panel.of(title, "", content, look);
    }

    static Scale alphas(List<Line> lines) {
        List<Double> all = lines.stream()
                .flatMap(line -> Stream.of(line.curve().alphas(), line.curve().overflow())
                        .flatMap(List::stream))
                .sorted()
                .toList();
        return all.size() < 2 || all.getFirst().equals(all.getLast())
                ? LinearScale.around(all)
                : new LinearScale(all.getFirst(), all.getLast());
    }

    /// Of the losses of all lines.
    static Scale scale(List<Line> lines) {
        List<Double> all =
                lines.stream().flatMap(line -> line.curve().losses().stream()).toList();
        double ends = lines.stream()
                .map(Line::curve)
                .filter(curve -> !curve.losses().isEmpty())
                .mapToDouble(curve ->
                        Math.max(curve.losses().getFirst(), curve.losses().getLast()))
                .max()
                .orElse(1);
        double most = all.stream().mapToDouble(v -> v).max().orElse(1);
        boolean towering = ends > 0 && most > TOWERING * ends;
        return towering
                ? LogScale.around(all)
                : LinearScale.around(Stream.concat(Stream.of(0.0), all.stream()).toList());
    }

    /// Those of the other run, where there is one, too.
    private static List<Line> all(List<Drawn> drawn) {
        return drawn.stream().map(Drawn::line).toList();
    }

    private static List<Trace> traces(List<Drawn> drawn, java.util.function.Function<Curve, List<Double>> values) {
        return drawn.stream()
                .map(d -> trace(
                        d.name(),
                        d.ink(),
                        d.line().curve(),
                        values.apply(d.line().curve())))
                .filter(trace -> !trace.isEmpty())
                .toList();
    }

    /// With a gap at each alpha where the loss overflows.
    static Trace trace(String name, Ink ink, Curve curve, List<Double> values) {
        List<List<Spot>> runs = new ArrayList<>(List.of(new ArrayList<>()));
        int lost = 0;
        for (int i = 0; i < values.size(); i++) {
            double alpha = curve.alphas().get(i);
            while (lost < curve.overflow().size() && curve.overflow().get(lost) < alpha) {
                lost++;
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(new Spot(alpha, values.get(i)));
        }
        return new Trace(name, ink, runs);
    }

    /// The barrier where there is one; else the largest rise, where the curve is not monotone.
    static Optional<Mark> rise(Line line, List<Trace> curves, Look look) {
        Curve curve = line.curve();
        return line.shape().flatMap(shape -> {
            if (shape.barrier().loss() > CurveShape.MONOTONE) {
                return Optional.of(barrier(curve, shape.barrier(), curves, look));
            }
            return shape.monotone() ? Optional.empty() : Optional.of(delta(curve, shape, curves, look));
        });
    }

    private static Mark barrier(Curve curve, Barrier barrier, List<Trace> curves, Look look) {
        int top = highest(curve, inside(curve));
        double from = curve.losses().get(top) - barrier.loss();
        String words = look.say("barrier {0}", look.brief(barrier.loss()));
        return new Rise(curve.alphas().get(top), from, curve.losses().get(top), 0, words, curves, look);
    }

    /// From the least loss before the end of the largest rise.
    private static Mark delta(Curve curve, CurveShape shape, List<Trace> curves, Look look) {
        List<Integer> inside = inside(curve);
        int least = inside.getFirst();
        int foot = least;
        int top = least;
        double rise = 0;
        for (int i : inside) {
            least = curve.losses().get(i) < curve.losses().get(least) ? i : least;
            if (curve.losses().get(i) - curve.losses().get(least) > rise) {
                rise = curve.losses().get(i) - curve.losses().get(least);
                foot = least;
                top = i;
            }
        }
        String words = "Δ = " + look.brief(shape.delta());
        return new Rise(
                curve.alphas().get(top),
                curve.losses().get(foot),
                curve.losses().get(top),
                curve.alphas().get(foot),
                words,
                curves,
                look);
    }

    private static List<Integer> inside(Curve curve) {
        return IntStream.range(0, curve.alphas().size())
                .filter(i -> curve.alphas().get(i) >= 0 && curve.alphas().get(i) <= 1)
                .boxed()
                .toList();
    }

    private static int highest(Curve curve, List<Integer> among) {
        return among.stream()
                .reduce((a, b) -> curve.losses().get(b) > curve.losses().get(a) ? b : a)
                .orElseThrow();
    }
}
