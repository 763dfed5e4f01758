package gradiscope.network;

import gradiscope.experiment.InvalidValue;
import gradiscope.experiment.Layer;
import gradiscope.experiment.Message;
import gradiscope.experiment.Network;
import gradiscope.experiment.Shape;
import java.util.ArrayList;
import java.util.List;

/// Walks the layers once, in order, inferring shapes and laying out parameters.
final class ArchitectureBuilder {
    private static final long LARGEST = 1L << 28;

    private final Network network;
    private final Shape input;
    private final int outputs;
    private final List<Stage> stages = new ArrayList<>();
    private long parameterCount;
    private int statisticCount;

    ArchitectureBuilder(Network network, Shape input, int outputs) {
        this.network = network;
        this.input = input;
        this.outputs = outputs;
    }

    List<Stage> build() {
        for (Layer layer : network.layers()) {
            add((LayerKind) layer);
        }
        Shape last = shapeOf(stages.size() - 1);
        if (last.size() != outputs || !last.isVector()) {
            throw misfit(
                    stages.size() - 1,
                    outputs == 1
                            ? Message.of("{0} gives {1}, but the loss needs 1 output", nameOf(stages.size() - 1), last)
                            : Message.of(
                                    "{0} gives {1}, but the loss needs {2} outputs",
                                    nameOf(stages.size() - 1), last, outputs),
                    Message.of(
                            "end with a dense layer of {0} units (or 0 units, which means as many as needed)",
                            outputs));
        }
        return stages;
    }

    List<Stage> fitting() {
        try {
            network.layers().forEach(layer -> add((LayerKind) layer));
        } catch (InvalidValue e) {
            return stages;
        }
        return stages;
    }

    private void add(LayerKind layer) {
        int index = stages.size();
        Shape from = shapeOf(index - 1);
        int source = layer.skip().map(name -> find(name, index)).orElse(Stage.NONE);
        Shape skip = source == Stage.NONE ? from : shapeOf(source);
        Geometry geometry = new Geometry(from, skip, output(layer, index, from, source, skip));
        stages.add(new Stage(layer, geometry, source, parameters(layer, index, geometry), statistics(layer, geometry)));
    }

    private Shape output(LayerKind layer, int index, Shape from, int source, Shape skip) {
        try {
            Shape output = layer instanceof Sized sized ? sized.output(from, outputs) : layer.output(from, skip);
            if ((long) output.channels() * output.height() * output.width() > LARGEST) {
                throw new LayerKind.Misfit(
                        Message.of("gives more than {0} numbers per sample", LARGEST), Message.of("make it smaller"));
            }
            return output;
        } catch (LayerKind.Misfit e) {
            Message given = Message.of("{0} gives {1}", nameOf(index - 1), from);
            Message both =
                    source == Stage.NONE ? given : Message.of("{0} and {1} gives {2}", given, nameOf(source), skip);
            throw misfit(index, Message.of("{0}, but {1} {2}", both, layer.name(), e.problem()), e.accepted());
        }
    }

    private List<Parameter> parameters(LayerKind layer, int index, Geometry geometry) {
        List<Parameter> placed = new ArrayList<>();
        for (LayerKind.Wanted wanted : layer.parameters(geometry)) {
            long size =
                    wanted.dimensions().stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
            if (parameterCount + size > LARGEST) {
                throw misfit(
                        index,
                        Message.of("{0} brings the network above {1} parameters", layer.name(), LARGEST),
                        Message.of("make it smaller"));
            }
            placed.add(new Parameter(layer.name(), index, wanted.role(), wanted.dimensions(), (int) parameterCount));
            parameterCount += size;
        }
        return placed;
    }

    private List<Statistic> statistics(LayerKind layer, Geometry geometry) {
        List<Statistic> placed = new ArrayList<>();
        for (LayerKind.Tracked t : layer.statistics(geometry)) {
            placed.add(new Statistic(layer.name(), t.name(), t.size(), statisticCount, t.initial()));
            statisticCount += t.size();
        }
        return placed;
    }

    private int find(String name, int before) {
        if (name.equals(Network.INPUT)) {
            return Stage.INPUT;
        }
        for (int i = 0; i < before; i++) {
            if (stages.get(i).layer().name().equals(name)) {
                return i;
            }
        }
        List<String> known = new ArrayList<>(List.of(Network.INPUT));
        stages.forEach(s -> known.add(s.layer().name()));
        throw misfit(
                before,
                Message.of(
                        "{0} takes from \"{1}\", which is no earlier layer",
                        network.layers().get(before).name(), name),
                Message.of("name one of {0}", String.join(", ", known)));
    }

    private Shape shapeOf(int stage) {
        return stage < 0 ? input : stages.get(stage).geometry().output();
    }

    private String nameOf(int stage) {
        return stage < 0 ? Network.INPUT : network.layers().get(stage).name();
    }

    private static InvalidValue misfit(int index, Message problem, Message accepted) {
        return new InvalidValue("network.layers[" + index + "]", problem, accepted);
    }
}
