package gradiscope.probe.landscape;

import gradiscope.network.Architecture;
import gradiscope.network.Parameter;
import gradiscope.network.Role;
import gradiscope.network.Stage;
import gradiscope.network.Statistic;
import gradiscope.training.Checkpoint;
import java.util.List;

/// Which part of a network moves on a path between two checkpoints, and where it is at each alpha.
///
/// Layers are counted by their weights: what stands between two layers with weights, a normalisation, goes
/// with the one before it, and what stands before the first goes with the first.
final class MovingPart {
    private final List<Stage> stages;
    private final Checkpoint start;
    private final Checkpoint end;
    private final Path path;
    private final int[] layers;

    MovingPart(Architecture architecture, Checkpoint start, Checkpoint end, Path path) {
        this.stages = architecture.stages();
        this.start = start;
        this.end = end;
        this.path = path;
        this.layers = new int[stages.size()];
        int layer = 0;
        for (int i = 0; i < layers.length; i++) {
            layer += stages.get(i).isWeightLayer() ? 1 : 0;
            layers[i] = Math.max(1, layer);
        }
    }

    /// The first stage with parameters that move; the last of all where none has any.
    int first() {
        for (int i = 0; i < layers.length; i++) {
            boolean moves = path.route() != Path.Route.ONE_LAYER || layers[i] == path.layer();
            if (moves && !stages.get(i).parameters().isEmpty()) {
                return i;
            }
        }
        return layers.length - 1;
    }

    /// Whether the outputs of the first stage that moves can be mixed: given its input they are linear in
    /// its parameters, unless its statistics move too.
    boolean mixes() {
        return stages.get(first()).statistics().isEmpty();
    }

    /// The first stage that has to be passed through anew at each alpha.
    int firstAnew() {
        return mixes() ? first() + 1 : first();
    }

    /// How many running statistics belong to stages before [#firstAnew()]: they are the same at each alpha.
    int fixedStatistics() {
        return stages.subList(0, firstAnew()).stream()
                .flatMap(stage -> stage.statistics().stream())
                .mapToInt(Statistic::size)
                .sum();
    }

    /// Writes all parameters at a point of the path.
    void parameters(double alpha, float[] theta) {
        for (int i = 0; i < layers.length; i++) {
            for (Parameter p : stages.get(i).parameters()) {
                boolean bias = p.role() == Role.BIAS || p.role() == Role.SHIFT;
                double share = path.share(layers[i], bias, alpha);
                Path.mix(start.parameters(), end.parameters(), p.offset(), p.offset() + p.size(), share, theta);
            }
        }
    }

    /// All running statistics at a point of the path, as if they were weights of their layer.
    float[] statistics(double alpha) {
        float[] mixed = new float[end.statistics().length];
        for (int i = 0; i < layers.length; i++) {
            for (Statistic s : stages.get(i).statistics()) {
                double share = path.share(layers[i], false, alpha);
                Path.mix(start.statistics(), end.statistics(), s.offset(), s.offset() + s.size(), share, mixed);
            }
        }
        return mixed;
    }
}
