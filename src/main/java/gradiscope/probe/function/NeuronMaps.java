package gradiscope.probe.function;

import gradiscope.network.Plan;
import gradiscope.network.Stage;
import gradiscope.probe.Matrix;
import gradiscope.tensor.Slice;
import gradiscope.tensor.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Collects the responses of hidden neurons over the plane, pass by pass: of each layer that gives a vector,
/// the output of the network apart.
final class NeuronMaps {
    private final int side;
    private final List<Hidden> layers = new ArrayList<>();

    /// @param most neurons in all, shared by the layers as evenly as their widths allow
    /// @param side cells along each side
    NeuronMaps(List<Stage> stages, int most, int side) {
        this.side = side;
        List<Integer> hidden = new ArrayList<>();
        for (int i = 0; i < stages.size() - 1; i++) {
            if (stages.get(i).geometry().output().isVector()) {
                hidden.add(i);
            }
        }
        int[] widths = hidden.stream().mapToInt(i -> width(stages.get(i))).toArray();
        int[] shares = shares(widths, most);
        for (int i = 0; i < shares.length; i++) {
            int stage = hidden.get(i);
            String name = stages.get(stage).layer().name();
            layers.add(new Hidden(name, stage, widths[i], Slice.zeros(shares[i] * side * side), shares[i]));
        }
    }

    private static int width(Stage stage) {
        return stage.geometry().output().size();
    }

    /// One neuron each in turn, until all have theirs or none is left to give.
    static int[] shares(int[] widths, int most) {
        int[] shares = new int[widths.length];
        int left = most;
        for (int given = 1; left > 0 && given > 0; ) {
            given = 0;
            for (int i = 0; i < widths.length && left > 0; i++) {
                if (shares[i] < widths[i]) {
                    shares[i]++;
                    left--;
                    given++;
                }
            }
        }
        return shares;
    }

    /// @param values neurons x cells
    private record Hidden(String name, int stage, int width, Slice values, int neurons) {
        LayerMaps maps(int side) {
            List<NeuronMap> maps = new ArrayList<>();
            for (int neuron = 0; neuron < neurons; neuron++) {
                Slice response = values.part(neuron * side * side, side * side);
                maps.add(new NeuronMap(
                        neuron,
                        Vectors.finite(response)
                                ? Optional.of(new Matrix(side, side, response.toArray()))
                                : Optional.empty()));
            }
            return new LayerMaps(name, stage, width, maps);
        }
    }

    List<LayerMaps> over(float[] inputs, Forward forward) {
        forward.all(inputs, (from, rows) -> layers.forEach(layer -> collect(layer, forward.plan(), from, rows)));
        return layers.stream().map(layer -> layer.maps(side)).toList();
    }

    private void collect(Hidden layer, Plan plan, int from, int rows) {
        float[] activations = plan.output(layer.stage).value().array();
        float[] values = layer.values.array();
        for (int neuron = 0; neuron < layer.neurons; neuron++) {
            int cell = neuron * side * side + from;
            for (int row = 0; row < rows; row++) {
                values[cell + row] = activations[row * layer.width + neuron];
            }
        }
    }
}
