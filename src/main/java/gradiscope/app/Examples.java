package gradiscope.app;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The experiments that come with the program, in `resources/examples`.
final class Examples {
    /// An experiment that comes with the program.
    ///
    /// @param name its file's name without the ending
    /// @param sentence what it shows
    record Example(String name, String sentence) {}

    static final List<Example> ALL = List.of(
            new Example(
                    "spiral", "Two spiral arms, and a border that curls up between them: the first thing to look at."),
            new Example(
                    "digits-mlp",
                    "Two hidden layers read digits, and the confusion matrix draws together on its diagonal."),
            new Example(
                    "digits-cnn",
                    "Two convolutions read the same digits; follow one of them through the feature maps."),
            new Example(
                    "collapse",
                    "Trained far past zero error, the classes shrink to the corners of a simplex: neural collapse."),
            new Example("residual", "Skip connections and batch norm keep every layer learning, and the rings close."),
            new Example("regression", "A sine wave: watch a curve swing itself onto the points."),
            new Example("xor", "Exclusive or: four hidden units fold the plane so that opposite corners agree."),
            new Example(
                    "moons-dropout",
                    "Dropout keeps the border between two noisy moons smooth, where it would follow every point."),
            new Example(
                    "label-noise", "The border bends to learn wrong labels by heart, and the test samples pay for it."),
            new Example("iris", "Three kinds of iris by four measurements: one comes apart at once, two overlap."),
            new Example(
                    "wine-layer-norm",
                    "Thirteen measurements tell three cultivars of wine apart, the learning rate running out on a cosine."),
            new Example("deep", "Three spiral arms through eight layers: depth makes gradients fight."));

    private Examples() {}

    /// The JSON of an example.
    ///
    /// @throws BadInput when there is none of this name
    static String text(String name) {
        if (ALL.stream().noneMatch(e -> e.name().equals(name))) {
            throw new BadInput(
                    "example:" + name,
                    "",
                    Message.of("there is no such example"),
                    Message.of(
                            "use one of {0}",
                            String.join(", ", ALL.stream().map(Example::name).toList())));
        }
        try (InputStream in = Examples.class.getResourceAsStream("/gradiscope/examples/" + name + ".json")) {
            if (in == null) {
                throw new IllegalStateException("the example " + name + " was not packaged");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
