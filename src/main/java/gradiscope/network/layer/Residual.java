package gradiscope.network.layer;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Message;
import gradiscope.experiment.Property;
import gradiscope.experiment.Shape;
import gradiscope.network.Geometry;
import gradiscope.network.LayerKind;
import gradiscope.network.Operation;
import gradiscope.network.Role;
import gradiscope.network.Torch;
import gradiscope.network.Variable;
import gradiscope.network.Wiring;
import gradiscope.tensor.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Adds the output of an earlier layer: y = P(skip) + scale * x (He et al. 2016). P is the identity where
/// the shapes agree; else a learned projection without bias: a 1x1 convolution with a stride between
/// images, a matrix otherwise.
@Kind(name = "residual", title = "Residual", help = "Adds the output of an earlier layer.")
public record Residual(
        @Property(help = "its name; empty: given by number", initial = "")
        String name,

        @Property(help = "name of the earlier layer; \"input\" is the network's input")
        String from,

        @Property(help = "factor on the branch, not on the skip", initial = "1", min = -1000, max = 1000)
        double scale,

        @Property(help = "how a projection starts", initial = "lecun-normal")
        Initialisation initialisation,

        @Property(help = "factor on the standard deviation of a projection", initial = "1", min = 0, max = 1000)
        double gain)
        implements LayerKind {

    public Residual {
        Descriptor.check(Residual.class, name, from, scale, initialisation, gain);
    }

    @Override
    public Optional<String> skip() {
        return Optional.of(from);
    }

    @Override
    public Shape output(Shape input, Shape skip) {
        if (!input.isVector() && !skip.equals(input)) {
            Conv2d projection = convolution(skip, input);
            if (skip.isVector() || !projection.output(skip, skip).equals(input)) {
                throw new Misfit(
                        Message.of("cannot project the one onto the other"),
                        Message.of("take the skip from a layer of the same height and width, or a multiple of them"));
            }
        }
        return input;
    }

    private Conv2d convolution(Shape skip, Shape input) {
        int stride = Math.max(1, Math.ceilDiv(skip.height(), input.height()));
        return Conv2d.projection(input.channels(), stride, initialisation, gain);
    }

    @Override
    public List<Wanted> parameters(Geometry geometry) {
        Shape skip = geometry.skip();
        Shape input = geometry.input();
        if (skip.equals(input)) {
            return List.of();
        }
        if (!input.isVector()) {
            return convolution(skip, input).parameters(new Geometry(skip, skip, input));
        }
        int in = skip.size();
        int out = input.size();
        return List.of(new Wanted(Role.WEIGHT, List.of(out, in), initialisation.start(out, in, out, gain)));
    }

    @Override
    public Operation operation(Wiring wiring) {
        Geometry geometry = wiring.geometry();
        if (geometry.skip().equals(geometry.input())) {
            return new ResidualOperation(wiring, wiring.skip(), Optional.empty(), (float) scale);
        }
        Variable projected = projected(wiring);
        Wiring inner = new Wiring(
                new Geometry(geometry.skip(), geometry.skip(), geometry.output()),
                wiring.capacity(),
                wiring.skip(),
                wiring.skip(),
                projected,
                wiring.parameters(),
                List.of(),
                wiring.index(),
                wiring.tangents(),
                wiring.product());
        return new ResidualOperation(wiring, projected, Optional.of(projection(inner)), (float) scale);
    }

    private Operation projection(Wiring inner) {
        Geometry geometry = inner.geometry();
        if (!geometry.output().isVector()) {
            return convolution(geometry.skip(), geometry.output()).operation(inner);
        }
        return new DenseOperation(
                inner, (float) initialisation.forwardScale(geometry.skip().size(), gain), 1);
    }

    /// The projection's output: values of its own, but the signal that arrives at the sum is its signal too.
    private static Variable projected(Wiring wiring) {
        Variable sum = wiring.output();
        return new Variable(
                Slice.zeros(sum.value().length()),
                sum.signal(),
                Slice.zeros(sum.tangent().length()),
                sum.signalTangent());
    }

    @Override
    public Torch torch(Geometry geometry) {
        Shape skip = geometry.skip();
        if (skip.equals(geometry.input())) {
            return around(Torch.of("nn.Identity()"), "");
        }
        if (!geometry.output().isVector()) {
            return around(
                    convolution(skip, geometry.output()).torch(new Geometry(skip, skip, geometry.output())),
                    "projection.");
        }
        float factor = (float) initialisation.forwardScale(skip.size(), gain);
        Torch matrix = Dense.linear(skip.size(), geometry.output().size(), false, factor, 1);
        return around(
                new Torch("nn.Sequential(nn.Flatten(), " + matrix.module() + ")", "", matrix.classes()),
                "projection.1.");
    }

    private Torch around(Torch projection, String parameters) {
        List<String> classes = new ArrayList<>(projection.classes());
        classes.add("""
                class Residual(nn.Module):
                    \"""Adds the output of an earlier layer: projection(skip) + scale * x.\"""

                    def __init__(self, scale, projection):
                        super().__init__()
                        self.scale = scale
                        self.projection = projection

                    def forward(self, x, skip):
                        return self.projection(skip) + self.scale * x
                """);
        return new Torch("Residual(" + (float) scale + ", " + projection.module() + ")", parameters, classes);
    }
}
