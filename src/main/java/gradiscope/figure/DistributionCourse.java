package gradiscope.figure;

import gradiscope.figure.chart.Bars;
import gradiscope.figure.chart.CurveChart;
import gradiscope.figure.chart.Frame;
import gradiscope.figure.chart.GridChart;
import gradiscope.figure.chart.Heat;
import gradiscope.figure.chart.Ink;
import gradiscope.figure.chart.LinearScale;
import gradiscope.figure.chart.Look;
import gradiscope.figure.chart.Mark;
import gradiscope.figure.chart.MarkedScale;
import gradiscope.figure.chart.Panel;
import gradiscope.figure.chart.ScaledAxis;
import gradiscope.figure.chart.Spot;
import gradiscope.figure.chart.Trace;
import gradiscope.probe.parameters.Distribution;
import gradiscope.probe.parameters.Histogram;
import gradiscope.probe.parameters.ParametersReading;
import gradiscope.probe.parameters.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Side;
import javafx.scene.layout.Region;

/// How the numbers of one layer were distributed at each measured step: a column for each, or bars where
/// there is one step alone.
///
/// @param layer its place among the layers that have parameters
/// @param part which numbers of its first tensor
record DistributionCourse(History<ParametersReading> history, int layer, Part part) {
    private static final int ROWS = 80;
    private static final LinearScale SHARES = new LinearScale(0, 1);

    /// Numbers of a tensor.
    @FunctionalInterface
    interface Part {
        Optional<Distribution> of(Tensor tensor);
    }

    Region panel(String title, Look look) {
        double reach = distributions(history.steady()).stream()
                .flatMap(Optional::stream)
                .filter(d -> d.norm() > 0)
                .mapToDouble(d -> d.histogram().reach())
                .max()
                .orElse(0);
        if (distributions(history).stream().noneMatch(Optional::isPresent)) {
            return Panel.words(title, look.say("It is not finite in float32."), look);
        }
        if (reach == 0) {
            return Panel.words(title, look.say("All numbers are 0."), look);
        }
        if (history.moments().size() > 1) {
            return Panel.of(title, "", columns(reach, look), look);
        }
        Histogram only = distributions(history).getFirst().orElseThrow().histogram();
        return Panel.of(title, look.say("within ±{0}", look.brief(reach)), bars(only, look), look);
    }

    private List<Optional<Distribution>> distributions(History<ParametersReading> of) {
        return of.moments().stream()
                .map(moment ->
                        part.of(moment.reading().layers().get(layer).tensors().getFirst()))
                .toList();
    }

    private static Region bars(Histogram histogram, Look look) {
        List<Double> counts = histogram.counts().stream().map(c -> (double) c).toList();
        LinearScale y = LinearScale.upTo((long) Math.max(1, Collections.max(counts)));
        Bars bars = new Bars(
                -histogram.reach(),
                histogram.reach(),
                counts,
                Collections.nCopies(counts.size(), look.palette().hues().sky()),
                look);
        Frame frame = new Frame(
                ScaledAxis.of(new LinearScale(-histogram.reach(), histogram.reach()), Side.BOTTOM, "", look),
                ScaledAxis.of(y, Side.LEFT, "", look));
        return new CurveChart(frame, List.of(bars), List.of(), false, List.of(), look);
    }

    /// Darkest where most of a step's numbers are.
    private Region columns(double reach, Look look) {
        List<Optional<Distribution>> found = distributions(history);
        List<double[]> columns = found.stream()
                .map(d -> d.map(each -> heights(each.histogram(), reach)).orElseGet(() -> new double[ROWS]))
                .toList();
        List<MarkedScale.Word> steps = IntStream.range(0, columns.size())
                .mapToObj(i -> new MarkedScale.Word(
                        i + 0.5, look.count(history.moments().get(i).step())))
                .toList();
        ScaledAxis x =
                ScaledAxis.ofCells(new MarkedScale(columns.size(), false, steps), Side.BOTTOM, look.say("step"), look);
        ScaledAxis y = ScaledAxis.ofCells(new LinearScale(-reach, reach), Side.LEFT, "", look);
        return new GridChart(
                new Frame(x, y),
                Heat.of(
                        ROWS,
                        columns.size(),
                        (row, column) -> columns.get(column)[ROWS - 1 - row],
                        SHARES,
                        look.palette().shares(),
                        (row, column) -> found.get(column).isEmpty()),
                spreads(reach, look));
    }

    /// Of two runs, the lines one standard deviation above and below the mean: of A as far as it went.
    private List<Mark> spreads(double reach, Look look) {
        return history.before().stream()
                .flatMap(a -> Stream.of(
                        spread(
                                step -> at(a, step),
                                "A",
                                Ink.solid(look.palette().runA()),
                                1,
                                reach),
                        spread(
                                step -> at(a, step),
                                "A",
                                Ink.solid(look.palette().runA()),
                                -1,
                                reach),
                        spread(
                                step -> at(history, step),
                                "B",
                                Ink.solid(look.palette().runB()),
                                1,
                                reach),
                        spread(
                                step -> at(history, step),
                                "B",
                                Ink.solid(look.palette().runB()),
                                -1,
                                reach)))
                .filter(trace -> !trace.isEmpty())
                .map(trace -> trace.line(look))
                .toList();
    }

    /// @param sign 1: above the mean, -1: below
    private Trace spread(LongFunction<Optional<Distribution>> at, String name, Ink ink, int sign, double reach) {
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < history.moments().size(); i++) {
            double column = i + 0.5;
            at.apply(history.moments().get(i).step())
                    .map(d -> Math.clamp(d.mean() + sign * d.std(), -reach, reach))
                    .ifPresent(y -> spots.add(new Spot(column, y)));
        }
        return Trace.of(name, ink, spots);
    }

    /// As it was measured then, or as soon before as it was; empty after its last reading.
    private Optional<Distribution> at(History<ParametersReading> run, long step) {
        return run.moments().getLast().step() < step
                ? Optional.empty()
                : run.moments().reversed().stream()
                        .filter(moment -> moment.step() <= step)
                        .findFirst()
                        .flatMap(moment -> part.of(
                                moment.reading().layers().get(layer).tensors().getFirst()));
    }

    /// A histogram over another range, each bin spread evenly, as shares of its highest row.
    private static double[] heights(Histogram histogram, double reach) {
        double[] heights = new double[ROWS];
        int bins = histogram.counts().size();
        for (int bin = 0; bin < bins; bin++) {
            double from = (histogram.edge(bin) / reach + 1) / 2 * ROWS;
            double to = (histogram.edge(bin + 1) / reach + 1) / 2 * ROWS;
            for (int row = Math.clamp((int) from, 0, ROWS - 1); row < Math.min(ROWS, to); row++) {
                double overlap = Math.min(to, row + 1) - Math.max(from, row);
                heights[row] += histogram.counts().get(bin) * Math.max(0, overlap) / (to - from);
            }
        }
        double highest = Arrays.stream(heights).max().orElse(0);
        return highest == 0
                ? heights
                : Arrays.stream(heights).map(h -> h / highest).toArray();
    }
}
