package gradiscope.figure;

import gradiscope.figure.chart.Ink;
import gradiscope.figure.chart.Look;
import gradiscope.probe.SampleSet;
import gradiscope.probe.landscape.Barrier;
import gradiscope.probe.landscape.BatchNormStatistics;
import gradiscope.probe.landscape.CurveShape;
import gradiscope.probe.landscape.InterpolationReading;
import gradiscope.probe.landscape.Line;
import gradiscope.probe.landscape.Path.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// Loss and error on the line between two networks, and each layer's own line.
record InterpolationFigure(History<InterpolationReading> history, InterpolationView view) implements Figure {
    @Override
    public String title(Look look) {
        return look.say("Interpolation");
    }

    private InterpolationReading reading() {
        return history.last();
    }

    @Override
    public List<Fact> facts(Look look) {
        List<Fact> facts = new ArrayList<>();
        lines(Route.WHOLE_NETWORK)
                .forEach(line -> line.shape().ifPresent(shape -> facts.addAll(facts(line, shape, look))));
        String steps = look.say(
                "distance from step {0} to {1}",
                look.count(reading().ends().start().step()),
                look.count(reading().ends().end().step()));
        String far = reading()
                .distance()
                .relative()
                .map(d -> look.say("{0} ({1} of the start's length)", steps, look.brief(d)))
                .orElse(steps);
        facts.add(new Fact(look.brief(reading().distance().absolute()), far));
        return facts;
    }

