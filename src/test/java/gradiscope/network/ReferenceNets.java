package gradiscope.network;

import gradiscope.experiment.Layer;
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
import java.util.List;
import java.util.Map;

/// The networks of the reference fixtures, by the names under which `src/test/python/fixture` builds them
/// in PyTorch.
public final class ReferenceNets {
    /// `activations.py`
    static final List<Layer> ACTIVATIONS = List.of(
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

    /// `layers.py`
    static final Map<String, List<Layer>> LAYERS = Map.ofEntries(
            Map.entry("dense", List.of(dense("", 3))),
            Map.entry("dense without bias", List.of(new Dense("", 3, false, Initialisation.ZERO, 1, 0))),
            Map.entry("dense ntk", List.of(new Dense("", 3, true, Initialisation.NTK, 1.5, 0.4))),
            Map.entry("convolution", List.of(conv("", 3, 3, 1, 1), flat())),
            Map.entry("convolution without padding and bias", List.of(plainConv(3, 2, 1, 0), flat())),
            Map.entry("convolution with stride", List.of(conv("", 3, 3, 2, 1), flat())),
            Map.entry("convolution with stride over the edge", List.of(conv("", 3, 2, 3, 0), flat())),
            Map.entry("convolution with more padding than image", List.of(conv("", 1, 7, 2, 4), flat())),
            Map.entry("convolution of single places", List.of(conv("", 4, 1, 1, 0), flat())),
            Map.entry("convolution ntk", List.of(new Conv2d("", 3, 3, 1, 1, false, Initialisation.NTK, 1.5), flat())),
            Map.entry("max pool", List.of(new MaxPool("", 2, 0), flat())),
            Map.entry("max pool with overlap", List.of(new MaxPool("", 3, 1), flat())),
            Map.entry("max pool with gaps", List.of(new MaxPool("", 1, 3), flat())),
            Map.entry("max pool with ties", List.of(new MaxPool("", 3, 1), flat())),
            Map.entry("average pool", List.of(new AveragePool("", 2, 0), flat())),
            Map.entry("average pool with overlap", List.of(new AveragePool("", 3, 1), flat())),
            Map.entry("average pool with gaps", List.of(new AveragePool("", 2, 3), flat())),
            Map.entry("flatten", List.of(flat())),
            Map.entry("dropout in evaluation", List.of(new Dropout("", 0.4))),
            Map.entry("layer norm", List.of(new LayerNorm("", 1e-5))),
            Map.entry("layer norm of images", List.of(new LayerNorm("", 1e-2), flat())),
            Map.entry("residual", List.of(dense("a", 4), dense("", 4), residual("a", 0.7))),
            Map.entry("residual of the input", List.of(dense("", 5), residual("input", -1.3))),
            Map.entry("residual of the layer before", List.of(dense("a", 4), residual("a", 0.7))),
            Map.entry(
                    "residuals of one source",
                    List.of(dense("a", 4), dense("", 4), residual("a", 0.7), dense("", 4), residual("a", 1))),
            Map.entry("residual with projection", List.of(dense("a", 4), dense("", 3), residual("a", 0.7))),
            Map.entry(
                    "residual with ntk projection",
                    List.of(dense("", 3), new Residual("", "input", 1, Initialisation.NTK, 1.5))),
            Map.entry(
                    "residual of images",
                    List.of(conv("a", 2, 3, 1, 1), conv("", 2, 3, 1, 1), residual("a", 0.7), flat())),
            Map.entry(
                    "residual of images with projection",
                    List.of(conv("", 3, 3, 1, 1), residual("input", 0.7), flat())),
            Map.entry(
                    "residual of images with strided projection",
                    List.of(conv("", 3, 3, 2, 1), residual("input", 0.7), flat())),
            Map.entry("residual from image to vector", List.of(conv("", 1, 3, 2, 1), flat(), residual("input", 0.7))));

    /// `normalisation.py`
    static final Map<String, List<Layer>> NORMALISATIONS = Map.of(
            "batch norm", List.of(new BatchNorm("", 0.1, 1e-5)),
            "batch norm with momentum and epsilon", List.of(new BatchNorm("", 0.35, 0.1)),
            "batch norm without memory", List.of(new BatchNorm("", 1, 1e-5)),
            "batch norm of images", List.of(new BatchNorm("", 0.1, 1e-5), flat()));

    /// `nets.py`
    static final Map<String, List<Layer>> NETS = Map.of(
            "mlp",
            List.of(dense("", 6), new Tanh(""), dense("", 5), new Silu(""), dense("", 3)),
            "cnn",
            List.of(conv("", 3, 3, 1, 1), new Gelu(""), conv("", 3, 3, 2, 1), new Tanh(""), flat(), dense("", 3)),
            "ntk cnn",
            List.of(
                    new Conv2d("", 3, 3, 2, 1, false, Initialisation.NTK, 1.5),
                    new Gelu(""),
                    flat(),
                    new Dense("", 3, true, Initialisation.NTK, 1.2, 0.4)),
            "pooling cnn",
            List.of(
                    conv("", 3, 3, 1, 1),
                    new Gelu(""),
                    new MaxPool("", 2, 1),
                    conv("", 4, 2, 1, 0),
                    new Softplus(""),
                    new AveragePool("", 2, 1),
                    flat(),
                    dense("", 3)),
            "residual mlp",
            List.of(
                    dense("", 6),
                    new Tanh("t"),
                    dense("", 6),
                    residual("t", 0.7),
                    new LayerNorm("", 1e-5),
                    new Tanh(""),
                    residual("input", 0.5),
                    dense("", 3)),
            "residual cnn",
            List.of(
                    conv("", 3, 3, 1, 1),
                    new Tanh("t"),
                    conv("", 3, 3, 1, 1),
                    residual("t", 0.7),
                    new Tanh(""),
                    conv("", 2, 3, 2, 1),
                    residual("input", -0.6),
                    flat(),
                    dense("", 3)),
            "batch-norm mlp",
            List.of(
                    dense("", 6),
                    new BatchNorm("", 0.1, 1e-5),
                    new Silu(""),
                    dense("", 5),
                    new BatchNorm("", 0.1, 1e-3),
                    new Erf(""),
                    dense("", 3)),
            "batch-norm cnn",
            List.of(
                    conv("", 3, 3, 1, 1),
                    new BatchNorm("", 0.1, 1e-5),
                    new Gelu(""),
                    new AveragePool("", 2, 0),
                    flat(),
                    dense("", 3)));

    private ReferenceNets() {}

    /// How the weights start does not matter: they are loaded.
    public static Layer dense(String name, int units) {
        return new Dense(name, units, true, Initialisation.ZERO, 1, 0);
    }

    public static Layer conv(String name, int channels, int kernel, int stride, int padding) {
        return new Conv2d(name, channels, kernel, stride, padding, true, Initialisation.ZERO, 1);
    }

    public static Layer flat() {
        return new Flatten("");
    }

    private static Layer plainConv(int channels, int kernel, int stride, int padding) {
        return new Conv2d("", channels, kernel, stride, padding, false, Initialisation.ZERO, 1);
    }

    private static Layer residual(String from, double scale) {
        return new Residual("", from, scale, Initialisation.ZERO, 1);
    }
}
