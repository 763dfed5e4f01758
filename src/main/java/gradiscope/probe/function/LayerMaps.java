package gradiscope.probe.function;

import java.util.List;

/// How the neurons of a layer respond over the plane.
///
/// @param layer its name
/// @param stage its place in the network, from 0
/// @param width how many neurons it has
/// @param neurons the first of them, as many as were asked for
public record LayerMaps(String layer, int stage, int width, List<NeuronMap> neurons) {
    public LayerMaps {
        neurons = List.copyOf(neurons);
    }
}