    private static List<Fact> facts(Line line, CurveShape shape, Look look) {
        String monotone = shape.monotone() ? look.say("monotone") : look.say("not monotone");
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                monotone,
                look.say("{0}, largest rise Δ = {1}", SetWords.loss(line.set(), look), look.brief(shape.delta()))));
        if (line.set() == SampleSet.TRAIN) {
            facts.add(new Fact(look.brief(shape.barrier().loss()), base(shape.barrier(), look)));
            shape.plateau()
                    .ifPresent(
                            p -> facts.add(new Fact("α = " + look.brief(p), look.say("end of the error's plateau"))));
        }
        return facts;
    }

    private static String base(Barrier barrier, Look look) {
        return switch (barrier.over()) {
            case START -> look.say("barrier over the start");
            case MEAN_OF_ENDS -> look.say("barrier over the mean of the ends");
        };
    }

    @Override
    public Region whole(Look look) {
        List<Line> shown = shown();
        List<Line> layers = layers();
        List<Region> charts = new ArrayList<>(List.of(LineCharts.losses(shown, compared(shown, look), look)));
        errors(shown, look).ifPresent(charts::add);
        Region left = Layouts.column(look, charts.size() == 1 ? List.of(100.0) : List.of(58.0, 42.0), charts);
        return layers.isEmpty()
                ? left
                : Layouts.row(look, List.of(54.0, 46.0), List.of(left, LayerCharts.of(layers, look)));
    }

    @Override
    public Region brief(Look look) {
        List<Line> shown = lines(Route.WHOLE_NETWORK);
        Region losses = LineCharts.losses(shown, compared(shown, look), look);
        List<Line> layers = layers();
        Optional<Region> beside = errors(shown, look)
                .or(() -> layers.isEmpty() ? Optional.empty() : Optional.of(LayerCharts.of(layers, look)));
        return beside.map(second -> Layouts.fitting(look, List.of(55.0, 45.0), List.of(losses, second)))
                .orElse(losses);
    }

    private Optional<Region> errors(List<Line> shown, Look look) {
        return view.errors() ? LineCharts.errors(shown, compared(shown, look), look) : Optional.empty();
    }

    /// The lines of single layers, where they are wanted.
    private List<Line> layers() {
        return view.layerCharts() ? lines(Route.ONE_LAYER) : List.of();
    }

    private List<Line> lines(Route route) {
        return reading().lines().stream()
                .filter(line -> line.path().route() == route)
                .toList();
    }

    private List<Line> shown() {
        List<Line> shown = new ArrayList<>(lines(Route.WHOLE_NETWORK));
        shown.addAll(lines(Route.HOMOGENEOUS_BIAS));
        return shown;
    }

    /// With the lines of another run, where there is one: then the colour is the run's, and tests are dashed.
    private List<LineCharts.Drawn> compared(List<Line> lines, Look look) {
        return history.lastBefore()
                .map(a -> Stream.concat(
                                ofRun("A", look.palette().runA(), a.lines(), look),
                                ofRun("B", look.palette().runB(), lines, look))
                        .toList())
                .orElseGet(() -> drawn(lines, look));
    }

    private static Stream<LineCharts.Drawn> ofRun(String run, Color colour, List<Line> lines, Look look) {
        return lines.stream()
                .filter(line -> line.path().route() == Route.WHOLE_NETWORK)
                .map(line -> new LineCharts.Drawn(
                        line,
                        History.named(run, SetWords.name(line.set(), look)),
                        Ink.ofKind(colour, LossFigure.kind(line.set()))));
    }

    /// The colour is the set's; paths other than the straight one are dashed.
    private static List<LineCharts.Drawn> drawn(List<Line> lines, Look look) {
        return lines.stream()
                .map(line -> line.path().route() == Route.HOMOGENEOUS_BIAS
                        ? new LineCharts.Drawn(
                                line,
                                look.say("{0}, homogeneous biases", SetWords.name(line.set(), look)),
                                Ink.dashed(LossFigure.colour(line.set(), look)))
                        : new LineCharts.Drawn(
                                line, SetWords.name(line.set(), look), Ink.solid(LossFigure.colour(line.set(), look))))
                .toList();
    }

    @Override
    public List<String> notes(Look look) {
        List<String> notes = new ArrayList<>(List.of(look.say(
                "θ(α) = (1 − α) θ₀ + α θ₁. Δ is the largest rise of the loss after any earlier point; up to {0}"
                        + " counts as monotone (Lucas et al. 2021).",
                look.brief(CurveShape.MONOTONE))));
        if (reading().lines().stream().anyMatch(line -> !line.curve().errors().isEmpty())) {
            notes.add(look.say(
                    "The error's plateau ends at the last α with an error above {0} of that at α = 0"
                            + " (Vlaar & Frankle 2022).",
                    0.9));
        }
        if (!lines(Route.HOMOGENEOUS_BIAS).isEmpty()) {
            notes.add(look.say("Homogeneous biases: those of layer l move with αˡ instead of α (Wang et al. 2022)."));
        }
        if (!layers().isEmpty()) {
            notes.add(look.say("One layer: a normalisation's parameters move with the weight layer before it."));
        }
        statistics(reading().batchNorm(), look).ifPresent(notes::add);
        notes.addAll(clamped(look));
        overflow(look).ifPresent(notes::add);
        return notes;
    }

    /// Where the run has no checkpoint of a step that was asked for.
    private List<String> clamped(Look look) {
        return Stream.of(reading().ends().start(), reading().ends().end())
                .filter(end -> !end.isAsAsked())
                .map(end -> look.say(
                        "Step {0} was asked for; the nearest that the run has kept is step {1}.",
                        look.count(end.asked()), look.count(end.step())))
                .toList();
    }

    private static Optional<String> statistics(BatchNormStatistics batchNorm, Look look) {
        return switch (batchNorm) {
            case NONE -> Optional.empty();
            case RECOMPUTED -> Optional.of(look.say("Batch norm: statistics recomputed at every point."));
            case INTERPOLATED -> Optional.of(look.say("Batch norm: statistics interpolated like parameters."));
            case ENDPOINT ->
                Optional.of(look.say("Batch norm: statistics of the end at every point, which can invent barriers."));
        };
    }

    private Optional<String> overflow(Look look) {
        long lost = reading().lines().stream()
                .filter(line -> !line.curve().overflow().isEmpty())
                .count();
        if (lost == 0) {
            return Optional.empty();
        }
        return Optional.of(
                lost == 1
                        ? look.say("1 curve with gaps: the loss is not finite there, so it has no annotations.")
                        : look.say(
                                "{0} curves with gaps: the loss is not finite there, so these have no annotations.",
                                look.count(lost)));
    }
}
