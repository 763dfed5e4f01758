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
        boolean overDepth,

        @Property(help = "the way of each class mean through the run so far", initial = "true")
        boolean trails,

        // Seen so, none of a tetrahedron's corners hides another: its base a little from above, no edge end-on.
        @Property(
                help = "degrees by which a picture of three dimensions is turned to the right",
                initial = "22",
                min = -180,
                max = 180)
        double turn,

        @Property(
                help = "degrees by which a picture of three dimensions is tilted towards the eye",
                initial = "18",
                min = -90,
                max = 90)
        double tilt)
        implements View {
    public CollapseView {
        Descriptor.check(CollapseView.class, convention, layer, overDepth, trails, turn, tilt);
    }

    public static CollapseView usual() {
        return new CollapseView(Convention.PAPYAN_HAN, "", false, true, 22, 18);
    }

    /// All the way around, and from top to bottom.
    @Override
    public CollapseView turned(double right, double down) {
        double around = Math.IEEEremainder(turn + right, 360);
        return new CollapseView(convention, layer, overDepth, trails, around, Math.clamp(tilt + down, -90.0, 90.0));
    }

    @Override
    public List<String> layers(Reading reading) {
        return reading instanceof CollapseReading found
                ? found.layers().stream().map(LayerReading::layer).toList()
                : List.of();
    }
}
