package gradiscope.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The layers from input to output. Each feeds the next; a layer may also take the output of an earlier one
/// by its name. Layers without a name get one here: their kind and a number, `dense1`.
public record Network(
        @Property(help = "in order from the input", min = 1, max = 512)
        List<Layer> layers) {
    /// The name of the network's input, for a layer that adds it back.
    public static final String INPUT = "input";

    public Network {
        layers = named(layers);
        Descriptor.check(Network.class, layers);
    }

    private static List<Layer> named(List<Layer> layers) {
        Set<String> taken = new HashSet<>(Set.of(INPUT));
        for (Layer layer : layers) {
            if (!layer.name().isEmpty() && !taken.add(layer.name())) {
                throw new InvalidValue(
                        "layers",
                        Message.of("two layers are named \"{0}\"", layer.name()),
                        Message.of("give each its own name"));
            }
        }
        Map<String, Integer> count = new HashMap<>();
        List<Layer> named = new ArrayList<>();
        for (Layer layer : layers) {
            named.add(layer.name().isEmpty() ? rename(layer, taken, count) : layer);
        }
        return List.copyOf(named);
    }

    private static Layer rename(Layer layer, Set<String> taken, Map<String, Integer> count) {
        String kind = Descriptor.of(layer).name();
        String name;
        do {
            name = kind + count.merge(kind, 1, Integer::sum);
        } while (!taken.add(name));
        return Descriptor.of(layer).with(layer, "name", name);
    }
}
