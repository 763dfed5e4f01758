package gradiscope.figure;

import gradiscope.figure.chart.AboutZero;
import gradiscope.figure.chart.ColourBar;
import gradiscope.figure.chart.ColourMap;
import gradiscope.figure.chart.CurveChart;
import gradiscope.figure.chart.Dots;
import gradiscope.figure.chart.Frame;
import gradiscope.figure.chart.GridChart;
import gradiscope.figure.chart.Heat;
import gradiscope.figure.chart.Ink;
import gradiscope.figure.chart.LinearScale;
import gradiscope.figure.chart.Look;
import gradiscope.figure.chart.MarkedScale;
import gradiscope.figure.chart.Panel;
import gradiscope.figure.chart.Scale;
import gradiscope.figure.chart.ScaledAxis;
import gradiscope.figure.chart.Spot;
import gradiscope.figure.chart.Trace;
import gradiscope.network.Answer;
import gradiscope.probe.Matrix;
import gradiscope.probe.function.AnsweredSamples;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Side;
import javafx.scene.layout.Region;

/// The network's answers to some samples: a row for each, by class; or the values over their targets.
record AnswerChart(AnsweredSamples samples, Answer answer, Look look) {
    Region whole() {
        return answer == Answer.VALUES ? values() : classes();
    }

    private String said() {
        String many = SetWords.samples(samples.ids().size(), samples.set(), look);
        int overflow = samples.answers().overflow().size();
        return overflow == 0 ? many : look.say("{0}; {1} with outputs that are not finite", many, look.count(overflow));
    }

    private Region classes() {
        Matrix values = samples.answers().values();
        boolean shares = answer == Answer.PROBABILITIES;
        double reach = shares ? 1 : Math.max(AboutZero.reach(values), Double.MIN_NORMAL);
        ColourMap colours = shares ? look.palette().shares() : look.palette().cosines();
        Scale scale = new LinearScale(shares ? 0 : -reach, reach);
        List<Integer> order = IntStream.range(0, samples.ids().size())
                .boxed()
                .sorted(Comparator.comparing(i -> samples.truths().get(i)))
                .toList();
        ScaledAxis x = ScaledAxis.ofCells(classes(values.columns()), Side.BOTTOM, look.say("class"), look);
        ScaledAxis y = ScaledAxis.ofCells(
                new MarkedScale(order.size(), true, runs(order)),
                Side.LEFT,
                look.say("samples by their true class"),
                look);
        GridChart grid = new GridChart(
                new Frame(x, y),
                Heat.of(
                        order.size(),
                        values.columns(),
                        (row, column) -> values.get(order.get(row), column),
                        scale,
                        colours,
                        (row, column) -> samples.answers().overflow().contains(order.get(row))),
                List.of());
        String title = shares ? look.say("Probability of each class") : look.say("Score of each class");
        return Panel.of(title, said(), new Square(grid, ColourBar.of(colours, scale, "", look), look), look);
    }

    private static MarkedScale classes(int count) {
        return new MarkedScale(
                count,
                false,
                IntStream.range(0, count)
                        .mapToObj(k -> new MarkedScale.Word(k + 0.5, String.valueOf(k)))
                        .toList());
    }

    /// The name of a class in the middle of its samples.
    private List<MarkedScale.Word> runs(List<Integer> order) {
        List<MarkedScale.Word> words = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= order.size(); i++) {
            double truth = samples.truths().get(order.get(from));
            if (i == order.size() || samples.truths().get(order.get(i)) != truth) {
                words.add(new MarkedScale.Word((from + i) / 2.0, String.valueOf((int) truth)));
                from = i;
            }
        }
        return words;
    }

    private Region values() {
        Set<Integer> overflow = new HashSet<>(samples.answers().overflow());
        List<Spot> spots = IntStream.range(0, samples.ids().size())
                .filter(i -> !overflow.contains(i))
                .mapToObj(i -> new Spot(
                        samples.truths().get(i), samples.answers().values().get(i, 0)))
                .toList();
        String title = look.say("Value over target");
        if (spots.isEmpty()) {
            return Panel.words(title, look.say("The outputs are not finite for any sample."), look);
        }
        LinearScale targets = LinearScale.around(samples.truths());
        LinearScale scale = LinearScale.around(
                Stream.concat(samples.truths().stream(), spots.stream().map(Spot::y))
                        .toList());
        ScaledAxis x = ScaledAxis.of(targets, Side.BOTTOM, look.say("target"), look);
        ScaledAxis y = ScaledAxis.of(scale, Side.LEFT, look.say("value"), look);
        Trace right = Trace.of(
                "",
                Ink.fineDashed(look.palette().text()),
                List.of(new Spot(targets.lower(), targets.lower()), new Spot(targets.upper(), targets.upper())));
        Dots dots = Dots.of(spots, LossFigure.colour(samples.set(), look), look);
        CurveChart chart = new CurveChart(new Frame(x, y), List.of(), List.of(right), false, List.of(dots), look);
        return Panel.of(title, look.say("{0}; dashed: the value is the target", said()), chart, look);
    }
}
