package gradiscope.ui.build;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Layer;
import gradiscope.experiment.Network;
import gradiscope.network.LayerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// What becomes of a network when a person changes its layers. A gap is a place between two layers, or at an end:
/// gap `g` is before layer `g`.
///
/// Skip connections go by name. They follow a layer that is renamed; when their source goes, they start at the layer
/// before it.
final class NetworkEdits {
    private static final String FROM = "from";

    private NetworkEdits() {}

    static Network insert(Network network, int gap, Layer layer) {
        List<Layer> layers = new ArrayList<>(network.layers());
        layers.add(gap, layer);
        return new Network(layers);
    }

    /// A copy of a layer after it, with a name of its own.
    static Layer unnamed(Layer layer) {
        return Descriptor.of(layer).with(layer, "name", "");
    }

    static Network remove(Network network, int index) {
        List<Layer> layers = new ArrayList<>(network.layers());
        String gone = layers.remove(index).name();
        String before = nameAt(network, index - 1);
        layers.replaceAll(redirect(gone, before));
        return new Network(layers);
    }

    /// @param gap of the network as it is
    static Network move(Network network, int index, int gap) {
        List<Layer> layers = new ArrayList<>(network.layers());
        Layer layer = layers.remove(index);
        layers.add(target(index, gap), layer);
        return new Network(layers);
    }

    /// Where a layer is after [#move].
    static int target(int index, int gap) {
        return gap > index ? gap - 1 : gap;
    }

    static Network replace(Network network, int index, Layer layer) {
        List<Layer> layers = new ArrayList<>(network.layers());
        String before = layers.set(index, layer).name();
        Network changed = new Network(layers);
        List<Layer> named = new ArrayList<>(changed.layers());
        named.replaceAll(redirect(before, named.get(index).name()));
        return new Network(named);
    }

    private static UnaryOperator<Layer> redirect(String from, String to) {
        return layer -> source(layer).equals(from) ? from(layer, to) : layer;
    }

    /// Whether a layer also takes the output of an earlier one.
    static boolean isSkip(Layer layer) {
        return layer instanceof LayerKind kind && kind.skip().isPresent();
    }

    private static String source(Layer layer) {
        return layer instanceof LayerKind kind ? kind.skip().orElse("") : "";
    }

    /// The layer with another source.
    static Layer from(Layer layer, String name) {
        return Descriptor.of(layer).with(layer, FROM, name);
    }

    /// The layer whose output a layer adds; -1: the input of the network; -2: none that is there.
    static int sourceIndex(Network network, Layer layer) {
        String name = source(layer);
        for (int i = -1; i < network.layers().size(); i++) {
            if (nameAt(network, i).equals(name)) {
                return i;
            }
        }
        return -2;
    }

    /// @param index -1: the input of the network
    static String nameAt(Network network, int index) {
        return index < 0 ? Network.INPUT : network.layers().get(index).name();
    }

    /// The names that layer `index` can take from.
    static List<String> namesBefore(Network network, int index) {
        List<String> names = new ArrayList<>();
        for (int i = -1; i < index; i++) {
            names.add(nameAt(network, i));
        }
        return names;
    }
}
