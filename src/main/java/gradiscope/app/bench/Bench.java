package gradiscope.app.bench;

import gradiscope.data.Samples;
import gradiscope.experiment.Optimizer;
import gradiscope.experiment.Seed;
import gradiscope.network.Architecture;
import gradiscope.network.GradientGram;
import gradiscope.optimizer.Adam;
import gradiscope.optimizer.Sgd;
import gradiscope.training.NetworkStudy;
import java.util.List;
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

    public static void main(String[] args) {
        new Bench((name, micros) -> System.out.printf("%s: %.1f%n", name, micros)).run();
    }
}
