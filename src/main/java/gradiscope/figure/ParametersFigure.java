package gradiscope.figure;

import gradiscope.figure.chart.Ink;
import gradiscope.figure.chart.Look;
import gradiscope.figure.chart.Panel;
import gradiscope.figure.chart.Scale;
import gradiscope.figure.chart.Trace;
import gradiscope.probe.SampleSet;
import gradiscope.probe.parameters.LayerParameters;
import gradiscope.probe.parameters.ParametersReading;
import gradiscope.probe.parameters.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.scene.layout.Region;

/// How the weights of each layer, and the gradient by them, are distributed over the run.
record ParametersFigure(History<ParametersReading> history, ParametersView view) implements Figure {
    private static final int MOST_LAYERS = 5;
    private static final int BRIEF_LAYERS = 3;

    @Override
    public String title(Look look) {
        return look.say("Parameters");
    }

    @Override
    public List<Fact> facts(Look look) {
        ParametersReading last = history.last();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(look.count(last.count()), look.say("parameters")));
        facts.add(new Fact(
                last.gradientNorm().map(look::brief).orElseGet(() -> look.say("overflow")),
                look.say("gradient norm, {0}", SetWords.samples(last.samples(), SampleSet.TRAIN, look))));
        long zeros = Math.round(tensors(last)
                .mapToDouble(t -> t.parameters().map(d -> d.zeros() * d.count()).orElse(0.0))
                .sum());
        facts.add(new Fact(
                look.percent((double) zeros / Math.max(1, last.count())), look.say("of the parameters are exactly 0")));
        long still = Math.round(tensors(last)
                .mapToDouble(t -> t.gradient().map(d -> d.zeros() * d.count()).orElse(0.0))
                .sum());
        facts.add(new Fact(
                look.percent((double) still / Math.max(1, last.count())), look.say("have a gradient of exactly 0")));
        return facts;
    }

    private static java.util.stream.Stream<Tensor> tensors(ParametersReading reading) {
        return reading.layers().stream().flatMap(layer -> layer.tensors().stream());
    }

    /// Places of the layers that are shown: the one that is wanted, if the network has it; else the first and the
    /// last among them.
    private List<Integer> shown(int most) {
        int count = history.last().layers().size();
        int wanted = view.layers(history.last()).indexOf(view.layer());
        if (wanted >= 0) {
            return List.of(wanted);
        }
        return count <= most
                ? IntStream.range(0, count).boxed().toList()
                : IntStream.range(0, most)
                        .mapToObj(i -> (int) Math.round((double) i * (count - 1) / (most - 1)))
                        .toList();
    }

    @Override
    public Region whole(Look look) {
        List<Integer> shown = shown(MOST_LAYERS);
        List<Region> rows = new ArrayList<>(List.of(weights(shown, look), gradient(shown, look)));
        if (view.numbers() == ParametersView.Numbers.GRADIENT) {
            Collections.reverse(rows);
        }
        Region charts = Layouts.column(look, List.of(50.0, 50.0), rows);
        return Layouts.row(look, List.of(70.0, 30.0), List.of(charts, courses(shown, look)));
    }

    @Override
    public Region brief(Look look) {
        return switch (view.numbers()) {
            case WEIGHTS -> weights(shown(BRIEF_LAYERS), look);
            case GRADIENT -> gradient(shown(BRIEF_LAYERS), look);
        };
    }

    private Region weights(List<Integer> layers, Look look) {
        return row(look.say("Weights"), Tensor::parameters, layers, look);
    }

    private Region gradient(List<Integer> layers, Look look) {
        return row(look.say("Gradient by the weights"), Tensor::gradient, layers, look);
    }

    private Region row(String title, DistributionCourse.Part part, List<Integer> layers, Look look) {
        if (layers.isEmpty()) {
            return Panel.words(title, look.say("No layer has parameters."), look);
        }
        List<Region> panels = layers.stream()
                .map(layer -> new DistributionCourse(history, layer, part).panel(name(layer), look))
                .toList();
        String says = history.moments().size() == 1
                ? look.say("how many are where")
                : look.say("strongest where most are at that step")
                        + (history.before().isPresent() ? "; " + look.say("lines: mean ± std of A and B") : "");
        return Panel.of(title, says, Layouts.fittingSmall(look, Collections.nCopies(panels.size(), 1.0), panels), look);
    }

    private String name(int layer) {
        return history.last().layers().get(layer).layer();
    }

    private Region courses(List<Integer> shown, Look look) {
        Region norms = course(look.say("Gradient norm"), shown, LayerParameters::gradientNorm, look);
        Region spread = course(
                look.say("Standard deviation of the weights"),
                shown,
                layer -> layer.tensors().getFirst().parameters().map(d -> d.std()),
                look);
        return Layouts.column(look, List.of(50.0, 50.0), List.of(spread, norms));
    }

    private Region course(
            String title, List<Integer> shown, Function<LayerParameters, Optional<Double>> number, Look look) {
        Scale scale = Courses.fitting(traces(history.steady(), shown, number, look));
        List<Trace> traces = traces(history, shown, number, look);
        return Courses.panel(Courses.titled(title, scale, look), "", history.scale(), scale, traces, look);
    }

    private List<Trace> traces(
            History<ParametersReading> of,
            List<Integer> shown,
            Function<LayerParameters, Optional<Double>> number,
            Look look) {
        List<Trace> traces = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            int layer = shown.get(i);
            traces.addAll(of.traces(
                    name(layer),
                    ink(i, look),
                    i,
                    look,
                    reading -> number.apply(reading.layers().get(layer))));
        }
        return traces;
    }

    private static Ink ink(int i, Look look) {
        int colours = look.palette().series().size();
        return i < colours
                ? Ink.solid(look.palette().series().get(i))
                : Ink.dashed(look.palette().series().get(i % colours));
    }

    @Override
    public List<String> notes(Look look) {
        List<String> notes = new ArrayList<>();
        int layers = history.last().layers().size();
        if (layers > MOST_LAYERS && shown(MOST_LAYERS).size() == MOST_LAYERS) {
            notes.add(look.say("{0} of {1} layers are shown, from the first to the last.", MOST_LAYERS, layers));
        }
        notes.add(look.say(
                "The gradient is that of the mean loss and the penalties, with running statistics and no dropout."));
        return List.copyOf(notes);
    }
}
