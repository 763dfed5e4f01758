package gradiscope.figure;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Property;
import gradiscope.probe.Reading;
import gradiscope.probe.confusion.Agreement;
import gradiscope.probe.confusion.ConfusionReading;
import java.util.List;

/// Whose gradients are drawn.
@Kind(name = "confusion", title = "Gradient confusion", help = "Whose gradients are drawn.")
public record ConfusionView(
        @Property(help = "the layer whose part of the gradient is shown; empty: the whole network", initial = "")
        String layer)
        implements View {
    public ConfusionView {
        Descriptor.check(ConfusionView.class, layer);
    }

    public static ConfusionView usual() {
        return new ConfusionView("");
    }

    @Override
    public List<String> layers(Reading reading) {
        return reading instanceof ConfusionReading found
                ? found.layers().stream().map(Agreement::part).toList()
                : List.of();
    }
}
