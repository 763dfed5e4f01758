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
import gradiscope.network.Statistic;
import gradiscope.network.Torch;
import gradiscope.network.Wiring;
import java.util.List;

/// Normalises every channel over the batch (Ioffe & Szegedy 2015), then scales and shifts it. Keeps running
/// statistics for evaluation: mean, and unbiased variance, as in PyTorch.
@Kind(name = "batch-norm", title = "Batch norm", help = "Normalises every channel over the batch.")
public record BatchNorm(
        @Property(help = "its name; empty: given by number", initial = "")
        String name,

        @Property(
                help = "share of the batch's statistics that goes into the running ones",
                initial = "0.1",
                min = 0,
                max = 1)
        double momentum,

        @Property(help = "added to the variance", initial = "1e-5", above = 0, max = 1)
        double epsilon)
        implements LayerKind {

    public BatchNorm {
        Descriptor.check(BatchNorm.class, name, momentum, epsilon);
    }

    @Override
    public Shape output(Shape input, Shape skip) {
        return input;
    }

    @Override
    public List<Wanted> parameters(Geometry geometry) {
        List<Integer> channels = List.of(geometry.input().channels());
        return List.of(
                new Wanted(Role.SCALE, channels, Start.constant(1)),
                new Wanted(Role.SHIFT, channels, Start.constant(0)));
    }

    @Override
    public List<Tracked> statistics(Geometry geometry) {
        int channels = geometry.input().channels();
        return List.of(new Tracked("running_mean", channels, 0), new Tracked(Statistic.VARIANCE, channels, 1));
    }

    @Override
    public Operation operation(Wiring wiring) {
        return new NormalisationOperation(wiring, new BatchStatistics(wiring, momentum, epsilon));
    }

    @Override
    public Torch torch(Geometry geometry) {
        String dimensions = geometry.input().isVector() ? "1d" : "2d";
        return Torch.of("nn.BatchNorm" + dimensions + "(" + geometry.input().channels() + ", eps=" + epsilon
                + ", momentum=" + momentum + ")");
    }
}
