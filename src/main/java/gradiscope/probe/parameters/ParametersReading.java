package gradiscope.probe.parameters;

import gradiscope.probe.Reading;
import java.util.List;
import java.util.Optional;

/// What the parameters probe found.
///
/// @param count parameters of the network
/// @param tooMany whether they are too many to be listed; then there are only statistics
/// @param samples training samples that the gradient is the mean over
/// @param gradientNorm length of the gradient of the mean loss and the penalties, batch norm with its running
///     statistics, without dropout; empty where it does not fit float32
/// @param layers each that has parameters, from the input on
public record ParametersReading(
        int count, boolean tooMany, int samples, Optional<Double> gradientNorm, List<LayerParameters> layers)
        implements Reading {
    public ParametersReading {
        layers = List.copyOf(layers);
    }
}
