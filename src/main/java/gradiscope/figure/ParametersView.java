package gradiscope.figure;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Property;
import gradiscope.probe.Reading;
import gradiscope.probe.parameters.LayerParameters;
import gradiscope.probe.parameters.ParametersReading;
import java.util.List;

/// Which numbers of which layers are drawn.
@Kind(name = "parameters", title = "Parameters", help = "Which numbers of which layers are drawn.")
public record ParametersView(
        @Property(help = "the weights, or the gradient by them", initial = "weights")
        Numbers numbers,

        @Property(help = "the layer that is shown; empty: several, from the first to the last", initial = "")
        String layer)
        implements View {
    /// Numbers that a layer has.
    public enum Numbers {
        WEIGHTS,
        GRADIENT
    }

    public ParametersView {
        Descriptor.check(ParametersView.class, numbers, layer);
    }

    public static ParametersView usual() {
        return new ParametersView(Numbers.WEIGHTS, "");
    }

    @Override
    public List<String> layers(Reading reading) {
        return reading instanceof ParametersReading found
                ? found.layers().stream().map(LayerParameters::layer).toList()
                : List.of();
    }
}
