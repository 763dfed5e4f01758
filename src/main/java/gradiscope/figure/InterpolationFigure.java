package gradiscope.figure;

import gradiscope.figure.chart.Ink;
import gradiscope.figure.chart.Look;
import gradiscope.figure.chart.Numbers;
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
    public String title() {
        return "Interpolation";
    }

    private InterpolationReading reading() {
        return history.last();
    }

    @Override
    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        lines(Route.WHOLE_NETWORK).forEach(line -> line.shape().ifPresent(shape -> facts.addAll(facts(line, shape))));
        String relative = reading()
                .distance()
                .relative()
                .map(d -> " (" + Numbers.brief(d) + " of the start's length)")
                .orElse("");
        facts.add(new Fact(
                Numbers.brief(reading().distance().absolute()),
                "distance from step " + Numbers.count(reading().ends().start().step()) + " to "
                        + Numbers.count(reading().ends().end().step()) + relative));
        return facts;
    }

    private static List<Fact> facts(Line line, CurveShape shape) {
        String name = LossFigure.name(line.set());
        String monotone = shape.monotone() ? "monotone" : "not monotone";
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(monotone, name + " loss, largest rise Δ = " + Numbers.brief(shape.delta())));
        if (line.set() == SampleSet.TRAIN) {
            facts.add(new Fact(Numbers.brief(shape.barrier().loss()), "barrier over " + base(shape.barrier())));
            shape.plateau()
                    .ifPresent(p -> facts.add(new Fact("α = " + Numbers.brief(p), "end of the error's plateau")));
        }
        return facts;
    }

    static String base(Barrier barrier) {
        return switch (barrier.over()) {
            case START -> "the start";
            case MEAN_OF_ENDS -> "the mean of the ends";
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
                                a.lines().stream()
                                        .filter(line -> line.path().route() == Route.WHOLE_NETWORK)
                                        .map(line -> ofRun("A", look.palette().runA(), line)),
                                lines.stream()
                                        .filter(line -> line.path().route() == Route.WHOLE_NETWORK)
                                        .map(line -> ofRun("B", look.palette().runB(), line)))
                        .toList())
                .orElseGet(() -> drawn(lines, look));
    }

    private static LineCharts.Drawn ofRun(String run, Color colour, Line line) {
        String name = History.named(run, LossFigure.name(line.set()));
        return new LineCharts.Drawn(line, name, Ink.ofKind(colour, LossFigure.kind(line.set())));
    }

    /// The colour is the set's; paths other than the straight one are dashed.
    private static List<LineCharts.Drawn> drawn(List<Line> lines, Look look) {
        return lines.stream()
                .map(line -> line.path().route() == Route.HOMOGENEOUS_BIAS
                        ? new LineCharts.Drawn(
                                line,
                                LossFigure.name(line.set()) + ", homogeneous biases",
                                Ink.dashed(LossFigure.colour(line.set(), look)))
                        : new LineCharts.Drawn(
                                line, LossFigure.name(line.set()), Ink.solid(LossFigure.colour(line.set(), look))))
                .toList();
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>(
                List.of("θ(α) = (1 − α) θ₀ + α θ₁. Δ is the largest rise of the loss after any earlier point; up to "
                        + Numbers.brief(CurveShape.MONOTONE) + " counts as monotone (Lucas et al. 2021)."));
        if (reading().lines().stream().anyMatch(line -> !line.curve().errors().isEmpty())) {
            notes.add("The error's plateau ends at the last α with an error above 0.9 of that at α = 0"
                    + " (Vlaar & Frankle 2022).");
        }
        if (!lines(Route.HOMOGENEOUS_BIAS).isEmpty()) {
            notes.add("Homogeneous biases: those of layer l move with αˡ instead of α (Wang et al. 2022).");
        }
        if (!layers().isEmpty()) {
            notes.add("One layer: a normalisation's parameters move with the weight layer before it.");
        }
        statistics(reading().batchNorm()).ifPresent(notes::add);
        notes.addAll(clamped());
        overflow().ifPresent(notes::add);
        return notes;
    }

    /// Where the run has no checkpoint of a step that was asked for.
    private List<String> clamped() {
        return Stream.of(reading().ends().start(), reading().ends().end())
                .filter(end -> !end.isAsAsked())
                .map(end -> "Step " + Numbers.count(end.asked())
                        + " was asked for; the nearest that the run has kept is step " + Numbers.count(end.step())
                        + ".")
                .toList();
    }

    private static Optional<String> statistics(BatchNormStatistics batchNorm) {
        return switch (batchNorm) {
            case NONE -> Optional.empty();
            case RECOMPUTED -> Optional.of("Batch norm: statistics recomputed at every point.");
            case INTERPOLATED -> Optional.of("Batch norm: statistics interpolated like parameters.");
            case ENDPOINT ->
                Optional.of("Batch norm: statistics of the end at every point, which can invent barriers.");
        };
    }

    private Optional<String> overflow() {
        long lost = reading().lines().stream()
                .filter(line -> !line.curve().overflow().isEmpty())
                .count();
        return lost == 0
                ? Optional.empty()
                : Optional.of(Numbers.count(lost, "curve")
                        + " with gaps: the loss is not finite there, so these have no annotations.");
    }
}
