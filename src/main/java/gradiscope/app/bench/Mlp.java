package gradiscope.app.bench;

import gradiscope.data.Samples;
import gradiscope.data.Split;
import gradiscope.experiment.Data;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.LabelNoise;
import gradiscope.experiment.Layer;
import gradiscope.experiment.Network;
import gradiscope.experiment.Optimizer;
import gradiscope.experiment.Regularisation;
import gradiscope.experiment.Seed;
import gradiscope.experiment.Shape;
import gradiscope.experiment.Source;
import gradiscope.experiment.Training;
import gradiscope.network.Architecture;
import gradiscope.network.layer.Dense;
import gradiscope.network.layer.Initialisation;
import gradiscope.network.layer.Tanh;
import gradiscope.network.loss.CrossEntropy;
import gradiscope.optimizer.Constant;
import gradiscope.training.NetworkStudy;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A tanh network of given widths on Gaussian inputs with random labels: what the peers' scripts time.
record Mlp(List<Integer> widths) {
    static Mlp of(int... widths) {
        return new Mlp(IntStream.of(widths).boxed().toList());
    }

    String name() {
        return widths.stream().map(String::valueOf).collect(Collectors.joining("-"));
    }

    Network network() {
        List<Layer> layers = new ArrayList<>();
        for (int i = 1; i < widths.size(); i++) {
            layers.add(new Dense("", widths.get(i), true, Initialisation.GLOROT_UNIFORM, 1, 0));
            if (i < widths.size() - 1) {
                layers.add(new Tanh(""));
            }
        }
        return new Network(layers);
    }

    Samples samples(int count) {
        RandomGenerator random = new Seed(1).generator();
        float[] x = new float[count * widths.getFirst()];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) random.nextGaussian();
        }
        int classes = widths.getLast();
        int[] y = IntStream.range(0, count).map(i -> random.nextInt(classes)).toArray();
        List<String> names =
                IntStream.range(0, classes).mapToObj(String::valueOf).toList();
        return Samples.classified(Shape.vector(widths.getFirst()), x, y, names);
    }

    Architecture architecture(Samples samples) {
        return Architecture.of(network(), new CrossEntropy(0), samples);
    }

    NetworkStudy study(Optimizer optimizer, int batch) {
        Samples samples = samples(batch);
        Data data = new Data(new Source() {}, 0, new LabelNoise() {}, 1, 1, false, List.of());
        Training training =
                new Training(batch, optimizer, new Constant(), new Regularisation(0, 0, 0, false, true), 0, List.of());
        Experiment experiment = new Experiment(name(), 1, data, network(), new CrossEntropy(0), training);
        return new NetworkStudy(experiment, architecture(samples), new Split(samples, samples));
    }
}
