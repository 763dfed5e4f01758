package gradiscope.figure;

import gradiscope.data.Blobs;
import gradiscope.data.Digits;
import gradiscope.data.NoLabelNoise;
import gradiscope.data.Sine;
import gradiscope.experiment.Data;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.InvalidValue;
import gradiscope.experiment.Layer;
import gradiscope.experiment.Loss;
import gradiscope.experiment.Network;
import gradiscope.experiment.Regularisation;
import gradiscope.experiment.Source;
import gradiscope.experiment.Training;
import gradiscope.network.layer.Dense;
import gradiscope.network.layer.Flatten;
import gradiscope.network.layer.Initialisation;
import gradiscope.network.layer.Relu;
import gradiscope.network.loss.CrossEntropy;
import gradiscope.network.loss.MeanSquaredError;
import gradiscope.optimizer.Constant;
import gradiscope.optimizer.Sgd;
import gradiscope.probe.Measured;
import gradiscope.probe.Probe;
import gradiscope.probe.Reading;
import gradiscope.probe.SampleSet;
import gradiscope.probe.Subject;
import gradiscope.probe.When;
import gradiscope.probe.collapse.CollapseProbe;
import gradiscope.probe.confusion.ConfusionProbe;
import gradiscope.probe.function.FunctionProbe;
import gradiscope.probe.landscape.InterpolationProbe;
import gradiscope.probe.landscape.SurfaceProbe;
import gradiscope.probe.landscape.SurfaceReading.Directions;
import gradiscope.probe.parameters.ParametersProbe;
import gradiscope.probe.training.LossProbe;
import gradiscope.training.Run;
import gradiscope.training.Timeline;
import gradiscope.training.Workbench;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Readings of networks that were really trained.
public final class Trained {
    private Trained() {}

    /// Handwritten digits, 64-64-32-10, cross-entropy.
    public static Experiment digits(double rate) {
        return experiment(
                "digits",
                new Digits(),
                List.of(new Flatten(""), dense(64), new Relu(""), dense(32), new Relu(""), dense(0)),
                new CrossEntropy(0),
                rate,
                5e-4);
    }

    /// Blobs of K classes, far past zero error.
    public static Experiment blobs(int classes) {
        return experiment(
                "blobs",
                new Blobs(60 * classes, classes, 8, 2, 1, false),
                List.of(dense(32), new Relu(""), dense(16), new Relu(""), dense(0)),
                new CrossEntropy(0),
                0.1,
                2e-3);
    }

    /// The same with the squared error on one-hot targets, whose collapse can be split into parts.
    public static Experiment squaredBlobs(int classes) {
        return experiment(
                "blobs",
                new Blobs(60 * classes, classes, 8, 3, 1, false),
                List.of(dense(32), new Relu(""), dense(16), new Relu(""), dense(0)),
                new MeanSquaredError(1, 1, MeanSquaredError.Reduction.MEAN),
                0.03,
                2e-3);
    }

    public static Experiment sine() {
        return experiment(
                "sine",
                new Sine(200, 1),
                List.of(dense(16), new Relu(""), dense(0)),
                new MeanSquaredError(1, 1, MeanSquaredError.Reduction.MEAN),
                0.003,
                0);
    }

    public static Experiment experiment(
            String name, Source source, List<Layer> layers, Loss loss, double rate, double decay) {
        Data data = new Data(source, 0, new NoLabelNoise(), 1, 0.5, false, List.of());
        Training training = new Training(
                32,
                new Sgd(rate, 0.9, 0, false),
                new Constant(),
                new Regularisation(0, 0, decay, false, true),
                0,
                List.of());
        return new Experiment(name, 7, data, new Network(layers), loss, training);
    }

    public static Layer dense(int units) {
        return new Dense("", units, true, Initialisation.HE_NORMAL, 1, 0);
    }

    /// The usual probes by name, and the two kinds of surface.
    public static Map<String, Probe> probes() {
        Map<String, Probe> probes = new LinkedHashMap<>();
        probes.put("loss", new LossProbe());
        probes.put("function", FunctionProbe.usual());
        probes.put("parameters", ParametersProbe.usual());
        probes.put("interpolation", InterpolationProbe.usual());
        probes.put("confusion", ConfusionProbe.usual());
        probes.put("collapse", CollapseProbe.usual());
        return probes;
    }

    public static Map<String, Probe> surfaces(int points) {
        Map<String, Probe> probes = new LinkedHashMap<>();
        for (Directions directions : Directions.values()) {
            probes.put(
                    "surface-" + directions.name().toLowerCase(java.util.Locale.ROOT),
                    new SurfaceProbe(
                            directions, points, 1, SampleSet.TRAIN, 1, 0, 512, SurfaceProbe.Statistics.RECOMPUTED));
        }
        return probes;
    }

    /// Trains and measures all along. A probe that does not suit the experiment has no readings.
    ///
    /// @param once probes that measure at the end alone
    public static Map<String, List<Measured>> readings(
            Experiment experiment, long steps, When when, Map<String, Probe> probes, Map<String, Probe> once) {
        Workbench bench = Workbench.open(experiment, "test", Path.of(""));
        Run run = new Run(bench.study(), Timeline.DEFAULT_BUDGET);
        Map<String, List<Measured>> readings = new LinkedHashMap<>();
        measure(bench, run, probes, readings);
        while (run.study().steps() < steps) {
            long next = Math.min(steps, when.next(run.study().steps()));
            run.advance(next - run.study().steps());
            run.keep();
            measure(bench, run, probes, readings);
        }
        measure(bench, run, once, readings);
        return readings;
    }

    private static void measure(
            Workbench bench, Run run, Map<String, Probe> probes, Map<String, List<Measured>> readings) {
        Timeline timeline = run.timeline();
        Subject subject = new Subject(
                bench.experiment(),
                bench.architecture(),
                bench.data(),
                timeline.first(),
                timeline.last(),
                timeline.checkpoints());
        probes.forEach((name, probe) -> {
            List<Measured> before = readings.computeIfAbsent(name, _ -> new ArrayList<>());
            Optional<Reading> previous = before.isEmpty()
                    ? Optional.empty()
                    : Optional.of(before.getLast().reading());
            try {
                before.add(new Measured(run.study().steps(), probe.measure(subject, previous)));
            } catch (InvalidValue e) {
                readings.put(name, before);
            }
        });
    }
}
