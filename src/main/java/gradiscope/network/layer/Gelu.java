package gradiscope.network.layer;

import gradiscope.experiment.Kind;
import gradiscope.experiment.Property;
import gradiscope.network.Geometry;
import gradiscope.network.Torch;
import gradiscope.tensor.Functions;

/// x Phi(x), exact form (Hendrycks & Gimpel 2016).
@Kind(name = "gelu", title = "GELU", help = "x times the share of a normal distribution below x.")
public record Gelu(
        @Property(help = "its name; empty: given by number", initial = "")
        String name) implements Activation {
    @Override
    public void value(float[] x, float[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = x[i] * cumulative(x[i]);
        }
    }

    @Override
    public void slope(float[] x, float[] y, float[] s, int n) {
        for (int i = 0; i < n; i++) {
            s[i] = cumulative(x[i]) + x[i] * density(x[i]);
        }
    }

    @Override
    public void curvature(float[] x, float[] y, float[] c, int n) {
        for (int i = 0; i < n; i++) {
            c[i] = density(x[i]) * (2 - x[i] * x[i]);
        }
    }

    /// The standard normal distribution function.
    private static float cumulative(float x) {
        return 0.5f + 0.5f * Functions.erf(x * 0.70710678f);
    }

    /// The standard normal density.
    private static float density(float x) {
        return 0.39894228f * Functions.exp(-0.5f * x * x);
    }

    @Override
    public Torch torch(Geometry geometry) {
        return Torch.of("nn.GELU()");
    }
}
