package gradiscope.network.layer;

import gradiscope.experiment.Kind;
import gradiscope.experiment.Property;
import gradiscope.network.Geometry;
import gradiscope.network.Torch;
import gradiscope.tensor.Functions;

/// log(1 + e^x).
@Kind(name = "softplus", title = "Softplus", help = "log(1 + e^x), a smooth ReLU.")
public record Softplus(
        @Property(help = "its name; empty: given by number", initial = "")
        String name) implements Activation {
    @Override
    public void value(float[] x, float[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = Math.max(x[i], 0) + (float) Math.log1p(Functions.exp(-Math.abs(x[i])));
        }
    }

    @Override
    public void slope(float[] x, float[] y, float[] s, int n) {
        for (int i = 0; i < n; i++) {
            s[i] = Functions.sigmoid(x[i]);
        }
    }

    @Override
    public void curvature(float[] x, float[] y, float[] c, int n) {
        for (int i = 0; i < n; i++) {
            c[i] = Functions.sigmoid(x[i]) * Functions.sigmoid(-x[i]);
        }
    }

    @Override
    public Torch torch(Geometry geometry) {
        return Torch.of("nn.Softplus()");
    }
}
