package gradiscope.figure;

import gradiscope.experiment.Shape;
import gradiscope.network.Answer;
import gradiscope.network.Role;
import gradiscope.probe.Matrix;
import gradiscope.probe.Measured;
import gradiscope.probe.SampleSet;
import gradiscope.probe.function.AnsweredSamples;
import gradiscope.probe.function.Answers;
import gradiscope.probe.function.Extent;
import gradiscope.probe.function.FollowedSample;
import gradiscope.probe.function.FunctionReading;
import gradiscope.probe.function.LayerActivation;
import gradiscope.probe.function.LayerMaps;
import gradiscope.probe.function.NeuronMap;
import gradiscope.probe.function.PlacedSample;
import gradiscope.probe.function.PlaneMap;
import gradiscope.probe.parameters.Distribution;
import gradiscope.probe.parameters.Histogram;
import gradiscope.probe.parameters.LayerParameters;
import gradiscope.probe.parameters.ParametersReading;
import gradiscope.probe.parameters.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Functions and parameters at the borders of what can be.
final class OddFunctions {
    private static final Matrix ZERO = Matrix.of(16, 16, (_, _) -> 0);

    private OddFunctions() {}

    static void addTo(Map<String, List<Measured>> all) {
        List<Integer> everywhere = IntStream.range(0, 256).boxed().toList();
        all.put("function-overflow", one(plane(Answer.PROBABILITIES, List.of(ZERO, ZERO), everywhere, List.of())));
        all.put("function-constant", one(plane(Answer.VALUES, List.of(ZERO), List.of(), List.of())));
        all.put("function-of-12-classes", one(plane(Answer.SCORES, wedges(12), List.of(5, 6), hidden())));
        all.put("function-lost-samples", one(samples(Answer.VALUES, 1, IntStream.range(0, 6))));
        all.put("function-of-scores", one(samples(Answer.SCORES, 3, IntStream.of(2))));
        all.put("function-of-30-layers", one(samples(Answer.PROBABILITIES, 3, IntStream.empty())));
        all.put("parameters-zero", List.of(new Measured(0, parameters(1, 0)), new Measured(1, parameters(1, 0))));
        all.put(
                "parameters-of-40-layers",
                List.of(new Measured(0, parameters(40, 1)), new Measured(9, parameters(40, 1e-9))));
        all.put("parameters-huge", one(parameters(2, 3e38)));
        all.put("parameters-of-none", one(parameters(0, 1)));
    }

    private static List<Measured> one(gradiscope.probe.Reading reading) {
        return List.of(new Measured(4, reading));
    }

    private static List<Matrix> wedges(int classes) {
        return IntStream.range(0, classes)
                .mapToObj(k -> Matrix.of(16, 16, (i, j) -> (i + j) % classes == k ? 1 : 0.2))
                .toList();
    }

    private static List<LayerMaps> hidden() {
        List<LayerMaps> layers = new ArrayList<>();
        for (int layer = 0; layer < 9; layer++) {
            layers.add(new LayerMaps(
                    "layer" + layer,
                    layer,
                    100,
                    List.of(new NeuronMap(0, Optional.empty()), new NeuronMap(1, Optional.of(ZERO)))));
        }
        return layers;
    }

    private static FunctionReading plane(
            Answer answer, List<Matrix> answers, List<Integer> overflow, List<LayerMaps> layers) {
        List<PlacedSample> samples = IntStream.range(0, answers.size())
                .mapToObj(k -> new PlacedSample(
                        k % 2 == 0 ? SampleSet.TRAIN : SampleSet.TEST, k, k % 4, -k, answer == Answer.VALUES ? 0 : k))
                .toList();
        PlaneMap map = new PlaneMap(new Extent(-1, 4, -12, 1e-3), answers, overflow, layers, samples);
        return new FunctionReading(answer, Optional.of(map), Optional.empty(), followed(answers.size(), 2));
    }

    private static FunctionReading samples(Answer answer, int size, IntStream overflow) {
        Answers answers =
                new Answers(Matrix.of(6, size, (_, _) -> 0), overflow.boxed().toList());
        AnsweredSamples answered = new AnsweredSamples(
                SampleSet.TEST, List.of(0, 1, 2, 3, 4, 5), List.of(0.0, 0.0, 0.0, 0.0, 0.0, 0.0), answers);
        return new FunctionReading(answer, Optional.empty(), Optional.of(answered), followed(size, 31));
    }

    private static FollowedSample followed(int size, int layers) {
        List<LayerActivation> way = new ArrayList<>();
        for (int i = -1; i < layers - 1; i++) {
            List<Matrix> maps = i == 0 ? List.of() : List.of(new Matrix(1, 3, new float[] {1, 0, -2}));
            way.add(new LayerActivation("layer" + i, i, Shape.vector(3), maps, i == 0));
        }
        return new FollowedSample(
                SampleSet.TRAIN, 7, 0, size == 2 ? List.of() : java.util.Collections.nCopies(size, 0.0), way);
    }

    private static ParametersReading parameters(int layers, double reach) {
        Distribution numbers = new Distribution(
                4, 0, reach / 2, -reach, reach, 0.5, 2 * reach, new Histogram(reach == 0 ? 1 : reach, List.of(1, 3)));
        Optional<Distribution> gradient = reach == 0 ? Optional.empty() : Optional.of(numbers);
        Tensor tensor = new Tensor(Role.WEIGHT, 2, 2, Optional.empty(), Optional.of(numbers), gradient);
        Optional<Double> norm = gradient.map(Distribution::norm);
        return new ParametersReading(
                4 * layers,
                true,
                3,
                norm,
                IntStream.range(0, layers)
                        .mapToObj(i -> new LayerParameters("layer" + i, i, List.of(tensor), norm))
                        .toList());
    }
}
