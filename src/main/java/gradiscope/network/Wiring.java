package gradiscope.network;

import gradiscope.tensor.Product;
import gradiscope.tensor.Slice;
import java.util.List;

/// All that an [Operation] is connected to. Activations are rows x size of the shape, row-major.
///
/// @param geometry the shapes
/// @param capacity most rows in one pass
/// @param input output of the layer before
/// @param skip output of the earlier layer that this one takes too; its signal is a buffer of its own,
///     which the plan adds to the source's. Without a skip, the same as `input`
/// @param output what the operation writes, and whose signal it reads
/// @param parameters in the order of [LayerKind#parameters]
/// @param statistics in the order of [LayerKind#statistics]
/// @param index position in the network: keeps random masks of layers apart
/// @param tangents whether the tangent passes will be asked for
/// @param product how big matrices are multiplied
public record Wiring(
        Geometry geometry,
        int capacity,
        Variable input,
        Variable skip,
        Variable output,
        List<Variable> parameters,
        List<Slice> statistics,
        int index,
        boolean tangents,
        Product product) {}
