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

/// While training, sets each number to 0 with probability `rate` and divides the others by 1 - rate
/// (Srivastava et al. 2014, inverted form). Otherwise does nothing.
@Kind(name = "dropout", title = "Dropout", help = "Leaves out random numbers while training.")
public record Dropout(
        @Property(help = "its name; empty: given by number", initial = "")
        String name,

        @Property(help = "probability that a number is left out", initial = "0.5", min = 0, below = 1)
        double rate)
        implements LayerKind {

    public Dropout {
        Descriptor.check(Dropout.class, name, rate);
    }

    @Override
    public Shape output(Shape input, Shape skip) {
        return input;
    }

    @Override
    public Operation operation(Wiring wiring) {
        return new DropoutOperation(wiring, rate);
    }

    @Override
    public Torch torch(Geometry geometry) {
        return Torch.of("nn.Dropout(" + rate + ")");
    }
}
