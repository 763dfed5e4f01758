package gradiscope.network;

import java.util.List;

/// One layer of an architecture, with its shapes, its parameters, and where it takes its inputs from.
///
/// @param layer what a person chose
/// @param geometry its shapes
/// @param skipSource stage whose output it also takes; -1 is the network's input; -2 is none
/// @param parameters its ranges of the flat parameter array
/// @param statistics its ranges of the flat statistics array
public record Stage(
        LayerKind layer, Geometry geometry, int skipSource, List<Parameter> parameters, List<Statistic> statistics) {
    public static final int INPUT = -1;
    public static final int NONE = -2;

    public Stage {
        parameters = List.copyOf(parameters);
        statistics = List.copyOf(statistics);
    }

    public boolean hasSkip() {
        return skipSource != NONE;
    }

    /// Whether it multiplies its input by a weight matrix or filters: what the theory counts as a layer.
    public boolean isWeightLayer() {
        return parameters.stream().anyMatch(p -> p.role() == Role.WEIGHT);
    }
}
