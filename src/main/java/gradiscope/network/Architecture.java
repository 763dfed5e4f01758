package gradiscope.network;

import gradiscope.data.Samples;
import gradiscope.experiment.InvalidValue;
import gradiscope.experiment.Loss;
import gradiscope.experiment.Message;
import gradiscope.experiment.Network;
import gradiscope.experiment.Seed;
import gradiscope.experiment.Shape;
import gradiscope.tensor.Slice;
import java.util.List;
import java.util.Optional;

/// A network checked against its inputs and outputs: every shape inferred, every parameter given its place.
/// Immutable.
public final class Architecture {
    private final Shape input;
    private final List<Stage> stages;
    private final List<Parameter> parameters;
    private final List<Statistic> statistics;
    private final LossKind loss;
    private final LossKind.Task task;

    private Architecture(Shape input, List<Stage> stages, LossKind loss, LossKind.Task task) {
        this.input = input;
        this.stages = List.copyOf(stages);
        this.parameters = stages.stream().flatMap(s -> s.parameters().stream()).toList();
        this.statistics = stages.stream().flatMap(s -> s.statistics().stream()).toList();
        this.loss = loss;
        this.task = task;
    }

    /// Infers all shapes.
    ///
    /// @throws InvalidValue naming both layers and both shapes where two do not fit
    public static Architecture of(Network network, Loss loss, Samples samples) {
        LossKind kind = (LossKind) loss;
        kind.refusal(samples.classes()).ifPresent(why -> {
            throw new InvalidValue("loss", why, Message.of("choose another loss or other data"));
        });
        int outputs = kind.outputs(samples.classes(), samples.outputs());
        List<Stage> stages = new ArchitectureBuilder(network, samples.shape(), outputs).build();
        return new Architecture(samples.shape(), stages, kind, new LossKind.Task(outputs, samples.classes()));
    }

    /// The stages up to the first layer that does not fit: all of them where every layer does. What the last one
    /// gives is not compared with what the loss needs.
    /// None where the loss cannot serve such samples.
    public static List<Stage> fitting(Network network, Loss loss, Samples samples) {
        LossKind kind = (LossKind) loss;
        if (kind.refusal(samples.classes()).isPresent()) {
            return List.of();
        }
        int outputs = kind.outputs(samples.classes(), samples.outputs());
        return List.copyOf(new ArchitectureBuilder(network, samples.shape(), outputs).fitting());
    }

    public Shape input() {
        return input;
    }

    public List<Stage> stages() {
        return stages;
    }

    /// In flat order.
    public List<Parameter> parameters() {
        return parameters;
    }

    /// Numbers in the flat parameter array.
    public int parameterCount() {
        return parameters.stream().mapToInt(Parameter::size).sum();
    }

    public List<Statistic> statistics() {
        return statistics;
    }

    /// One past the last stage that has running statistics: a pass that only moves them may end here.
    public int statisticsEnd() {
        int end = stages.size();
        while (end > 0 && stages.get(end - 1).statistics().isEmpty()) {
            end--;
        }
        return end;
    }

    /// Numbers in the flat array of running statistics.
    public int statisticCount() {
        return statistics.stream().mapToInt(Statistic::size).sum();
    }

    public LossKind.Task task() {
        return task;
    }

    public Objective objective() {
        return loss.objective(task);
    }

    /// Index of the last stage with a weight: the classifier. Empty when there is none.
    public Optional<Integer> classifier() {
        for (int i = stages.size() - 1; i >= 0; i--) {
            if (stages.get(i).isWeightLayer()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /// The parameters that a run of this seed starts with.
    public float[] initialParameters(Seed seed) {
        Slice all = Slice.zeros(parameterCount());
        for (Stage stage : stages) {
            List<LayerKind.Wanted> wanted = stage.layer().parameters(stage.geometry());
            for (int i = 0; i < wanted.size(); i++) {
                Parameter p = stage.parameters().get(i);
                wanted.get(i)
                        .start()
                        .fill(
                                all.part(p.offset(), p.size()),
                                seed.child(p.key()).generator());
            }
        }
        return all.array();
    }

    /// The running statistics before training.
    public float[] initialStatistics() {
        float[] all = new float[statisticCount()];
        for (Statistic s : statistics) {
            java.util.Arrays.fill(all, s.offset(), s.offset() + s.size(), s.initial());
        }
        return all;
    }
}
