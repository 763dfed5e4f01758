package gradiscope.figure;

import gradiscope.figure.chart.Bars;
import gradiscope.figure.chart.Borders;
import gradiscope.figure.chart.ColourBar;
import gradiscope.figure.chart.CurveChart;
import gradiscope.figure.chart.Frame;
import gradiscope.figure.chart.GridChart;
import gradiscope.figure.chart.Heat;
import gradiscope.figure.chart.Ink;
import gradiscope.figure.chart.Legend;
import gradiscope.figure.chart.LinearScale;
import gradiscope.figure.chart.Look;
import gradiscope.figure.chart.Mark;
import gradiscope.figure.chart.MarkedScale;
import gradiscope.figure.chart.Panel;
import gradiscope.figure.chart.Rule;
import gradiscope.figure.chart.ScaledAxis;
import gradiscope.figure.chart.Spot;
import gradiscope.figure.chart.Trace;
import gradiscope.probe.SampleSet;
import gradiscope.probe.confusion.Agreement;
import gradiscope.probe.confusion.ConfusionReading;
import gradiscope.probe.confusion.CosineSummary;
import gradiscope.probe.confusion.Density;
import gradiscope.probe.confusion.HeatMap;
import gradiscope.probe.confusion.HeatMap.Segment;
import gradiscope.probe.confusion.Order;
import gradiscope.probe.confusion.Unit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Side;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The cosines of all pairs, as a map and as a density.
final class CosineCharts {
    private static final LinearScale COSINES = new LinearScale(-1, 1);

    private CosineCharts() {}

    /// @param shown of the whole network, or of one layer
    /// @param before the same of a run that this one is compared with
    static Region heatMap(ConfusionReading reading, Agreement shown, Optional<Agreement> before, Look look) {
        String title = shown.equals(reading.whole())
                ? look.say("Cosine of each pair of gradients")
                : look.say("Cosine of each pair, {0} alone", shown.part());
        Optional<String> missing = ConfusionFigure.missing(shown, look);
        if (missing.isPresent()) {
            return Panel.words(title, missing.get(), look);
        }
        Optional<HeatMap> map = shown.cosines().flatMap(CosineSummary::heatMap);
        Optional<HeatMap> halves = before.flatMap(Agreement::cosines)
                .flatMap(CosineSummary::heatMap)
                .flatMap(a -> map.flatMap(b -> Halves.of(a, b)));
        String whose = halves.isPresent() ? Halves.words(look) : "";
        return halves.or(() -> map)
                .map(m -> Panel.of(
                        title,
                        (whose.isEmpty() ? "" : whose + "; ") + says(reading, m, look),
                        new Square(grid(whose, reading, m, look), bar(look), look),
                        look))
                .orElseGet(() ->
                        Panel.words(title, look.say("Separate pairs are compared: there is no map of all."), look));
    }

    private static String says(ConfusionReading reading, HeatMap map, Look look) {
        int count = map.ids().size();
        String many = reading.items().unit() == Unit.SAMPLE
                ? SetWords.samples(count, reading.items().set(), look)
                : batches(count, look);
        return map.itemsPerCell() == 1
                ? look.say("{0}; red: against one another", many)
                : look.say("{0}; red: against one another; a cell: the mean of {1} × {1}", many, map.itemsPerCell());
    }

    private static String batches(int count, Look look) {
        return count == 1 ? look.say("1 mini-batch") : look.say("{0} mini-batches", look.count(count));
    }

    private static GridChart bar(Look look) {
        return ColourBar.of(look.palette().cosines(), COSINES, "", look);
    }

