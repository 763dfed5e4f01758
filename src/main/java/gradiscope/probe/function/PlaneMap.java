package gradiscope.probe.function;

import gradiscope.data.Transformation;
import gradiscope.probe.Matrix;
import java.util.ArrayList;
import java.util.List;

/// What the network computes over the plane of two raw inputs.
///
/// @param extent the part of the plane
/// @param answers for each class, or for each target, side x side cells, row 0 at the bottom
/// @param overflow cells (row times side plus column) where the outputs are not finite in float32, ascending.
///     They hold zeros
/// @param layers how the hidden neurons respond, from the input on
/// @param samples some samples, so that a picture can stand alone
public record PlaneMap(
        Extent extent,
        List<Matrix> answers,
        List<Integer> overflow,
        List<LayerMaps> layers,
        List<PlacedSample> samples) {
    public PlaneMap {
        answers = List.copyOf(answers);
        overflow = List.copyOf(overflow);
        layers = List.copyOf(layers);
        samples = List.copyOf(samples);
    }

    static PlaneMap of(
            Extent extent,
            int side,
            Transformation transformation,
            Forward forward,
            List<LayerMaps> layers,
            List<PlacedSample> samples) {
        int size = forward.plan().objective().answerSize();
        Answers answers = Answers.of(forward.answers(transformation.apply(extent.points(side))), size);
        List<Matrix> maps = new ArrayList<>();
        for (int k = 0; k < size; k++) {
            int column = k;
            maps.add(Matrix.of(side, side, (i, j) -> answers.values().get(i * side + j, column)));
        }
        return new PlaneMap(extent, maps, answers.overflow(), layers, samples);
    }
}
