package gradiscope.figure;

import gradiscope.figure.chart.LinearScale;
import gradiscope.figure.chart.Look;
import gradiscope.figure.chart.Panel;
import gradiscope.figure.chart.Scale;
import gradiscope.probe.collapse.CollapseReading;
import gradiscope.probe.collapse.CosineMatrix;
import gradiscope.probe.collapse.LayerReading;
import gradiscope.probe.collapse.Metric;
import gradiscope.probe.collapse.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.layout.Region;

/// Neural collapse at one layer, or side by side at all: the simplex, NC1 to NC4 over the run, and the angles between
/// class means.
record CollapseFigure(History<CollapseReading> history, CollapseView view) implements Figure {
    @Override
    public String title(Look look) {
        return look.say("Neural collapse");
    }

    /// The one that is wanted, if the network has it; else the last.
    private Optional<LayerReading> layer() {
        return history.last()
                .layer(view.layer())
                .or(() -> history.last().layers().reversed().stream().findFirst());
    }

    /// The same layer in a run that this one is compared with, at this step.
    private Optional<LayerReading> before(LayerReading layer) {
        return history.lastBefore()
                .flatMap(a -> a.layer(layer.layer()))
                .filter(a -> a.classes().equals(layer.classes()));
    }

    /// Whether there is depth to be seen.
    boolean isTurnable() {
        return !view.overDepth()
                && layer().flatMap(LayerReading::picture)
                        .filter(picture -> picture.dimensions() == 3)
                        .isPresent();
    }

    @Override
    public List<Fact> facts(Look look) {
        List<Fact> facts = new ArrayList<>();
        layer().ifPresent(layer -> {
            for (Metric metric : Metric.of(view.convention())) {
                layer.measure(metric)
                        .value()
                        .ifPresent(value -> facts.add(new Fact(look.brief(value), CollapseCourse.named(metric, look))));
            }
        });
        return facts;
    }

    @Override
    public Region whole(Look look) {
        return layer().map(layer -> whole(layer, look)).orElseGet(() -> none(look));
    }

    private Region whole(LayerReading layer, Look look) {
        if (view.overDepth()) {
            return depth().whole(look);
        }
        Region right =
                Layouts.column(look, List.of(51.0, 49.0), List.of(course(layer).whole(look), angles(layer, look)));
        return Layouts.row(look, List.of(50.0, 50.0), List.of(simplex(layer, true, look), right));
    }

    @Override
    public Region brief(Look look) {
        return layer().map(layer -> brief(layer, look)).orElseGet(() -> none(look));
    }

    private Region brief(LayerReading layer, Look look) {
        return view.overDepth()
                ? depth().brief(look)
                : Layouts.fitting(
                        look,
                        List.of(48.0, 52.0),
                        List.of(simplex(layer, false, look), course(layer).brief(look)));
    }

    private CollapseDepth depth() {
        return new CollapseDepth(history.last().layers(), view.convention());
    }

    private CollapseCourse course(LayerReading layer) {
        return new CollapseCourse(history, layer.layer(), view.convention());
    }

    private static Region none(Look look) {
        return Panel.words("", look.say("The network has no layer whose features could collapse."), look);
    }

    private Region simplex(LayerReading layer, boolean all, Look look) {
        String title = look.say(
                "Layer {0}: {1}, {2}",
                LayerWords.name(layer.layer(), look), units(layer.width(), look), samples(layer.samples(), look));
        return Simplex.of(history, layer, view)
                .map(simplex -> Panel.of(
                        title, says(simplex.picture(), all, look), SimplexView.keyed(simplex, all, look), look))
                .orElseGet(() -> Panel.words(title, reasons(layer, look), look));
    }

    private static String units(long count, Look look) {
        return count == 1 ? look.say("1 unit") : look.say("{0} units", look.count(count));
    }

    private static String samples(long count, Look look) {
        return count == 1 ? look.say("1 sample") : look.say("{0} samples", look.count(count));
    }

    static String reasons(LayerReading layer, Look look) {
        return layer.conditions().isEmpty()
                ? look.say("There is nothing to draw.")
                : layer.conditions().stream()
                        .map(condition -> condition.words().in(look.tongue()))
                        .collect(Collectors.joining("\n"));
    }

    private static String says(Picture picture, boolean all, Look look) {
        return look.say("{0}; {1} off the simplex", kept(picture, all, look), look.percent(picture.misfit()));
    }

    private static String kept(Picture picture, boolean all, Look look) {
        if (picture.exact()) {
            return look.say("shown without loss");
        }
        String means = look.percent(picture.meansKept());
        return all
                ? look.say(
                        "keeps {0} of the means' variance, {1} of the samples'",
                        means, look.percent(picture.samplesKept()))
                : look.say("keeps {0} of the means' variance", means);
    }

    private Region angles(LayerReading layer, Look look) {
        List<Region> grids = new ArrayList<>();
        Optional<Scale> key = Optional.of(new LinearScale(-1, 1));
        grids.add(angles(
                look.say("Cosines of the class means"), LayerReading::meanCosines, Optional.empty(), layer, look));
        grids.add(angles(look.say("Cosines of the classifier's rows"), LayerReading::rowCosines, key, layer, look));
        return Layouts.row(look, List.of(46.0, 54.0), grids);
    }

    private Region angles(
            String title,
            Function<LayerReading, Optional<CosineMatrix>> cosines,
            Optional<Scale> key,
            LayerReading layer,
            Look look) {
        int k = layer.classes().size();
        Optional<CosineMatrix> now = cosines.apply(layer);
        Optional<CosineMatrix> halves = before(layer).flatMap(cosines).flatMap(a -> now.flatMap(b -> Halves.of(a, b)));
        String whose = halves.isPresent() ? Halves.words(look) : "";
        return halves.or(() -> now)
                .map(c -> Panel.of(
                        title,
                        (whose.isEmpty() ? "" : whose + "; ")
                                + look.say("at collapse {0} off the diagonal", look.fixed(-1.0 / (k - 1), 2)),
                        grid(whose, c, layer.classes(), key, look),
                        look))
                .orElseGet(
                        () -> Panel.words(title, look.say("One of them has no direction, or there are none."), look));
    }

    /// @param whose which run's cosines are where; empty: of one run alone
    private static Region grid(
            String whose, CosineMatrix cosines, List<Integer> classes, Optional<Scale> key, Look look) {
        return new ValueGrid(
                        whose,
                        classes,
                        look.palette().cosines(),
                        cosines::get,
                        (row, column) -> (cosines.get(row, column) + 1) / 2,
                        (row, column) -> look.fixed(cosines.get(row, column), 1),
                        "",
                        look.say("class"))
                .chart(key, look);
    }

    @Override
    public List<String> notes(Look look) {
        List<String> notes = new ArrayList<>();
        layer().ifPresent(layer -> {
            if (layer.picture().isPresent()) {
                layer.conditions()
                        .forEach(condition -> notes.add(condition.words().in(look.tongue())));
            }
            layer.mse()
                    .ifPresent(mse -> notes.add(look.say(
                            "Squared loss {0} = NC1 {1} + NC2/3 {2} + perpendicular {3} (Han, Papyan & Donoho 2022).",
                            look.brief(mse.loss()),
                            look.brief(mse.variability()),
                            look.brief(mse.arrangement()),
                            look.brief(mse.perpendicular()))));
        });
        return notes;
    }
}
