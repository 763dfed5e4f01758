package gradiscope.app.bench;

import com.sun.management.ThreadMXBean;
import gradiscope.data.Samples;
import gradiscope.data.Split;
import gradiscope.experiment.Optimizer;
import gradiscope.experiment.Seed;
import gradiscope.network.Architecture;
import gradiscope.network.GradientGram;
import gradiscope.optimizer.Adam;
import gradiscope.optimizer.Sgd;
import gradiscope.probe.Subject;
import gradiscope.probe.collapse.Activity;
import gradiscope.probe.collapse.Classifier;
import gradiscope.probe.collapse.Collapse;
import gradiscope.probe.collapse.Features;
import gradiscope.probe.collapse.Matrix;
import gradiscope.probe.collapse.Settings;
import gradiscope.probe.landscape.InterpolationProbe;
import gradiscope.training.Checkpoint;
import gradiscope.training.NetworkStudy;
import gradiscope.training.Progress;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Every case, told as it is measured: its name, and microseconds.
public final class Bench {
    private final BiConsumer<String, Double> told;

    public Bench(BiConsumer<String, Double> told) {
        this.told = told;
    }

    public void run() {
        step(Mlp.of(2, 8, 8, 2), 32);
        step(Mlp.of(64, 64, 32, 10), 32);
        step(Mlp.of(64, 128, 128, 128, 10), 128);
        step(Mlp.of(784, 256, 256, 10), 128);
        confusion(Mlp.of(2, 8, 8, 2), 256);
        confusion(Mlp.of(64, 64, 32, 10), 256);
        confusion(Mlp.of(64, 128, 128, 128, 10), 512);
        interpolate(Mlp.of(2, 8, 8, 2), 500);
        interpolate(Mlp.of(64, 64, 32, 10), 1797);
        interpolate(Mlp.of(784, 256, 256, 10), 1000);
        collapse(1797, 32, 10);
        told.accept("ratio of a step beside three probes at 10 Hz to a step alone", new Beside().ratio());
        told.accept("bytes allocated per step, 64-64-32-10", allocation());
    }

    private void step(Mlp mlp, int batch) {
        for (Optimizer optimizer : List.of(new Sgd(0.1, 0.9, 0, false), new Adam(1e-3, 0.9, 0.999, 1e-8))) {
            NetworkStudy study = mlp.study(optimizer, batch);
            String name = "step " + (optimizer instanceof Sgd ? "SGD" : "Adam") + " " + mlp.name() + " batch " + batch;
            told.accept(name, Timer.best(study::step, 200));
        }
    }

    private void confusion(Mlp mlp, int n) {
        Samples samples = mlp.samples(n);
        Architecture architecture = mlp.architecture(samples);
        GradientGram gram = new GradientGram(architecture, n);
        float[] theta = architecture.initialParameters(new Seed(1));
        told.accept("confusion " + mlp.name() + " n " + n, Timer.best(() -> gram.of(theta, new float[0], samples), 10));
    }

    private void interpolate(Mlp mlp, int n) {
        Samples samples = mlp.samples(n);
        Architecture architecture = mlp.architecture(samples);
        Checkpoint start = checkpoint(architecture, 0);
        Checkpoint end = checkpoint(architecture, 1);
        NetworkStudy study = mlp.study(new Sgd(0.1, 0, 0, false), 1);
        Split split = new Split(samples, samples.pick(new int[0]));
        Subject subject = new Subject(study.experiment(), architecture, split, start, end, List.of(start, end));
        InterpolationProbe probe = InterpolationProbe.wholeNetwork();
        told.accept("interpolate 51 " + mlp.name() + " n " + n, Timer.best(() -> probe.measure(subject), 3));
    }

    private static Checkpoint checkpoint(Architecture architecture, long step) {
        float[] theta = architecture.initialParameters(new Seed(step));
        return new Checkpoint(step, theta, new float[0], List.of(), Progress.NONE);
    }

    private void collapse(int n, int width, int classes) {
        Samples samples = Mlp.of(width, classes).samples(n);
        Features features = new Features(Matrix.of(samples.inputs(), width), samples.labels(), classes);
        Samples rows = Mlp.of(width, classes).samples(classes);
        Matrix logits = Matrix.of(Mlp.of(classes, classes).samples(n).inputs(), classes);
        Classifier classifier = Classifier.of(Matrix.of(rows.inputs(), width), new float[classes]);
        List<Activity> last = List.of(Activity.last("last", features, classifier, logits));
        told.accept(
                "collapse " + n + " x " + width + " K " + classes,
                Timer.best(() -> Collapse.measure(last, Settings.initial(), Optional.empty()), 20));
    }

    private static double allocation() {
        NetworkStudy study = Mlp.of(64, 64, 32, 10).study(new Sgd(0.1, 0.9, 0, false), 32);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().threadId();
        int steps = 100_000;
        for (int i = 0; i < steps; i++) {
            study.step();
        }
        long before = threads.getThreadAllocatedBytes(thread);
        for (int i = 0; i < steps; i++) {
            study.step();
        }
        return (threads.getThreadAllocatedBytes(thread) - before) / (double) steps;
    }
}
