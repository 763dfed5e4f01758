package gradiscope.data;

import gradiscope.experiment.Data.Feature;
import gradiscope.experiment.Shape;
import java.util.List;

/// Replaces the two inputs of a sample by functions of them, in the order listed.
final class Expansion {
    private Expansion() {}

    /// @param inputs two of each sample
    /// @param features at least one
    static float[] apply(float[] inputs, List<Feature> features) {
        int count = inputs.length / 2;
        float[] expanded = new float[count * features.size()];
        for (int i = 0; i < count; i++) {
            double x = inputs[2 * i];
            double y = inputs[2 * i + 1];
            for (int j = 0; j < features.size(); j++) {
                expanded[i * features.size() + j] = (float) value(features.get(j), x, y);
            }
        }
        return expanded;
    }

    /// The shape of a sample then.
    static Shape shape(List<Feature> features) {
        return Shape.vector(features.size());
    }

    private static double value(Feature feature, double x, double y) {
        return switch (feature) {
            case X -> x;
            case Y -> y;
            case X_SQUARED -> x * x;
            case Y_SQUARED -> y * y;
            case XY -> x * y;
            case SIN_X -> StrictMath.sin(x);
            case SIN_Y -> StrictMath.sin(y);
        };
    }
}
