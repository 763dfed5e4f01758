package gradiscope.network.layer;

import gradiscope.experiment.Kind;
import gradiscope.experiment.Property;
import gradiscope.network.Geometry;
import gradiscope.network.Torch;
import gradiscope.tensor.Functions;

/// x / (1 + e^-x) (Elfwing et al. 2018).
@Kind(name = "silu", title = "SiLU", help = "x times its sigmoid; also called swish.")
public record Silu(
        @Property(help = "its name; empty: given by number", initial = "")
        String name) implements Activation {
    @Override
    public void value(float[] x, float[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = x[i] * Functions.sigmoid(x[i]);
        }
    }

    @Override
    public void slope(float[] x, float[] y, float[] s, int n) {
        for (int i = 0; i < n; i++) {
            s[i] = slope(x[i], Functions.sigmoid(x[i]));
        }
    }

    @Override
    public void curvature(float[] x, float[] y, float[] c, int n) {
        for (int i = 0; i < n; i++) {
            c[i] = curvature(x[i], Functions.sigmoid(x[i]));
        }
    }

    private static float slope(float x, float sigmoid) {
        return sigmoid * (1 + x * (1 - sigmoid));
    }

    private static float curvature(float x, float sigmoid) {
        return sigmoid * (1 - sigmoid) * (2 + x * (1 - 2 * sigmoid));
    }

    @Override
    public Torch torch(Geometry geometry) {
        return Torch.of("nn.SiLU()");
    }
}
