package gradiscope.figure;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Property;
import gradiscope.probe.Reading;
import gradiscope.probe.collapse.CollapseReading;
import gradiscope.probe.collapse.Convention;
import gradiscope.probe.collapse.LayerReading;
import java.util.List;

/// Where collapse is looked for, and by whose measures.
@Kind(name = "collapse", title = "Neural collapse", help = "Where collapse is looked for, and by whose measures.")
public record CollapseView(
        @Property(help = "whose definitions of NC1 to NC4", initial = "papyan-han")
        Convention convention,

        @Property(help = "the layer that is shown; empty: the last one", initial = "")
        String layer,

        @Property(help = "every layer side by side, from the input on, instead of one", initial = "false")
        boolean overDepth)
        implements View {
    public CollapseView {
        Descriptor.check(CollapseView.class, convention, layer, overDepth);
    }

    public static CollapseView usual() {
        return new CollapseView(Convention.PAPYAN_HAN, "", false);
    }

    @Override
    public List<String> layers(Reading reading) {
        return reading instanceof CollapseReading found
                ? found.layers().stream().map(LayerReading::layer).toList()
                : List.of();
    }
}
