package gradiscope.network.layer;

import gradiscope.experiment.Kind;
import gradiscope.experiment.Property;
import gradiscope.network.Geometry;
import gradiscope.network.Torch;
import gradiscope.tensor.Functions;
import java.util.List;

/// erf x = 2/sqrt(pi) times the integral of e^(-t^2) from 0 to x.
@Kind(name = "erf", title = "Erf", help = "The error function, from -1 to 1.")
public record Erf(
        @Property(help = "its name; empty: given by number", initial = "")
        String name) implements Activation {
    @Override
    public void value(float[] x, float[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = Functions.erf(x[i]);
        }
    }

    @Override
    public void slope(float[] x, float[] y, float[] s, int n) {
        for (int i = 0; i < n; i++) {
            s[i] = Functions.ERF_SLOPE * Functions.exp(-x[i] * x[i]);
        }
    }

    @Override
    public void curvature(float[] x, float[] y, float[] c, int n) {
        for (int i = 0; i < n; i++) {
            c[i] = -2 * x[i] * Functions.ERF_SLOPE * Functions.exp(-x[i] * x[i]);
        }
    }

    @Override
    public Torch torch(Geometry geometry) {
        return new Torch("Erf()", "", List.of("""
                class Erf(nn.Module):
                    def forward(self, x):
                        return torch.erf(x)
                """));
    }
}
