package gradiscope.ui.build;

import gradiscope.experiment.Catalog;
import gradiscope.experiment.Codec;
import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Layer;
import gradiscope.experiment.Network;
import gradiscope.experiment.Place;
import gradiscope.network.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes the layer that a person probably wants at a place.
final class NewLayers {
    private static final long USUAL_SIZE = 16;

    private final Codec codec;

    NewLayers(Catalog catalog) {
        this.codec = new Codec(catalog);
    }

    /// A layer with the initial values of its kind, but: inside the network its size is that of the nearest of its kind
    /// before it, and it takes from an earlier layer of the same shape, if it takes from one.
    ///
    /// @param stages as far as they are known
    Layer make(Descriptor<?> kind, Network network, int gap, List<Stage> stages) {
        boolean isSkip = kind.entries().stream().anyMatch(e -> e.name().equals("from"));
        if (isSkip) {
            return skip(kind, NetworkEdits.nameAt(network, partner(network, gap, stages)));
        }
        Layer layer = codec.parse(Layer.class, kind.name(), Map.of(), Place.root(kind.title()));
        boolean isLast = gap == network.layers().size();
        return Size.of(layer)
                .filter(size -> size.isAutomatic() && !isLast)
                .map(size -> size.set(layer, sizeBefore(kind, network, gap)))
                .orElse(layer);
    }

    /// A layer that adds the output of the layer of this name.
    Layer skip(Descriptor<?> kind, String from) {
        return codec.parse(Layer.class, kind.name(), Map.of("from", from), Place.root(kind.title()));
    }

    private static long sizeBefore(Descriptor<?> kind, Network network, int gap) {
        for (int i = gap - 1; i >= 0; i--) {
            Layer layer = network.layers().get(i);
            Optional<Size> size = Size.of(layer).filter(s -> layer.getClass() == kind.type() && !s.isAutomatic());
            if (size.isPresent()) {
                return size.get().value();
            }
        }
        return USUAL_SIZE;
    }

    /// The nearest layer of the same shape with a weight layer in between, or the layer two before.
    private static int partner(Network network, int gap, List<Stage> stages) {
        boolean weighs = false;
        for (int i = gap - 2; i >= 0 && gap <= stages.size(); i--) {
            weighs |= stages.get(i + 1).isWeightLayer();
            boolean fits = stages.get(i)
                    .geometry()
                    .output()
                    .equals(stages.get(gap - 1).geometry().output());
            if (weighs && fits) {
                return i;
            }
        }
        return Math.min(network.layers().size() - 1, Math.max(-1, gap - 2));
    }
}
