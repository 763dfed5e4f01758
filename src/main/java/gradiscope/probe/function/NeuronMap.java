package gradiscope.probe.function;

import gradiscope.probe.Matrix;
import java.util.Optional;

/// How one neuron responds over the plane.
///
/// @param neuron its number in its layer, from 0
/// @param response side x side cells, row 0 at the bottom; empty where it does not fit float32 everywhere
public record NeuronMap(int neuron, Optional<Matrix> response) {}
