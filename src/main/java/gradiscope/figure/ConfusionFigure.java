package gradiscope.figure;

import gradiscope.figure.chart.Ink;
import gradiscope.figure.chart.LinearScale;
import gradiscope.figure.chart.LogScale;
import gradiscope.figure.chart.Look;
import gradiscope.figure.chart.Scale;
import gradiscope.figure.chart.Trace;
import gradiscope.probe.confusion.Agreement;
import gradiscope.probe.confusion.ConfusionReading;
import gradiscope.probe.confusion.CosineSummary;
import gradiscope.probe.confusion.InnerProducts;
import gradiscope.probe.confusion.Items;
import gradiscope.probe.confusion.Marked;
import gradiscope.probe.confusion.Pair;
import gradiscope.probe.confusion.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.layout.Region;

/// How gradients agree: the cosine of each pair, how they are distributed, and how the extremes moved.
record ConfusionFigure(History<ConfusionReading> history, ConfusionView view) implements Figure {
    private static final int MOST_LAYERS = 8;

    @Override
    public String title(Look look) {
        return look.say("Gradient confusion");
    }

    /// That of the layer that is wanted, where it was measured; else that of the whole network.
    private Agreement agreement(ConfusionReading reading) {
        return reading.layers().stream()
                .filter(layer -> layer.part().equals(view.layer()))
                .findFirst()
                .orElse(reading.whole());
    }

    private Agreement now() {
        return agreement(history.last());
    }

    private Optional<Agreement> before() {
        return history.lastBefore().map(this::agreement);
    }

    @Override
    public List<Fact> facts(Look look) {
        List<Fact> facts = new ArrayList<>();
        now().cosines()
                .ifPresent(c -> facts.addAll(List.of(
                        new Fact(cosine(c.worst().value(), look), pair(c.worst(), look)),
                        new Fact(
                                look.percent(c.negativeShare()),
                                c.pairs() == 1
                                        ? look.say("of 1 pair below 0")
                                        : look.say("of {0} pairs below 0", look.count(c.pairs()))),
                        new Fact(cosine(c.mean(), look) + " ± " + cosine(c.std(), look), look.say("mean cosine")))));
        now().inner().ifPresent(i -> facts.add(new Fact(look.brief(i.eta()), "η = max(0, −min g·g′)")));
        Marked marked = now().marked();
        facts.add(new Fact(
                look.count(marked.zero().size()),
                marked.zero().size() == 1 ? look.say("zero gradient") : look.say("zero gradients")));
        if (!marked.overflow().isEmpty()) {
            facts.add(new Fact(look.count(marked.overflow().size()), look.say("gradients beyond float32")));
        }
        return facts;
    }

    /// The pair, by what it is called in its data set, with classes where there are any.
    private String pair(Pair pair, Look look) {
        String first = named(pair.first(), look);
        String second = named(pair.second(), look);
        return history.last().items().unit() == Unit.SAMPLE
                ? look.say("smallest cosine, samples {0} and {1}", first, second)
                : look.say("smallest cosine, mini-batches {0} and {1}", first, second);
    }

    private String named(int id, Look look) {
        Items items = history.last().items();
        return items.hasClasses()
                ? look.say("{0} (class {1})", id, items.labels().get(items.ids().indexOf(id)))
                : "" + id;
    }

    @Override
    public Region whole(Look look) {
        List<Region> right = List.of(CosineCharts.density(now(), before(), look), minimum(look), bound(look));
        return Layouts.row(
                look,
                List.of(52.0, 48.0),
                List.of(
                        CosineCharts.heatMap(history.last(), now(), before(), look),
                        Layouts.column(look, List.of(40.0, 30.0, 30.0), right)));
    }

    @Override
    public Region brief(Look look) {
        return Layouts.fitting(
                look,
                List.of(55.0, 45.0),
                List.of(
                        CosineCharts.heatMap(history.last(), now(), before(), look),
                        CosineCharts.density(now(), before(), look)));
    }

    private Region minimum(Look look) {
        List<Trace> traces = history.traces(
                "",
                Ink.solid(look.palette().action()),
                0,
                look,
                reading ->
                        agreement(reading).cosines().map(CosineSummary::worst).map(Pair::value));
        double most = Courses.values(traces).stream().mapToDouble(v -> v).max().orElse(0);
        Scale scale = new LinearScale(-1, most > 0 ? 1 : 0);
        return Courses.panel(look.say("Smallest cosine"), "", history.scale(), scale, traces, look);
    }

    private Region bound(Look look) {
        List<Trace> traces = history.traces(
                "",
                Ink.solid(look.palette().action()),
                0,
                look,
                reading -> agreement(reading).inner().map(InnerProducts::eta));
        Scale scale = LogScale.around(Courses.values(traces));
        return Courses.panel(look.say("Confusion bound η, log scale"), "", history.scale(), scale, traces, look);
    }

    @Override
    public List<String> notes(Look look) {
        List<String> notes = new ArrayList<>();
        if (!history.last().layers().isEmpty()) {
            notes.add(layers(look));
        }
        if (history.last().batchNormFrozen()) {
            notes.add(look.say(
                    "Batch norm: with frozen statistics, so that a sample's gradient does not depend on its batch."));
        }
        if (!now().marked().zero().isEmpty()) {
            notes.add(look.say(
                    "Zero is a norm of at most {0}: such a gradient has no direction, and no row in the map.",
                    look.brief(now().marked().zeroBelow())));
        }
        return notes;
    }

    private String layers(Look look) {
        List<Agreement> layers = history.last().layers();
        String rest = layers.size() > MOST_LAYERS ? look.say("; and {0} more", layers.size() - MOST_LAYERS) : "";
        return layers.stream()
                .limit(MOST_LAYERS)
                .map(layer -> layer.part() + " "
                        + layer.cosines().map(c -> says(c, look)).orElseGet(() -> look.say("without direction")))
                .collect(Collectors.joining(
                        "; ", look.say("Layer by layer, smallest cosine and share below 0: "), rest + "."));
    }

    private static String says(CosineSummary cosines, Look look) {
        return cosine(cosines.worst().value(), look) + " (" + look.percent(cosines.negativeShare()) + ")";
    }

    /// Written the same wherever it stands in the picture.
    static String cosine(double value, Look look) {
        return look.fixed(value, 3);
    }

    static Optional<String> missing(Agreement agreement, Look look) {
        if (agreement.cosines().isPresent()) {
            return Optional.empty();
        }
        Marked marked = agreement.marked();
        String zero = marked.zero().size() == 1
                ? look.say("1 gradient")
                : look.say("{0} gradients", look.count(marked.zero().size()));
        return Optional.of(look.say(
                "No pair of gradients has two directions, so there are no cosines: {0} of length zero, {1} beyond"
                        + " float32.",
                zero, look.count(marked.overflow().size())));
    }
}
