package gradiscope.network.layer;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Message;
import gradiscope.experiment.Property;
import gradiscope.experiment.Shape;
import gradiscope.network.Geometry;
import gradiscope.network.Operation;
import gradiscope.network.Role;
import gradiscope.network.Sized;
import gradiscope.network.Torch;
import gradiscope.network.Wiring;
import java.util.ArrayList;
import java.util.List;

/// A fully connected layer: y = x W^T + b, with W of units x inputs as in PyTorch.
@Kind(name = "dense", title = "Dense", help = "Fully connected: every unit sees every input.")
public record Dense(
        @Property(help = "its name; empty: given by number", initial = "")
        String name,

        @Property(help = "units; 0: as many as the loss needs outputs", initial = "0", min = 0, max = 65536)
        int units,

        @Property(help = "whether a bias is added", initial = "true")
        boolean bias,

        @Property(help = "how the weights start", initial = "glorot-uniform")
        Initialisation initialisation,

        @Property(
                help = "factor on the standard deviation of the weights (NTK: sigma_w)",
                initial = "1",
                min = 0,
                max = 1000)
        double gain,

        @Property(
                help = "standard deviation of the biases at the start (NTK: sigma_b)",
                initial = "0",
                min = 0,
                max = 1000)
        double biasSpread)
        implements Sized {

    public Dense {
        Descriptor.check(Dense.class, name, units, bias, initialisation, gain, biasSpread);
    }

    @Override
    public Shape output(Shape input, int needed) {
        if (!input.isVector()) {
            throw new Misfit(Message.of("needs a vector"), Message.of("put a flatten before it"));
        }
        return Shape.vector(units == 0 ? needed : units);
    }

    @Override
    public List<Wanted> parameters(Geometry geometry) {
        return weights(geometry.input().size(), geometry.output().size());
    }

    private List<Wanted> weights(int in, int out) {
        List<Wanted> wanted = new ArrayList<>();
        wanted.add(new Wanted(Role.WEIGHT, List.of(out, in), initialisation.start(out, in, out, gain)));
        if (bias) {
            boolean ntk = initialisation == Initialisation.NTK;
            wanted.add(new Wanted(Role.BIAS, List.of(out), Initialisation.normal(ntk ? 1 : biasSpread)));
        }
        return wanted;
    }

    /// What the layer multiplies its weights by: 1 but for the NTK parametrisation.
    public double weightScale(int in) {
        return initialisation.forwardScale(in, gain);
    }

    /// What it multiplies its bias by: 1 but for the NTK parametrisation.
    public double biasScale() {
        return initialisation == Initialisation.NTK ? biasSpread : 1;
    }

    @Override
    public Operation operation(Wiring wiring) {
        int in = wiring.geometry().input().size();
        return new DenseOperation(wiring, (float) weightScale(in), (float) biasScale());
    }

    @Override
    public Torch torch(Geometry geometry) {
        int in = geometry.input().size();
        return linear(in, geometry.output().size(), bias, (float) weightScale(in), (float) biasScale());
    }

    /// A product with a matrix.
    ///
    /// @param weightScale what the weights are multiplied by at every pass
    /// @param biasScale what the biases are
    static Torch linear(int in, int out, boolean bias, float weightScale, float biasScale) {
        String sizes = "%d, %d, bias=%s".formatted(in, out, Torch.truth(bias));
        if (weightScale == 1 && biasScale == 1) {
            return Torch.of("nn.Linear(" + sizes + ")");
        }
        String module = "ScaledLinear(%s, weight_scale=%s, bias_scale=%s)".formatted(sizes, weightScale, biasScale);
        return new Torch(module, "", List.of("""
                class ScaledLinear(nn.Linear):
                    \"""The NTK parametrisation: weights and biases are multiplied at every pass.\"""

                    def __init__(self, inputs, outputs, bias, weight_scale, bias_scale):
                        super().__init__(inputs, outputs, bias=bias)
                        self.weight_scale = weight_scale
                        self.bias_scale = bias_scale

                    def forward(self, x):
                        bias = None if self.bias is None else self.bias_scale * self.bias
                        return nn.functional.linear(x, self.weight_scale * self.weight, bias)
                """));
    }
}
