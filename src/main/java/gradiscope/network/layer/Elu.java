package gradiscope.network.layer;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Property;
import gradiscope.network.Geometry;
import gradiscope.network.Torch;

/// x for x > 0, else alpha (e^x - 1) (Clevert et al. 2016).
@Kind(name = "elu", title = "ELU", help = "x where positive, else a (e^x - 1).")
public record Elu(
        @Property(help = "its name; empty: given by number", initial = "")
        String name,

        @Property(help = "the limit for very negative x is -alpha", initial = "1", min = 0, max = 100)
        double alpha)
        implements Activation {
    public Elu {
        Descriptor.check(Elu.class, name, alpha);
    }

    @Override
    public void value(float[] x, float[] y, int n) {
        float a = (float) alpha;
        for (int i = 0; i < n; i++) {
            y[i] = x[i] > 0 ? x[i] : a * (float) Math.expm1(x[i]);
        }
    }

    @Override
    public void slope(float[] x, float[] y, float[] s, int n) {
        float a = (float) alpha;
        for (int i = 0; i < n; i++) {
            s[i] = x[i] > 0 ? 1 : y[i] + a;
        }
    }

    @Override
    public void curvature(float[] x, float[] y, float[] c, int n) {
        float a = (float) alpha;
        for (int i = 0; i < n; i++) {
            c[i] = x[i] > 0 ? 0 : y[i] + a;
        }
    }

    @Override
    public Torch torch(Geometry geometry) {
        return Torch.of("nn.ELU(" + alpha + ")");
    }
}
