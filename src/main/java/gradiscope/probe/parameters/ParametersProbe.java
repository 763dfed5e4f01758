package gradiscope.probe.parameters;

import gradiscope.data.Samples;
import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Property;
import gradiscope.network.Parameter;
import gradiscope.network.Plan;
import gradiscope.network.Stage;
import gradiscope.probe.FullGradient;
import gradiscope.probe.Matrix;
import gradiscope.probe.Probe;
import gradiscope.probe.SampleDraw;
import gradiscope.probe.Subject;
import gradiscope.tensor.Slice;
import gradiscope.tensor.Vectors;
import java.util.List;
import java.util.Optional;

/// Weights and biases of each layer, and how they and the gradient by them are distributed.
@Kind(
        name = "parameters",
        title = "Parameters",
        help = "Weights and biases of each layer, and histograms of them and of the gradient of the training loss.")
public record ParametersProbe(
        @Property(
                help = "parameters up to which they are listed; a larger network has statistics alone",
                initial = "20000",
                min = 0,
                max = 1_000_000)
        int most,

        @Property(help = "bins of a histogram", initial = "40", min = 2, max = 1000)
        int bins,

        @Property(
                help = "most training samples that the gradient is the mean over",
                initial = "512",
                min = 1,
                max = 65536)
        int samples,

        @Property(help = "where the draw of samples comes from", initial = "1")
        long seed)
        implements Probe {
    private static final int ROWS = 256;

    public ParametersProbe {
        Descriptor.check(ParametersProbe.class, most, bins, samples, seed);
    }

    /// All at their initial values.
    public static ParametersProbe usual() {
        return new ParametersProbe(20000, 40, 512, 1);
    }

    @Override
    public ParametersReading measure(Subject subject) {
        Samples chosen = chosen(subject.data().train());
        Plan plan = subject.plan(Math.min(ROWS, chosen.count()), Plan.Purpose.GRADIENTS);
        FullGradient gradient = new FullGradient(subject, plan, chosen);
        Slice theta = plan.parameters().value();
        boolean tooMany = theta.length() > most;
        List<LayerParameters> layers = subject.architecture().stages().stream()
                .filter(stage -> !stage.parameters().isEmpty())
                .map(stage -> {
                    subject.cancellation().check();
                    return layer(stage, theta, gradient.numbers(), !tooMany);
                })
                .toList();
        return new ParametersReading(theta.length(), tooMany, chosen.count(), gradient.norm(), layers);
    }

    private Samples chosen(Samples all) {
        return all.count() <= samples ? all : all.pick(SampleDraw.some(all.count(), samples, seed));
    }

    private LayerParameters layer(Stage stage, Slice theta, Slice gradient, boolean listed) {
        List<Parameter> parameters = stage.parameters();
        double square = parameters.stream()
                .mapToDouble(p -> Vectors.squaredNorm(gradient.part(p.offset(), p.size())))
                .sum();
        return new LayerParameters(
                stage.layer().name(),
                parameters.getFirst().layerIndex(),
                parameters.stream().map(p -> tensor(p, theta, gradient, listed)).toList(),
                Double.isFinite(square) ? Optional.of(Math.sqrt(square)) : Optional.empty());
    }

    private Tensor tensor(Parameter p, Slice theta, Slice gradient, boolean listed) {
        Slice numbers = theta.part(p.offset(), p.size());
        int columns = p.size() / p.rows();
        boolean shown = listed && Vectors.finite(numbers);
        return new Tensor(
                p.role(),
                p.rows(),
                columns,
                shown ? Optional.of(new Matrix(p.rows(), columns, numbers.toArray())) : Optional.empty(),
                Distribution.of(numbers, bins),
                Distribution.of(gradient.part(p.offset(), p.size()), bins));
    }
}
