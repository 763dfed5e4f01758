package gradiscope.probe;

import gradiscope.data.Samples;
import gradiscope.data.Split;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.Layer;
import gradiscope.experiment.Loss;
import gradiscope.experiment.Seed;
import gradiscope.network.Architecture;
import gradiscope.network.Nets;
import gradiscope.network.Parameter;
import gradiscope.optimizer.Sgd;
import gradiscope.training.Checkpoint;
import gradiscope.training.NetworkStudy;
import gradiscope.training.Progress;
import gradiscope.training.Run;
import gradiscope.training.Studies;
import gradiscope.training.Timeline;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Networks at given or trained moments, for tests of probes.
public final class Subjects {
    private Subjects() {}

    /// An experiment with plain gradient descent and a given loss, on samples that are given.
    public static Experiment experiment(Loss loss, Layer... layers) {
        return with(Studies.experiment(List.of(layers), new Sgd(0.1, 0, 0, false), 0), loss);
    }

    public static Experiment with(Experiment e, Loss loss) {
        return new Experiment(e.name(), e.seed(), e.data(), e.network(), loss, e.training());
    }

    /// The same samples for training and for testing.
    public static Split twice(Samples samples) {
        return new Split(samples, samples);
    }

    /// Nothing to test on.
    public static Split trainOnly(Samples samples) {
        return new Split(samples, samples.pick(new int[0]));
    }

    /// A network at its first step.
    public static Subject atStart(Experiment experiment, Split data) {
        return trained(experiment, data, 0);
    }

    /// A network after so many steps, with every step in the timeline.
    public static Subject trained(Experiment experiment, Split data, long steps) {
        Run run = run(experiment, data);
        run.advance(steps);
        return of(run);
    }

    public static Run run(Experiment experiment, Split data) {
        Architecture architecture = Architecture.of(experiment.network(), experiment.loss(), data.train());
        return new Run(new NetworkStudy(experiment, architecture, data), Timeline.DEFAULT_BUDGET);
    }

    /// A run of a network where it stands.
    public static Subject of(Run run) {
        NetworkStudy study = (NetworkStudy) run.study();
        Timeline timeline = run.timeline();
        return new Subject(
                study.experiment(),
                study.architecture(),
                study.data(),
                timeline.first(),
                study.checkpoint(),
                timeline.checkpoints());
    }

    /// A line between two networks.
    public static Subject between(Experiment experiment, Split data, Checkpoint start, Checkpoint end) {
        Architecture architecture = Architecture.of(experiment.network(), experiment.loss(), data.train());
        return new Subject(experiment, architecture, data, start, end, List.of(start, end));
    }

    /// A network of given numbers, at its first step.
    public static Subject at(Experiment experiment, Split data, float[] parameters) {
        Architecture architecture = Architecture.of(experiment.network(), experiment.loss(), data.train());
        Checkpoint now = checkpoint(0, parameters, architecture.initialStatistics());
        return between(experiment, data, now, now);
    }

    public static Checkpoint checkpoint(long step, float[] parameters, float[] statistics) {
        return new Checkpoint(step, parameters, statistics, List.of(), Progress.NONE);
    }

    /// A network with every parameter drawn, normalisations and biases too, and running statistics of its own.
    public static Checkpoint drawn(Architecture architecture, long step, long seed) {
        float[] parameters = architecture.initialParameters(new Seed(seed));
        RandomGenerator random = new Seed(seed).child("moved").generator();
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] += (float) (0.3 * random.nextGaussian());
        }
        float[] statistics = architecture.initialStatistics();
        for (int i = 0; i < statistics.length; i++) {
            statistics[i] += (float) (0.5 * random.nextDouble());
        }
        return checkpoint(step, parameters, statistics);
    }

    /// A parameter by its key: `dense1.weight`.
    public static Parameter parameter(Architecture architecture, String key) {
        return architecture.parameters().stream()
                .filter(p -> p.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /// So many samples of a case's shape, with three classes in turn.
    public static Samples like(Nets.Case c, int count, long seed) {
        return Nets.samples(c.samples().shape(), count, 3, seed);
    }

    /// The samples by class, the first class first: as many files have them.
    public static Samples sorted(Samples samples) {
        int[] order = IntStream.range(0, samples.count())
                .boxed()
                .sorted(Comparator.comparingInt(i -> samples.labels()[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        return samples.pick(order);
    }

    /// As many unit vectors in as many dimensions, row by row.
    public static float[] unitVectors(int count) {
        float[] inputs = new float[count * count];
        for (int i = 0; i < count; i++) {
            inputs[i * count + i] = 1;
        }
        return inputs;
    }

    /// Names of so many classes.
    public static List<String> classNames(int classes) {
        return IntStream.range(0, classes).mapToObj(i -> "class " + i).toList();
    }
}
