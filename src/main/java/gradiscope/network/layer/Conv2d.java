package gradiscope.network.layer;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Property;
import gradiscope.experiment.Shape;
import gradiscope.network.Geometry;
import gradiscope.network.LayerKind;
import gradiscope.network.Operation;
import gradiscope.network.Role;
import gradiscope.network.Torch;
import gradiscope.network.Wiring;
import java.util.ArrayList;
import java.util.List;

/// A 2-D convolution (cross-correlation, as in PyTorch) with a square kernel, zero padding, and W of
/// channels x inputs x kernel x kernel.
@Kind(name = "conv2d", title = "Convolution", help = "Slides filters over an image.")
public record Conv2d(
        @Property(help = "its name; empty: given by number", initial = "")
        String name,

        @Property(help = "output channels: how many filters", initial = "8", min = 1, max = 4096)
        int channels,

        @Property(help = "side of the square kernel", initial = "3", min = 1, max = 64)
        int kernel,

        @Property(help = "distance between positions", initial = "1", min = 1, max = 64)
        int stride,

        @Property(help = "zeros around the image", initial = "1", min = 0, max = 64)
        int padding,

        @Property(help = "whether a bias is added", initial = "true")
        boolean bias,

        @Property(help = "how the weights start", initial = "he-normal")
        Initialisation initialisation,

        @Property(
                help = "factor on the standard deviation of the weights (NTK: sigma_w)",
                initial = "1",
                min = 0,
                max = 1000)
        double gain)
        implements LayerKind {

    public Conv2d {
        Descriptor.check(Conv2d.class, name, channels, kernel, stride, padding, bias, initialisation, gain);
    }

    /// A convolution that only mixes channels and thins out positions: the projection of a skip connection.
    static Conv2d projection(int channels, int stride, Initialisation initialisation, double gain) {
        return new Conv2d("", channels, 1, stride, 0, false, initialisation, gain);
    }

    @Override
    public Shape output(Shape input, Shape skip) {
        Window window = Window.over(input, kernel, stride, padding);
        return new Shape(channels, window.height(), window.width());
    }

    @Override
    public List<Wanted> parameters(Geometry geometry) {
        int in = geometry.input().channels();
        int seen = kernel * kernel;
        List<Wanted> wanted = new ArrayList<>();
        wanted.add(new Wanted(
                Role.WEIGHT,
                List.of(channels, in, kernel, kernel),
                initialisation.start(channels, in * seen, channels * seen, gain)));
        if (bias) {
            wanted.add(new Wanted(Role.BIAS, List.of(channels), gradiscope.network.Start.constant(0)));
        }
        return wanted;
    }

    @Override
    public Operation operation(Wiring wiring) {
        Shape input = wiring.geometry().input();
        int fanIn = input.channels() * kernel * kernel;
        return new ConvolutionOperation(
                wiring, Window.over(input, kernel, stride, padding), (float) initialisation.forwardScale(fanIn, gain));
    }

    @Override
    public Torch torch(Geometry geometry) {
        int in = geometry.input().channels();
        String sizes = "%d, %d, %d, stride=%d, padding=%d, bias=%s"
                .formatted(in, channels, kernel, stride, padding, Torch.truth(bias));
        float scale = (float) initialisation.forwardScale(in * kernel * kernel, gain);
        if (scale == 1) {
            return Torch.of("nn.Conv2d(" + sizes + ")");
        }
        return new Torch("ScaledConv2d(" + scale + ", " + sizes + ")", "", List.of("""
                class ScaledConv2d(nn.Conv2d):
                    \"""The NTK parametrisation: weights are multiplied at every pass.\"""

                    def __init__(self, weight_scale, *sizes, **options):
                        super().__init__(*sizes, **options)
                        self.weight_scale = weight_scale

                    def forward(self, x):
                        weight = self.weight_scale * self.weight
                        return nn.functional.conv2d(x, weight, self.bias, self.stride, self.padding)
                """));
    }
}
