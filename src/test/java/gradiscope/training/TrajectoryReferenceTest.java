package gradiscope.training;

import gradiscope.data.Digits;
import gradiscope.data.Samples;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.Layer;
import gradiscope.experiment.Regularisation;
import gradiscope.experiment.Seed;
import gradiscope.network.Reference;
import gradiscope.network.ReferenceNets;
import gradiscope.network.layer.BatchNorm;
import gradiscope.network.layer.Conv2d;
import gradiscope.network.layer.Initialisation;
import gradiscope.network.layer.MaxPool;
import gradiscope.network.layer.Relu;
import gradiscope.network.layer.Tanh;
import gradiscope.optimizer.AdamW;
import gradiscope.optimizer.Cosine;
import gradiscope.optimizer.Sgd;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrajectoryReferenceTest {
    /// Rounding seen: 5e-7. But a ReLU or a maximum that a processor of another kind decides otherwise
    /// costs more.
    private static final double TOLERANCE = 1e-5;

    private static final Reference REFERENCE = Reference.read("trajectories");

    @Test
    void anMlpLearnsDigitsOver200StepsAsInFloat64() {
        List<Layer> layers =
                List.of(ReferenceNets.flat(), ReferenceNets.dense("", 10), new Tanh(""), ReferenceNets.dense("", 10));
        List<Samples> batches =
                Stream.of(0, 32, 64, 96).map(from -> digits(from, from + 32)).toList();
        check("digits mlp", Studies.experiment(layers, new Sgd(0.1, 0.9, 0, false), 0), batches);
    }

    @Test
    void aConvolutionalNetworkWithBatchNormLearnsDigitsOver60StepsAsInFloat64() {
        List<Layer> layers = List.of(
                new Conv2d("", 4, 3, 1, 1, false, Initialisation.ZERO, 1),
                new BatchNorm("", 0.1, 1e-5),
                new Relu(""),
                new MaxPool("", 2, 0),
                ReferenceNets.conv("", 6, 3, 2, 1),
                new Relu(""),
                ReferenceNets.flat(),
                ReferenceNets.dense("", 10));
        Regularisation none = new Regularisation(0, 0, 0, false, true);
        AdamW optimizer = new AdamW(0.01, 0.9, 0.999, 1e-8, 0.1);
        Experiment experiment = Studies.experiment(layers, optimizer, new Cosine(60, 0.1), none, 0, 0);
        check("digits cnn", experiment, List.of(digits(0, 64)));
    }

    private static void check(String name, Experiment experiment, List<Samples> batches) {
        Reference expected = REFERENCE.at(name);
        Checkpoint start = ReferenceTrajectory.start(expected.floats("parameters"), expected.floats("statistics"));
        new ReferenceTrajectory(expected, experiment, batches, start, TOLERANCE).check();
    }

    private static Samples digits(int from, int to) {
        return new Digits()
                .load(new Seed(0), Path.of(""))
                .samples()
                .pick(IntStream.range(from, to).toArray());
    }
}
