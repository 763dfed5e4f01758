package gradiscope.figure;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Property;

/// How losses are drawn.
@Kind(name = "loss", title = "Loss", help = "How the losses are drawn.")
public record LossView(
        @Property(help = "axis of the losses; fitting: logarithmic where they are spread widely", initial = "fitting")
        Axis axis)
        implements View {
    /// A linear axis shows differences, a logarithmic one ratios.
    public enum Axis {
        FITTING,
        LINEAR,
        LOGARITHMIC
    }

    public LossView {
        Descriptor.check(LossView.class, axis);
    }

    public static LossView usual() {
        return new LossView(Axis.FITTING);
    }
}
