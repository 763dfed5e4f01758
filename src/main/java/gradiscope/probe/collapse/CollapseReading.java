package gradiscope.probe.collapse;

import gradiscope.probe.Reading;
import gradiscope.probe.SampleSet;
import java.util.List;
import java.util.Optional;

/// Neural collapse in a network at one moment.
///
/// @param layers in the order of the network; the last one has the classifier
/// @param set whose samples were measured
public record CollapseReading(List<LayerReading> layers, SampleSet set) implements Reading {
    /// @throws IllegalArgumentException when two layers have one name
    public CollapseReading {
        layers = List.copyOf(layers);
        if (layers.stream().map(LayerReading::layer).distinct().count() != layers.size()) {
            throw new IllegalArgumentException("two layers of one name");
        }
    }

    /// Of training samples.
    public CollapseReading(List<LayerReading> layers) {
        this(layers, SampleSet.TRAIN);
    }

    /// Of samples of a set.
    CollapseReading of(SampleSet other) {
        return new CollapseReading(layers, other);
    }

    /// The layer of this name.
    public Optional<LayerReading> layer(String name) {
        return layers.stream().filter(l -> l.layer().equals(name)).findFirst();
    }
}
