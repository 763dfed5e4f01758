package gradiscope.probe.function;

import gradiscope.data.Samples;
import gradiscope.experiment.Network;
import gradiscope.network.Plan;
import gradiscope.network.Stage;
import gradiscope.probe.SampleSet;
import java.util.ArrayList;
import java.util.List;

/// One sample on its way through the network.
///
/// @param set which samples it belongs to
/// @param id its place among these
/// @param truth its class, from 0; for regression its first target
/// @param answer one number for each class or target; empty where the outputs are not finite in float32
/// @param layers the input, then each layer
public record FollowedSample(SampleSet set, int id, double truth, List<Double> answer, List<LayerActivation> layers) {
    public FollowedSample {
        answer = List.copyOf(answer);
        layers = List.copyOf(layers);
    }

    /// @param samples as the network sees them
    static FollowedSample of(SampleSet set, Samples samples, int id, Forward forward) {
        forward.one(samples, id);
        Plan plan = forward.plan();
        float[] answer = new float[plan.objective().answerSize()];
        plan.objective().answer(plan.output().value(), 1, answer);
        return new FollowedSample(set, id, PlacedSample.truth(samples, id), finite(answer), layers(plan));
    }

    private static List<Double> finite(float[] answer) {
        List<Double> numbers = new ArrayList<>();
        for (float number : answer) {
            if (!Float.isFinite(number)) {
                return List.of();
            }
            numbers.add((double) number);
        }
        return numbers;
    }

    private static List<LayerActivation> layers(Plan plan) {
        List<LayerActivation> layers = new ArrayList<>();
        layers.add(LayerActivation.of(
                Network.INPUT,
                Stage.INPUT,
                plan.architecture().input(),
                plan.input().value()));
        List<Stage> stages = plan.architecture().stages();
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            layers.add(LayerActivation.of(
                    stage.layer().name(),
                    i,
                    stage.geometry().output(),
                    plan.output(i).value()));
        }
        return layers;
    }
}
