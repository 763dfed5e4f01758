package gradiscope.probe.confusion;

import gradiscope.probe.Reading;
import java.util.List;

/// What the confusion probe found.
///
/// @param items what was compared
/// @param order how heat maps are ordered; all layers are ordered alike
/// @param batchNormFrozen true where the network has batch norm: its statistics were frozen
/// @param whole the whole network
/// @param layers each layer alone, from the input on; empty when not asked for
public record ConfusionReading(
        Items items, Order order, boolean batchNormFrozen, Agreement whole, List<Agreement> layers) implements Reading {
    public ConfusionReading {
        layers = List.copyOf(layers);
    }
}
