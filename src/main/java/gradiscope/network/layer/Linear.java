package gradiscope.network.layer;

import gradiscope.experiment.Kind;
import gradiscope.experiment.Property;
import gradiscope.network.Geometry;
import gradiscope.network.Torch;

/// The identity: what makes a network linear in its place.
@Kind(name = "linear", title = "Linear", help = "Leaves numbers as they are.")
public record Linear(
        @Property(help = "its name; empty: given by number", initial = "")
        String name) implements Activation {
    @Override
    public void value(float[] x, float[] y, int n) {
        System.arraycopy(x, 0, y, 0, n);
    }

    @Override
    public void slope(float[] x, float[] y, float[] s, int n) {
        java.util.Arrays.fill(s, 0, n, 1);
    }

    @Override
    public void curvature(float[] x, float[] y, float[] c, int n) {
        java.util.Arrays.fill(c, 0, n, 0);
    }

    @Override
    public Torch torch(Geometry geometry) {
        return Torch.of("nn.Identity()");
    }
}
