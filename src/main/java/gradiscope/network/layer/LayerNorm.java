package gradiscope.network.layer;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Property;
import gradiscope.experiment.Shape;
import gradiscope.network.Geometry;
import gradiscope.network.LayerKind;
import gradiscope.network.Operation;
import gradiscope.network.Role;
import gradiscope.network.Start;
import gradiscope.network.Torch;
import gradiscope.network.Wiring;
import java.util.List;

/// Normalises every sample over all its numbers (Ba et al. 2016), then scales and shifts each number.
@Kind(name = "layer-norm", title = "Layer norm", help = "Normalises every sample by itself.")
public record LayerNorm(
        @Property(help = "its name; empty: given by number", initial = "")
        String name,

        @Property(help = "added to the variance", initial = "1e-5", above = 0, max = 1)
        double epsilon)
        implements LayerKind {

    public LayerNorm {
        Descriptor.check(LayerNorm.class, name, epsilon);
    }

    @Override
    public Shape output(Shape input, Shape skip) {
        return input;
    }

    @Override
    public List<Wanted> parameters(Geometry geometry) {
        Shape shape = geometry.input();
        List<Integer> all =
                shape.isVector() ? List.of(shape.size()) : List.of(shape.channels(), shape.height(), shape.width());
        return List.of(new Wanted(Role.SCALE, all, Start.constant(1)), new Wanted(Role.SHIFT, all, Start.constant(0)));
    }

    @Override
    public Operation operation(Wiring wiring) {
        return new NormalisationOperation(wiring, new SampleStatistics(wiring, epsilon));
    }

    @Override
    public Torch torch(Geometry geometry) {
        Shape shape = geometry.input();
        String sides = shape.isVector()
                ? "[%d]".formatted(shape.size())
                : "[%d, %d, %d]".formatted(shape.channels(), shape.height(), shape.width());
        return Torch.of("nn.LayerNorm(" + sides + ", eps=" + epsilon + ")");
    }
}
