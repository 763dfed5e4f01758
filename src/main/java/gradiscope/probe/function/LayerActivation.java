package gradiscope.probe.function;

import gradiscope.experiment.Shape;
import gradiscope.probe.Matrix;
import gradiscope.tensor.Slice;
import gradiscope.tensor.Vectors;
import java.util.ArrayList;
import java.util.List;

/// What a layer gives for one sample.
///
/// @param layer its name; `input` for what the network sees
/// @param stage its place in the network, from 0; -1 for the input
/// @param shape channels x height x width
/// @param maps of a vector one row of all its numbers; of an image height x width for each channel, the first
///     as many as stay within 65,536 numbers
/// @param overflow whether a number is not finite in float32; then there are no maps
public record LayerActivation(String layer, int stage, Shape shape, List<Matrix> maps, boolean overflow) {
    private static final int MOST_NUMBERS = 1 << 16;

    public LayerActivation {
        maps = List.copyOf(maps);
    }

    /// @param values of one sample or more, of which the first is meant
    static LayerActivation of(String layer, int stage, Shape shape, Slice values) {
        Slice own = values.part(0, shape.size());
        boolean overflow = !Vectors.finite(own);
        return new LayerActivation(layer, stage, shape, overflow ? List.of() : maps(shape, own), overflow);
    }

    private static List<Matrix> maps(Shape shape, Slice values) {
        if (shape.isVector()) {
            return List.of(new Matrix(1, shape.size(), values.toArray()));
        }
        List<Matrix> maps = new ArrayList<>();
        for (int c = 0; c < Math.min(shape.channels(), MOST_NUMBERS / shape.area()); c++) {
            float[] channel = values.part(c * shape.area(), shape.area()).toArray();
            maps.add(new Matrix(shape.height(), shape.width(), channel));
        }
        return maps;
    }
}
