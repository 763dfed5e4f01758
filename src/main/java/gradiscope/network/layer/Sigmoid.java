package gradiscope.network.layer;

import gradiscope.experiment.Kind;
import gradiscope.experiment.Property;
import gradiscope.network.Geometry;
import gradiscope.network.Torch;
import gradiscope.tensor.Functions;

/// 1/(1 + e^-x).
@Kind(name = "sigmoid", title = "Sigmoid", help = "1/(1+e^-x), from 0 to 1.")
public record Sigmoid(
        @Property(help = "its name; empty: given by number", initial = "")
        String name) implements Activation {
    @Override
    public void value(float[] x, float[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = Functions.sigmoid(x[i]);
        }
    }

    @Override
    public void slope(float[] x, float[] y, float[] s, int n) {
        for (int i = 0; i < n; i++) {
            s[i] = y[i] * (1 - y[i]);
        }
    }

    @Override
    public void curvature(float[] x, float[] y, float[] c, int n) {
        for (int i = 0; i < n; i++) {
            c[i] = y[i] * (1 - y[i]) * (1 - 2 * y[i]);
        }
    }

    @Override
    public Torch torch(Geometry geometry) {
        return Torch.of("nn.Sigmoid()");
    }
}
