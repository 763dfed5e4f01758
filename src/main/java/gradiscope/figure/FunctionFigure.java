package gradiscope.figure;

import gradiscope.figure.chart.Numbers;
import gradiscope.figure.chart.Panel;
import gradiscope.figure.chart.Type;
import gradiscope.network.Answer;
import gradiscope.probe.Matrix;
import gradiscope.probe.function.FollowedSample;
import gradiscope.probe.function.FunctionReading;
import gradiscope.probe.function.LayerActivation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.layout.Region;

/// What the network computes: over the plane, with its neurons; or for samples, with the way of one of them.
record FunctionFigure(FunctionReading reading) implements Figure {
    private static final int MOST_LAYERS = 9;
    private static final int MOST_UNITS = 256;

    @Override
    public String title() {
        return "What the network computes";
    }

    @Override
    public List<Fact> facts() {
        FollowedSample followed = reading.followed();
        String which = LossFigure.name(followed.set()) + " sample " + followed.id();
        if (followed.answer().isEmpty()) {
            return List.of(new Fact("overflow", "answer to " + which));
        }
        if (reading.answer() == Answer.VALUES) {
            return List.of(
                    new Fact(Numbers.brief(followed.answer().getFirst()), "answer to " + which),
                    new Fact(Numbers.brief(followed.truth()), "its target"));
        }
        int truth = (int) followed.truth();
        double own = followed.answer().get(truth);
        boolean shares = reading.answer() == Answer.PROBABILITIES;
        return List.of(new Fact(
                shares ? Numbers.percent(own) : Numbers.brief(own),
                (shares ? "probability" : "score") + " of the true class, " + truth + ", for " + which));
    }

    @Override
    public Region whole(Type type) {
        return reading.plane()
                .map(map -> new PlaneChart(map, reading.answer(), type))
                .map(chart ->
                        Layouts.row(type, List.of(50.0, 50.0), List.of(chart.answers(), chart.neurons())))
                .orElseGet(() -> Layouts.row(type, List.of(50.0, 50.0), List.of(answers(type), way(type))));
    }

    @Override
    public Region brief(Type type) {
        return reading.plane()
                .map(map -> new PlaneChart(map, reading.answer(), type).answers())
                .orElseGet(() -> answers(type));
    }

    private Region answers(Type type) {
        return reading.answered()
                .map(samples -> new AnswerChart(samples, reading.answer(), type).whole())
                .orElseGet(() -> Panel.words("Answers", "No sample was answered.", type));
    }

    /// The activations of every layer for the sample that is followed.
    private Region way(Type type) {
        List<LayerActivation> layers = reading.followed().layers();
        List<Region> panels =
                layers.stream().limit(MOST_LAYERS).map(layer -> layer(layer, type)).toList();
        String which =
                LossFigure.name(reading.followed().set()) + " sample " + reading.followed().id();
        String says = "blue above 0, red below, by the largest number of the layer"
                + (layers.size() > MOST_LAYERS ? "; the first " + MOST_LAYERS + " of " + layers.size() : "");
        double share = 100.0 / panels.size();
        return Panel.of(
                "The way of " + which + " through the layers",
                says,
                Layouts.column(type, panels.stream().map(_ -> share).toList(), panels),
                type);
    }

    private static Region layer(LayerActivation layer, Type type) {
        String title = layer.layer() + ", " + layer.shape();
        if (layer.overflow()) {
            return Panel.words(title, "not finite in float32", type);
        }
        double reach = layer.maps().stream().mapToDouble(Tiles::reach).max().orElse(0);
        return Panel.of(
                title, "", new Tiles(tiles(layer), Optional.of(reach), false, type.em(0.15), type.em(6)), type);
    }

    /// Channels of an image; of a vector its units, each by itself.
    private static List<Optional<Matrix>> tiles(LayerActivation layer) {
        List<Optional<Matrix>> tiles = new ArrayList<>();
        for (Matrix map : layer.maps()) {
            if (layer.shape().isVector()) {
                IntStream.range(0, Math.min(map.columns(), MOST_UNITS))
                        .forEach(unit ->
                                tiles.add(Optional.of(new Matrix(1, 1, new float[] {map.get(0, unit)}))));
            } else if (tiles.size() < MOST_UNITS) {
                tiles.add(Optional.of(map));
            }
        }
        return tiles;
    }

    @Override
    public List<String> notes() {
        return reading.plane().isPresent()
                ? List.of("The plane is that of the raw inputs: points are expanded and standardised as the samples are.")
                : List.of();
    }
}
