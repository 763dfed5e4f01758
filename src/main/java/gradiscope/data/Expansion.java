package gradiscope.data;

import gradiscope.experiment.Data.Feature;
import gradiscope.experiment.Shape;
import java.util.List;

/// Replaces the two inputs of a sample by functions of them, in the order listed.
final class Expansion {
    private Expansion() {}

    /// @param samples with two inputs each
    /// @param features at least one
    static Samples apply(Samples samples, List<Feature> features) {
        float[] expanded = new float[samples.count() * features.size()];
        for (int i = 0; i < samples.count(); i++) {
            double x = samples.inputs()[2 * i];
            double y = samples.inputs()[2 * i + 1];
            for (int j = 0; j < features.size(); j++) {
                expanded[i * features.size() + j] = (float) value(features.get(j), x, y);
            }
        }
        return samples.withInputs(Shape.vector(features.size()), expanded);
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
