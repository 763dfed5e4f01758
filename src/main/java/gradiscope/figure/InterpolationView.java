package gradiscope.figure;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Property;

/// What of an interpolation is drawn, beside the loss of the whole network.
@Kind(name = "interpolation", title = "Interpolation", help = "What is drawn beside the loss.")
public record InterpolationView(
        @Property(help = "the share of wrong answers on the line", initial = "true")
        boolean errors,

        @Property(help = "a small chart for each layer that moves alone", initial = "true")
        boolean layerCharts)
        implements View {
    public InterpolationView {
        Descriptor.check(InterpolationView.class, errors, layerCharts);
    }

    public static InterpolationView usual() {
        return new InterpolationView(true, true);
    }
}
