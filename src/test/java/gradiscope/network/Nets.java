package gradiscope.network;

import gradiscope.data.Samples;
import gradiscope.experiment.Layer;
import gradiscope.experiment.Loss;
import gradiscope.experiment.Network;
import gradiscope.experiment.Seed;
import gradiscope.experiment.Shape;
import gradiscope.network.layer.AveragePool;
import gradiscope.network.layer.BatchNorm;
import gradiscope.network.layer.Conv2d;
import gradiscope.network.layer.Dense;
import gradiscope.network.layer.Dropout;
import gradiscope.network.layer.Elu;
import gradiscope.network.layer.Erf;
import gradiscope.network.layer.Flatten;
import gradiscope.network.layer.Gelu;
import gradiscope.network.layer.Initialisation;
import gradiscope.network.layer.LayerNorm;
import gradiscope.network.layer.LeakyRelu;
import gradiscope.network.layer.Linear;
import gradiscope.network.layer.MaxPool;
import gradiscope.network.layer.Relu;
import gradiscope.network.layer.Residual;
import gradiscope.network.layer.Sigmoid;
import gradiscope.network.layer.Silu;
import gradiscope.network.layer.Softplus;
import gradiscope.network.layer.Tanh;
import gradiscope.network.loss.CrossEntropy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Small networks that between them use every layer, and samples to feed them.
public final class Nets {
    public static final Loss CROSS_ENTROPY = new CrossEntropy(0);

    /// A network on samples.
    public record Case(String name, Network network, Samples samples) {
        public Architecture architecture() {
            return Architecture.of(network, CROSS_ENTROPY, samples);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private Nets() {}

    public static Stream<Case> all() {
        Stream<Layer> activations = Stream.of(
                new Relu(""),
                new Tanh(""),
                new Sigmoid(""),
                new LeakyRelu("", 0.1),
                new Elu("", 1.5),
                new Gelu(""),
                new Silu(""),
                new Softplus(""),
                new Erf(""),
                new Linear(""));
        Stream<Case> plain =
                activations.map(a -> vector(a.getClass().getSimpleName(), dense(6), a, dense(5), a, dense(0)));
        return Stream.concat(
                plain,
                Stream.of(
                        vector("ntk", ntk(7), new Tanh(""), ntk(0)),
                        vector("batch norm", dense(6), new BatchNorm("", 0.1, 1e-5), new Tanh(""), dense(0)),
                        vector("layer norm", dense(6), new LayerNorm("", 1e-5), new Tanh(""), dense(0)),
                        vector("dropout", dense(6), new Dropout("", 0.3), new Tanh(""), dense(0)),
                        vector(
                                "residual",
                                named("a", 6),
                                new Tanh(""),
                                dense(6),
                                residual("a"),
                                new Tanh(""),
                                dense(0)),
                        vector("residual of the layer before", named("a", 6), residual("a"), new Tanh(""), dense(0)),
                        vector(
                                "two skips",
                                named("a", 6),
                                new Tanh("t"),
                                dense(6),
                                residual("t"),
                                dense(6),
                                residual("t"),
                                dense(0)),
                        vector(
                                "projection",
                                new Tanh("t"),
                                dense(6),
                                new Tanh(""),
                                residual("t"),
                                new Tanh(""),
                                residual("input"),
                                dense(0)),
                        image("convolution", conv(3, 1), new Tanh(""), new Flatten(""), dense(0)),
                        image("wide convolution", conv(9, 3), new Tanh(""), new Flatten(""), dense(0)),
                        image("strided convolution", conv(3, 2), new Tanh(""), conv(2, 1), new Flatten(""), dense(0)),
                        image("max pool", conv(3, 1), new MaxPool("", 2, 0), new Tanh(""), new Flatten(""), dense(0)),
                        image(
                                "average pool",
                                conv(3, 1),
                                new Tanh(""),
                                new AveragePool("", 3, 1),
                                new Flatten(""),
                                dense(0)),
                        image(
                                "batch norm of images",
                                conv(3, 1),
                                new BatchNorm("", 0.1, 1e-5),
                                new Tanh(""),
                                new Flatten(""),
                                dense(0)),
                        image(
                                "layer norm of images",
                                conv(3, 1),
                                new LayerNorm("", 1e-5),
                                new Tanh(""),
                                new Flatten(""),
                                dense(0)),
                        image(
                                "residual images",
                                conv(4, 1),
                                new Tanh("t"),
                                conv(4, 1),
                                residual("t"),
                                new Tanh(""),
                                conv(3, 2),
                                new Tanh(""),
                                residual("input"),
                                new Flatten(""),
                                residual("t"),
                                dense(0))));
    }

    public static Case vector(String name, Layer... layers) {
        return new Case(name, new Network(List.of(layers)), samples(Shape.vector(4), 9, 3, 5));
    }

    public static Case image(String name, Layer... layers) {
        return new Case(name, new Network(List.of(layers)), samples(new Shape(2, 5, 4), 7, 3, 6));
    }

    public static Layer dense(int units) {
        return named("", units);
    }

    public static Layer named(String name, int units) {
        return new Dense(name, units, true, Initialisation.GLOROT_NORMAL, 1.2, 0.3);
    }

    public static Layer ntk(int units) {
        return new Dense("", units, true, Initialisation.NTK, 1.5, 0.5);
    }

    public static Layer residual(String from) {
        return new Residual("", from, 0.7, Initialisation.LECUN_NORMAL, 1);
    }

    private static Layer conv(int channels, int stride) {
        return new Conv2d("", channels, 3, stride, 1, true, Initialisation.HE_NORMAL, 0.8);
    }

    /// Gaussian inputs with labels in turn.
    public static Samples samples(Shape shape, int count, int classes, long seed) {
        RandomGenerator random = new Seed(seed).generator();
        float[] x = new float[count * shape.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) random.nextGaussian();
        }
        int[] y = IntStream.range(0, count).map(i -> i % classes).toArray();
        List<String> names = new ArrayList<>();
        IntStream.range(0, classes).forEach(c -> names.add("class " + c));
        return Samples.classified(shape, x, y, names);
    }

    /// A direction of Gaussian numbers, of length 1.
    public static float[] direction(int size, long seed) {
        RandomGenerator random = new Seed(seed).generator();
        double[] v =
                IntStream.range(0, size).mapToDouble(i -> random.nextGaussian()).toArray();
        double norm = Math.sqrt(Arrays.stream(v).map(a -> a * a).sum());
        float[] direction = new float[size];
        for (int i = 0; i < size; i++) {
            direction[i] = (float) (v[i] / norm);
        }
        return direction;
    }

    public static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
