package gradiscope.figure.network;

import gradiscope.data.Samples;
import gradiscope.figure.chart.Palette;
import gradiscope.probe.function.FunctionReading;
import gradiscope.probe.parameters.ParametersReading;
import gradiscope.training.Workbench;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A network at one step, as it is drawn.
///
/// @param weights empty: not known yet
/// @param faces what its units respond to; empty: not known yet
/// @param inputs names of the inputs; empty where they are an image
/// @param classes names of the outputs; empty where they are no classes
public record Network(
        Diagram diagram, Optional<Weights> weights, Optional<Faces> faces, List<String> inputs, List<String> classes) {
    private static final int LONGEST_NAME = 8;

    public Network {
        inputs = List.copyOf(inputs);
        classes = List.copyOf(classes);
    }

    /// @param diagram of that network, which is the same at all its steps
    /// @param palette of what units respond to
    /// @param sample the training sample that is pointed at
    public static Network of(
            Workbench bench,
            Diagram diagram,
            Optional<ParametersReading> parameters,
            Optional<FunctionReading> function,
            Palette palette,
            OptionalInt sample) {
        return new Network(
                diagram,
                parameters.map(reading -> new Weights(diagram, reading)),
                function.map(reading -> new Faces(diagram, bench, reading, palette, sample)),
                inputs(bench, diagram),
                outputs(bench, diagram));
    }

    private static List<String> inputs(Workbench bench, Diagram diagram) {
        Diagram.Column first = diagram.columns().getFirst();
        return first.shape().isVector() ? Diagram.inputNames(bench.experiment(), first.units()) : List.of();
    }

    /// Names of the classes, where there is an output for each.
    private static List<String> outputs(Workbench bench, Diagram diagram) {
        Samples samples = bench.data().train();
        return samples.classes() == diagram.columns().getLast().units()
                ? samples.classNames().stream().map(Network::brief).toList()
                : List.of();
    }

    private static String brief(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }
}
