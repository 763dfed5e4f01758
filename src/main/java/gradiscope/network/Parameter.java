package gradiscope.network;

import java.util.List;

/// One parameter tensor: a range of the flat parameter array.
///
/// @param layer name of its layer
/// @param layerIndex position of its layer in the network, from 0
/// @param role what it does there
/// @param dimensions its shape, outputs first: `[out, in]`, `[out, in, k, k]`, `[out]`
/// @param offset where it starts in the flat array
public record Parameter(String layer, int layerIndex, Role role, List<Integer> dimensions, int offset) {
    public Parameter {
        dimensions = List.copyOf(dimensions);
    }

    public int size() {
        return dimensions.stream().reduce(1, Math::multiplyExact);
    }

    /// Rows of the tensor seen as a matrix: neurons or filters.
    public int rows() {
        return dimensions.getFirst();
    }

    /// `dense1.weight`
    public String key() {
        return layer + "." + role.key();
    }
}
