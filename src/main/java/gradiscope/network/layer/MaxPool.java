package gradiscope.network.layer;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Property;
import gradiscope.experiment.Shape;
import gradiscope.network.Geometry;
import gradiscope.network.LayerKind;
import gradiscope.network.Operation;
import gradiscope.network.Torch;
import gradiscope.network.Wiring;

/// Keeps the largest number of each window. Each channel by itself, no padding.
@Kind(name = "max-pool", title = "Max pooling", help = "Keeps the largest number of each window.")
public record MaxPool(
        @Property(help = "its name; empty: given by number", initial = "")
        String name,

        @Property(help = "side of the square window", initial = "2", min = 1, max = 64)
        int kernel,

        @Property(help = "distance between windows; 0: the side of the window", initial = "0", min = 0, max = 64)
        int stride)
        implements LayerKind {

    public MaxPool {
        Descriptor.check(MaxPool.class, name, kernel, stride);
    }

    private Window window(Shape input) {
        return Window.over(input, kernel, stride == 0 ? kernel : stride, 0);
    }

    @Override
    public Shape output(Shape input, Shape skip) {
        Window window = window(input);
        return new Shape(input.channels(), window.height(), window.width());
    }

    @Override
    public Operation operation(Wiring wiring) {
        return new MaxPoolOperation(wiring, window(wiring.geometry().input()));
    }

    @Override
    public Torch torch(Geometry geometry) {
        return Torch.of("nn.MaxPool2d(%d, %d)".formatted(kernel, stride == 0 ? kernel : stride));
    }
}
