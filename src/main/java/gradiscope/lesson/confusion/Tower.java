package gradiscope.lesson.confusion;

import gradiscope.sweep.Axis;
import java.util.ArrayList;
import java.util.List;

/// A network of equal layers and a classifier.
///
/// @param depth layers before the classifier, at least 1
/// @param width units of each
/// @param activation its kind: `tanh`, `relu`, `linear`
/// @param initialisation of the weights, as an experiment names it
/// @param bias whether there are biases
/// @param norm whether batch norm stands before each activation
/// @param skip whether each layer but the first adds its output, over sqrt(depth), to what it was given
record Tower(int depth, int width, String activation, String initialisation, boolean bias, boolean norm, boolean skip) {
    /// Weights of variance 1/fan-in.
    static Tower tanh(int depth, int width) {
        return new Tower(depth, width, "tanh", "lecun-normal", true, false, false);
    }

    /// Weights of variance 2/fan-in.
    static Tower relu(int depth, int width) {
        return new Tower(depth, width, "relu", "he-normal", true, false, false);
    }

    /// A product of matrices: as wide as the input, and its readout has one output.
    static Tower linear(int depth, int width, String initialisation) {
        return new Tower(depth, width, "linear", initialisation, false, false, false);
    }

    Tower skipping() {
        return new Tower(depth, width, activation, initialisation, bias, norm, true);
    }

    Tower normalised() {
        return new Tower(depth, width, activation, initialisation, bias, true, skip);
    }

    /// On the axis of a sweep.
    Axis.Value named(String label) {
        return new Axis.Value(label, List.of("network.layers=[" + String.join(", ", layers()) + "]"));
    }

    private List<String> layers() {
        List<String> layers = new ArrayList<>();
        for (int l = 0; l < depth; l++) {
            layers.add(dense(width, initialisation, bias && !norm));
            if (norm) {
                layers.add("\"batch-norm\"");
            }
            boolean adds = skip && l > 0;
            layers.add("{\"kind\": \"%s\", \"name\": \"%s\"}".formatted(activation, (adds ? "f" : "s") + l));
            if (adds) {
                layers.add("{\"kind\": \"residual\", \"name\": \"s%s\", \"from\": \"s%s\", \"scale\": %s}"
                        .formatted(l, l - 1, 1 / Math.sqrt(depth)));
            }
        }
        layers.add(dense(0, initialisation.equals("orthogonal") ? "lecun-normal" : initialisation, bias));
        return layers;
    }

    private static String dense(int units, String start, boolean bias) {
        return "{\"kind\": \"dense\", \"units\": %s, \"bias\": %s, \"initialisation\": \"%s\"}"
                .formatted(units, bias, start);
    }
}
