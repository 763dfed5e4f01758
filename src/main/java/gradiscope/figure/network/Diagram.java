package gradiscope.figure.network;

import gradiscope.experiment.Data.Feature;
import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.Shape;
import gradiscope.network.Architecture;
import gradiscope.network.Parameter;
import gradiscope.network.Role;
import gradiscope.network.Stage;
import gradiscope.training.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The network as columns from left to right: the inputs, then each layer with weights together with the layers
/// without that follow it, the last of them the outputs.
///
/// @param columns at least one
/// @param skips outputs that are added back further on
public record Diagram(List<Column> columns, List<Skip> skips) {
    public Diagram {
        columns = List.copyOf(columns);
        skips = List.copyOf(skips);
    }

    /// Layers that are drawn as one.
    ///
    /// @param title names, units and kinds: `dense1 · 16 tanh`
    /// @param stage the stage whose output is drawn; -1 for the input
    /// @param shape of that output: its channels are the units
    /// @param weight the weights that come in; empty for the inputs
    /// @param bias what is added to each unit
    public record Column(String title, int stage, Shape shape, Optional<Parameter> weight, Optional<Parameter> bias) {
        public int units() {
            return shape.channels();
        }

        public boolean isInput() {
            return weight.isEmpty();
        }
    }

    /// From a column to a later one.
    public record Skip(int from, int to) {}

    public static Diagram of(Workbench bench) {
        Architecture architecture = bench.architecture();
        List<Stage> stages = architecture.stages();
        List<Column> columns = new ArrayList<>();
        List<Skip> skips = new ArrayList<>();
        int first = Stage.INPUT;
        for (int i = 0; i <= stages.size(); i++) {
            if (i == stages.size() || begins(stages.get(i))) {
                columns.add(column(architecture, first, i));
                first = i;
            }
            if (i < stages.size() && stages.get(i).hasSkip()) {
                skips.add(new Skip(columnOf(stages, stages.get(i).skipSource()), columnOf(stages, i)));
            }
        }
        return new Diagram(columns, skips);
    }

    /// A projection of a skip is no layer of its own here.
    private static boolean begins(Stage stage) {
        return stage.isWeightLayer() && !stage.hasSkip();
    }

    private static int columnOf(List<Stage> stages, int stage) {
        return (int) IntStream.rangeClosed(0, stage)
                .filter(i -> begins(stages.get(i)))
                .count();
    }

    /// @param first the stage with the weights, or -1
    /// @param end one past the last stage that belongs to it
    private static Column column(Architecture architecture, int first, int end) {
        List<Stage> stages = architecture.stages();
        int drawn = end - 1;
        boolean image = !shape(architecture, first).isVector();
        while (image && shape(architecture, drawn).isVector()) {
            drawn--;
        }
        Optional<Stage> own = first < 0 ? Optional.empty() : Optional.of(stages.get(first));
        Shape shape = shape(architecture, drawn);
        List<String> title = new ArrayList<>();
        own.ifPresent(stage -> title.add(
                stage.layer().name() + " · " + stage.geometry().output().channels()));
        stages.subList(first + 1, end).forEach(stage -> title.add(kind(stage)));
        return new Column(
                String.join(" ", title),
                drawn,
                shape,
                own.flatMap(s -> of(s, Role.WEIGHT)),
                own.flatMap(s -> of(s, Role.BIAS)));
    }

    private static String kind(Stage stage) {
        return Descriptor.of(stage.layer()).name();
    }

    private static Shape shape(Architecture architecture, int stage) {
        return stage < 0
                ? architecture.input()
                : architecture.stages().get(stage).geometry().output();
    }

    private static Optional<Parameter> of(Stage stage, Role role) {
        return stage.parameters().stream().filter(p -> p.role() == role).findFirst();
    }

    /// Weights between two units of neighbouring columns: more than one where a unit is an image, or a kernel lies
    /// between.
    public int weightsPerPair(int column) {
        Parameter weight = columns.get(column).weight().orElseThrow();
        return Math.max(
                1, weight.size() / weight.rows() / columns.get(column - 1).units());
    }

    /// What the inputs are called.
    static List<String> inputNames(Experiment experiment, int count) {
        List<Feature> features = experiment.data().features();
        return features.isEmpty()
                ? IntStream.rangeClosed(1, count)
                        .mapToObj(i -> "x" + subscript(i))
                        .toList()
                : features.stream().map(Diagram::name).toList();
    }

    private static String subscript(int number) {
        return Integer.toString(number)
                .chars()
                .map(c -> c - '0' + '₀')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String name(Feature feature) {
        return switch (feature) {
            case X -> "x₁";
            case Y -> "x₂";
            case X_SQUARED -> "x₁²";
            case Y_SQUARED -> "x₂²";
            case XY -> "x₁x₂";
            case SIN_X -> "sin x₁";
            case SIN_Y -> "sin x₂";
        };
    }
}
