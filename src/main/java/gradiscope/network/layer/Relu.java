package gradiscope.network.layer;

import gradiscope.experiment.Kind;
import gradiscope.experiment.Property;
import gradiscope.network.Geometry;
import gradiscope.network.Torch;

/// max(x, 0). Its slope at 0 is 0, as in PyTorch.
@Kind(name = "relu", title = "ReLU", help = "The larger of x and 0.")
public record Relu(
        @Property(help = "its name; empty: given by number", initial = "")
        String name) implements Activation {
    @Override
    public void value(float[] x, float[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = Math.max(x[i], 0);
        }
    }

    @Override
    public void slope(float[] x, float[] y, float[] s, int n) {
        for (int i = 0; i < n; i++) {
            s[i] = Math.signum(y[i]);
        }
    }

    @Override
    public void curvature(float[] x, float[] y, float[] c, int n) {
        java.util.Arrays.fill(c, 0, n, 0);
    }

    @Override
    public Torch torch(Geometry geometry) {
        return Torch.of("nn.ReLU()");
    }
}
