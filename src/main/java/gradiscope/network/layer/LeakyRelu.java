package gradiscope.network.layer;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Property;
import gradiscope.network.Geometry;
import gradiscope.network.Torch;

/// x for x > 0, else slope * x.
@Kind(name = "leaky-relu", title = "Leaky ReLU", help = "x where positive, else a small share of it.")
public record LeakyRelu(
        @Property(help = "its name; empty: given by number", initial = "")
        String name,

        @Property(help = "slope for negative numbers", initial = "0.01", min = 0, max = 1)
        double slope)
        implements Activation {
    public LeakyRelu {
        Descriptor.check(LeakyRelu.class, name, slope);
    }

    @Override
    public void value(float[] x, float[] y, int n) {
        float a = (float) slope;
        for (int i = 0; i < n; i++) {
            y[i] = x[i] > 0 ? x[i] : a * x[i];
        }
    }

    @Override
    public void slope(float[] x, float[] y, float[] s, int n) {
        float a = (float) slope;
        for (int i = 0; i < n; i++) {
            s[i] = x[i] > 0 ? 1 : a;
        }
    }

    @Override
    public void curvature(float[] x, float[] y, float[] c, int n) {
        java.util.Arrays.fill(c, 0, n, 0);
    }

    @Override
    public Torch torch(Geometry geometry) {
        return Torch.of("nn.LeakyReLU(" + slope + ")");
    }
}
