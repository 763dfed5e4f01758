package gradiscope.lesson.confusion;

import gradiscope.data.Samples;
import gradiscope.data.Split;
import gradiscope.experiment.Edits;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.Seed;
import gradiscope.experiment.Shape;
import gradiscope.probe.Matrix;
import gradiscope.probe.SampleSet;
import gradiscope.probe.Subject;
import gradiscope.probe.catalog.Families;
import gradiscope.probe.confusion.ConfusionProbe;
import gradiscope.probe.confusion.ConfusionReading;
import gradiscope.probe.confusion.Order;
import gradiscope.probe.confusion.Pairing;
import gradiscope.probe.confusion.Unit;
import gradiscope.training.Checkpoint;
import gradiscope.training.NetworkStudy;
import gradiscope.training.Workbench;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// Models of one layer whose cosines are known: each is the measured matrix against the formula.
final class ExactCases {
    private ExactCases() {}

    /// The largest cosine, without its sign, between samples with orthogonal inputs: 0 for every linear model, with
    /// whatever loss.
    ///
    /// @param experiment two classes and one linear layer without a bias; its data are replaced
    /// @param count of samples and inputs
    static double orthogonalInputs(Experiment experiment, int count, Seed seed) {
        float[] inputs = new float[count * count];
        int[] labels = new int[count];
        RandomGenerator random = seed.generator();
        for (int i = 0; i < count; i++) {
            inputs[i * count + i] = (float) (1 + random.nextDouble());
            labels[i] = i % 2;
        }
        Samples samples = Samples.classified(Shape.vector(count), inputs, labels, List.of("0", "1"));
        Split split = new Split(samples, samples.pick(new int[0]));
        Matrix cosines = cosines(Workbench.with(experiment, experiment.name(), split));
        double largest = 0;
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < i; j++) {
                largest = Math.max(largest, Math.abs(cosines.get(i, j)));
            }
        }
        return largest;
    }

    /// How far softmax regression at zero weights is from `cos(x~_i, x~_j)` within a class and from -1/(K - 1) times
    /// that between classes; x~ is x with a 1 for the bias.
    static double softmaxAtZero(Experiment experiment, Seed seed) {
        Experiment seeded = new Edits(Families.catalog()).set(experiment, "seed=" + seed.value());
        Workbench bench = Workbench.open(seeded, seeded.name(), Path.of(""));
        Samples samples = bench.data().train();
        Matrix cosines = cosines(bench);
        double worst = 0;
        for (int i = 0; i < samples.count(); i++) {
            for (int j = 0; j < i; j++) {
                boolean same = samples.labels()[i] == samples.labels()[j];
                double expected = cosine(samples, i, j) * (same ? 1 : -1.0 / (samples.classes() - 1));
                worst = Math.max(worst, Math.abs(cosines.get(i, j) - expected));
            }
        }
        return worst;
    }

    /// The cosine of two inputs with a 1 appended.
    private static double cosine(Samples samples, int i, int j) {
        double[] a = extended(samples, i);
        double[] b = extended(samples, j);
        return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
    }

    private static double[] extended(Samples samples, int row) {
        int d = samples.shape().size();
        double[] x = new double[d + 1];
        Arrays.setAll(x, k -> k == d ? 1 : samples.inputs()[row * d + k]);
        return x;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    /// Between all training samples at the start, in their order.
    private static Matrix cosines(Workbench bench) {
        NetworkStudy study = bench.study();
        Checkpoint start = study.checkpoint();
        int count = bench.data().train().count();
        ConfusionProbe probe = new ConfusionProbe(
                count, SampleSet.TRAIN, Unit.SAMPLE, 16, 8, Pairing.ALL, Order.GIVEN, false, count, 1);
        ConfusionReading reading = probe.measure(
                new Subject(bench.experiment(), bench.architecture(), bench.data(), start, start, List.of(start)));
        return reading.whole().cosines().orElseThrow().heatMap().orElseThrow().cosines();
    }
}