    /// @param whose which run's cosines are where; empty: of one run alone
    private static GridChart grid(String whose, ConfusionReading reading, HeatMap map, Look look) {
        int cells = map.cosines().rows();
        boolean byClass = reading.order() == Order.CLASS;
        double perCell = map.itemsPerCell();
        List<MarkedScale.Word> words = byClass
                ? map.segments().stream()
                        .map(s ->
                                new MarkedScale.Word((s.from() + s.count() / 2.0) / perCell, String.valueOf(s.label())))
                        .toList()
                : List.of();
        List<Double> borders = byClass
                ? map.segments().stream()
                        .skip(1)
                        .map(Segment::from)
                        .map(from -> from / perCell)
                        .toList()
                : List.of();
        ScaledAxis x =
                ScaledAxis.ofCells(new MarkedScale(cells, false, words), Side.BOTTOM, label(reading, look), look);
        ScaledAxis y = ScaledAxis.ofCells(new MarkedScale(cells, true, words), Side.LEFT, "", look);
        return new GridChart(
                new Frame(x, y),
                Heat.of(
                        whose,
                        cells,
                        cells,
                        map.cosines()::get,
                        (row, column) -> COSINES.place(map.cosines().get(row, column)),
                        look.palette().cosines()),
                marks(reading, map, new Borders(borders, look.palette().text(), look), look));
    }

    /// Batches, and samples that are not trained on, are nothing that another view could show.
    private static List<Mark> marks(ConfusionReading reading, HeatMap map, Mark borders, Look look) {
        boolean samples =
                reading.items().unit() == Unit.SAMPLE && reading.items().set() == SampleSet.TRAIN;
        return samples ? List.of(borders, new PairMark(map, look)) : List.of(borders);
    }

    private static String label(ConfusionReading reading, Look look) {
        return switch (reading.order()) {
            case GIVEN -> look.say("as they come");
            case CLASS -> look.say("by class");
            case CLUSTER -> look.say("alike ones side by side");
        };
    }

    /// @param before the gradients of a run that this one is compared with
    static Region density(Agreement whole, Optional<Agreement> before, Look look) {
        String title = look.say("How the cosines are distributed");
        return whole.cosines()
                .map(c -> Panel.of(title, "", density(c, before.flatMap(Agreement::cosines), look), look))
                .orElseGet(() -> Panel.words(title, look.say("There are no cosines."), look));
    }

    private static Region density(CosineSummary cosines, Optional<CosineSummary> before, Look look) {
        List<Trace> curves = before.map(a -> List.of(
                        curve("A", Ink.solid(look.palette().runA()), a),
                        curve("B", Ink.solid(look.palette().runB()), cosines)))
                .orElseGet(() -> List.of(curve("", new Ink(look.palette().text(), 0.1, 0), cosines)));
        CurveChart chart = density(cosines, curves, look);
        if (before.isEmpty()) {
            return chart;
        }
        VBox.setVgrow(chart, Priority.ALWAYS);
        return new VBox(Legend.ofTraces(curves, look), chart);
    }

    private static Trace curve(String name, Ink ink, CosineSummary cosines) {
        Density density = cosines.density();
        return Trace.of(
                name,
                ink,
                IntStream.range(0, density.curve().size())
                        .mapToObj(
                                i -> new Spot(density.cosine(i), density.curve().get(i)))
                        .toList());
    }

    private static CurveChart density(CosineSummary cosines, List<Trace> curves, Look look) {
        Density density = cosines.density();
        int bins = density.counts().size();
        List<Double> heights = density.counts().stream()
                .map(count -> count / (cosines.pairs() * 2.0 / bins))
                .toList();
        double most = Math.max(max(heights), max(Courses.values(curves)));
        ScaledAxis x = ScaledAxis.of(new LinearScale(-1, 1), Side.BOTTOM, look.say("cosine"), look);
        ScaledAxis y = ScaledAxis.of(LinearScale.around(List.of(0.0, most)), Side.LEFT, "", look);
        List<Mark> bars = List.of(new Bars(
                -1,
                1,
                heights,
                IntStream.range(0, bins)
                        .mapToObj(bin -> look.palette().cosines().colour((bin + 0.5) / bins))
                        .toList(),
                look));
        List<Mark> marks = List.of(Rule.upright(
                cosines.worst().value(),
                look.say("smallest {0}", ConfusionFigure.cosine(cosines.worst().value(), look)),
                Ink.fineDashed(look.palette().text()),
                look));
        return new CurveChart(new Frame(x, y), bars, curves, false, marks, look);
    }

    private static double max(List<Double> values) {
        return values.stream().mapToDouble(v -> v).max().orElse(1);
    }
}
