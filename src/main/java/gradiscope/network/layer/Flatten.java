package gradiscope.network.layer;

import gradiscope.experiment.Kind;
import gradiscope.experiment.Property;
import gradiscope.experiment.Shape;
import gradiscope.network.Geometry;
import gradiscope.network.LayerKind;
import gradiscope.network.Operation;
import gradiscope.network.Torch;
import gradiscope.network.Wiring;

/// Makes a vector of an image, channel by channel, row by row, as in PyTorch. The numbers stay as they are.
@Kind(name = "flatten", title = "Flatten", help = "Makes one long vector of an image.")
public record Flatten(
        @Property(help = "its name; empty: given by number", initial = "")
        String name) implements LayerKind {
    @Override
    public Shape output(Shape input, Shape skip) {
        return Shape.vector(input.size());
    }

    @Override
    public Operation operation(Wiring wiring) {
        return new ActivationOperation(wiring, new Linear(name));
    }

    @Override
    public Torch torch(Geometry geometry) {
        return Torch.of("nn.Flatten()");
    }
}
