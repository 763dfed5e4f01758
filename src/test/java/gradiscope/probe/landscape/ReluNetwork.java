package gradiscope.probe.landscape;

import gradiscope.experiment.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// A small ReLU network for tests: flat parameters, layer by layer, weights (outputs x inputs) before biases.
final class ReluNetwork {
    private final int[] widths;

    ReluNetwork(int... widths) {
        this.widths = widths;
    }

    int layers() {
        return widths.length - 1;
    }

    int size() {
        return biasAt(layers()) + widths[layers()];
    }

    /// The first weight of a layer, counted from 1.
    int weightAt(int layer) {
        int at = 0;
        for (int l = 1; l < layer; l++) {
            at += (widths[l - 1] + 1) * widths[l];
        }
        return at;
    }

    int biasAt(int layer) {
        return weightAt(layer) + widths[layer - 1] * widths[layer];
    }

    List<Tensor> tensors() {
        List<Tensor> tensors = new ArrayList<>();
        for (int l = 1; l <= layers(); l++) {
            tensors.add(Tensor.weights(weightAt(l), widths[l], widths[l - 1]));
            tensors.add(Tensor.vector(biasAt(l), widths[l]));
        }
        return tensors;
    }

    float[] draw(long seed) {
        RandomGenerator random = new Seed(seed).generator();
        float[] theta = new float[size()];
        for (int i = 0; i < theta.length; i++) {
            theta[i] = (float) random.nextGaussian();
        }
        return theta;
    }

    /// The parameters on a path.
    float[] on(Path path, float[] start, float[] end, double alpha) {
        float[] theta = new float[size()];
        for (int l = 1; l <= layers(); l++) {
            Path.mix(start, end, weightAt(l), biasAt(l), path.share(l, false, alpha), theta);
            Path.mix(start, end, biasAt(l), biasAt(l) + widths[l], path.share(l, true, alpha), theta);
        }
        return theta;
    }

    double[] output(float[] theta, double[] input) {
        double[] a = input;
        for (int l = 1; l <= layers(); l++) {
            double[] z = new double[widths[l]];
            for (int i = 0; i < z.length; i++) {
                z[i] = theta[biasAt(l) + i];
                for (int j = 0; j < a.length; j++) {
                    z[i] += theta[weightAt(l) + i * a.length + j] * a[j];
                }
                z[i] = l == layers() ? z[i] : Math.max(0, z[i]);
            }
            a = z;
        }
        return a;
    }
}
