package gradiscope.network.layer;

import gradiscope.experiment.Kind;
import gradiscope.experiment.Property;
import gradiscope.network.Geometry;
import gradiscope.network.Torch;
import gradiscope.tensor.Functions;

/// tanh x.
@Kind(name = "tanh", title = "Tanh", help = "Hyperbolic tangent, from -1 to 1.")
public record Tanh(
        @Property(help = "its name; empty: given by number", initial = "")
        String name) implements Activation {
    @Override
    public void value(float[] x, float[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = Functions.tanh(x[i]);
        }
    }

    @Override
    public void slope(float[] x, float[] y, float[] s, int n) {
        for (int i = 0; i < n; i++) {
            s[i] = 1 - y[i] * y[i];
        }
    }

    @Override
    public void curvature(float[] x, float[] y, float[] c, int n) {
        for (int i = 0; i < n; i++) {
            c[i] = -2 * y[i] * (1 - y[i] * y[i]);
        }
    }

    @Override
    public Torch torch(Geometry geometry) {
        return Torch.of("nn.Tanh()");
    }
}
