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
            new Example("spiral", "Two spiral arms, learned by a small tanh network: the first thing to look at."),
            new Example("digits-mlp", "Handwritten digits and a network of two hidden layers."),
            new Example("digits-cnn", "Handwritten digits and two convolutions."),
            new Example("collapse", "Four blobs, trained far past zero error: neural collapse."),
            new Example("residual", "Rings and a deep residual network with batch norm."),
            new Example("regression", "A sine wave and squared error."),
            new Example("xor", "Exclusive or and four hidden units: as small as it gets."),
            new Example("moons-dropout", "Two noisy moons, and dropout against learning the noise."),
            new Example("label-noise", "Wrong labels: what is learned by heart costs on the test set."),
            new Example("iris", "Three kinds of iris by four measurements, with momentum."),
            new Example("wine-layer-norm", "Three cultivars of wine, layer norm, AdamW and a cosine schedule."),
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
