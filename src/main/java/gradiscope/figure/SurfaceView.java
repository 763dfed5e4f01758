package gradiscope.figure;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Property;

/// What of a surface is drawn.
@Kind(name = "surface", title = "Loss surface", help = "What is drawn beside the loss.")
public record SurfaceView(
        @Property(help = "the share of wrong answers on the plane, or the loss along its directions", initial = "true")
        boolean errors)
        implements View {
    public SurfaceView {
        Descriptor.check(SurfaceView.class, errors);
    }

    public static SurfaceView usual() {
        return new SurfaceView(true);
    }
}
