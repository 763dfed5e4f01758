package gradiscope.probe.parameters;

import gradiscope.network.Role;
import gradiscope.probe.Matrix;
import java.util.Optional;

/// The weights or the biases of a layer.
///
/// @param role what they do there
/// @param rows units or channels of the layer
/// @param columns inputs of each, inputs x kernel x kernel for a convolution; 1 where there is a number for
///     each unit
/// @param values rows x columns; empty where the network has too many parameters to list,
///     or one is not finite
/// @param parameters how they are distributed; empty where one is not finite
/// @param gradient how the gradient by them is distributed; empty where it does not fit float32
public record Tensor(
        Role role,
        int rows,
        int columns,
        Optional<Matrix> values,
        Optional<Distribution> parameters,
        Optional<Distribution> gradient) {}
