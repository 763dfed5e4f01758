package gradiscope.probe.parameters;

import java.util.List;
import java.util.Optional;

/// The parameters of a layer.
///
/// @param layer its name
/// @param stage its place in the network, from 0
/// @param tensors weights, then biases, as far as it has them; never empty
/// @param gradientNorm length of the gradient by all of them; empty where it does not fit float32
public record LayerParameters(String layer, int stage, List<Tensor> tensors, Optional<Double> gradientNorm) {
    public LayerParameters {
        tensors = List.copyOf(tensors);
    }
}
