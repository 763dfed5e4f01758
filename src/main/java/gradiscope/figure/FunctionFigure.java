package gradiscope.figure;

import gradiscope.figure.chart.AboutZero;
import gradiscope.figure.chart.Look;
import gradiscope.figure.chart.Panel;
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
record FunctionFigure(FunctionReading reading, FunctionView view) implements Figure {
    private static final int MOST_LAYERS = 12;
    private static final int MOST_UNITS = 256;

    @Override
    public String title(Look look) {
        return look.say("What the network computes");
    }

    @Override
    public List<Fact> facts(Look look) {
        FollowedSample followed = reading.followed();
        String which = SetWords.sample(followed.set(), followed.id(), look);
        if (followed.answer().isEmpty()) {
            return List.of(new Fact(look.say("overflow"), look.say("answer to {0}", which)));
        }
        if (reading.answer() == Answer.VALUES) {
            return List.of(
                    new Fact(look.brief(followed.answer().getFirst()), look.say("answer to {0}", which)),
                    new Fact(look.brief(followed.truth()), look.say("its target")));
        }
        int truth = (int) followed.truth();
        double own = followed.answer().get(truth);
        boolean shares = reading.answer() == Answer.PROBABILITIES;
        return List.of(
                shares
                        ? new Fact(
                                look.percent(own),
                                look.say("probability of the true class, {0}, for {1}", truth, which))
                        : new Fact(look.brief(own), look.say("score of the true class, {0}, for {1}", truth, which)));
    }

    @Override
    public Region whole(Look look) {
        return chart(look)
                .map(chart -> view.neurons()
                        ? Layouts.row(look, List.of(50.0, 50.0), List.of(chart.answers(), chart.neurons()))
                        : chart.answers())
                .orElseGet(() -> Layouts.row(look, List.of(50.0, 50.0), List.of(answers(look), way(look))));
    }

    @Override
    public Region brief(Look look) {
        return chart(look)
                .map(chart -> view.neurons()
                        ? Layouts.fitting(look, List.of(50.0, 50.0), List.of(chart.answers(), chart.neurons()))
                        : chart.answers())
                .orElseGet(() -> answers(look));
    }

    private Optional<PlaneChart> chart(Look look) {
        return reading.plane().map(map -> new PlaneChart(view.over(map), reading.answer(), view.discrete(), look));
    }

    private Region answers(Look look) {
        return reading.answered()
                .map(samples -> new AnswerChart(samples, reading.answer(), look).whole())
                .orElseGet(() -> Panel.words(look.say("Answers"), look.say("No sample was answered."), look));
    }

    /// The activations of every layer for the sample that is followed.
    private Region way(Look look) {
        List<LayerActivation> layers = reading.followed().layers();
        List<Region> panels =
                shown(layers).stream().map(layer -> layer(layer, look)).toList();
        String which =
                SetWords.sample(reading.followed().set(), reading.followed().id(), look);
        String says = look.say("blue above 0, red below, by the largest number of the layer")
                + (layers.size() > MOST_LAYERS ? look.say("; {0} of {1} layers", MOST_LAYERS, layers.size()) : "");
        double share = 100.0 / panels.size();
        return Panel.of(
                look.say("The way of {0} through the layers", which),
                says,
                Layouts.column(look, panels.stream().map(_ -> share).toList(), panels),
                look);
    }

    /// The first, and the last.
    private static List<LayerActivation> shown(List<LayerActivation> layers) {
        if (layers.size() <= MOST_LAYERS) {
            return layers;
        }
        List<LayerActivation> shown = new ArrayList<>(layers.subList(0, MOST_LAYERS - 1));
        shown.add(layers.getLast());
        return shown;
    }

    private static Region layer(LayerActivation layer, Look look) {
        String title = LayerWords.name(layer.layer(), look) + ", " + layer.shape();
        if (layer.overflow()) {
            Tiles grey = new Tiles(List.of(Optional.empty()), Optional.empty(), false, look);
            return Panel.of(look.say("{0}: not finite in float32", title), "", grey, look);
        }
        double reach = layer.maps().stream().mapToDouble(AboutZero::reach).max().orElse(0);
        return Panel.of(title, "", new Tiles(tiles(layer), Optional.of(reach), false, look), look);
    }

    /// Channels of an image; of a vector its units, each by itself.
    private static List<Optional<Matrix>> tiles(LayerActivation layer) {
        List<Optional<Matrix>> tiles = new ArrayList<>();
        for (Matrix map : layer.maps()) {
            if (layer.shape().isVector()) {
                IntStream.range(0, Math.min(map.columns(), MOST_UNITS))
                        .forEach(unit -> tiles.add(Optional.of(new Matrix(1, 1, new float[] {map.get(0, unit)}))));
            } else if (tiles.size() < MOST_UNITS) {
                tiles.add(Optional.of(map));
            }
        }
        return tiles;
    }

    @Override
    public List<String> notes(Look look) {
        return reading.plane().isPresent()
                ? List.of(
                        look.say(
                                "The plane is that of the raw inputs: points are expanded and standardised as the samples are."))
                : List.of();
    }
}
