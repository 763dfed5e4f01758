package gradiscope.probe.collapse;

import gradiscope.probe.Reading;
import java.util.List;
import java.util.Optional;

/// Neural collapse in a network at one moment.
///
/// @param layers in the order of the network; the last one has the classifier
public record CollapseReading(List<LayerReading> layers) implements Reading {
    /// @throws IllegalArgumentException when two layers have one name
    public CollapseReading {
        layers = List.copyOf(layers);
        if (layers.stream().map(LayerReading::layer).distinct().count() != layers.size()) {
            throw new IllegalArgumentException("two layers of one name");
        }
    }

    /// The layer of this name.
    public Optional<LayerReading> layer(String name) {
        return layers.stream().filter(l -> l.layer().equals(name)).findFirst();
    }
}
