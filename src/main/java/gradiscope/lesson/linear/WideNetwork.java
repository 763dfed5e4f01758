package gradiscope.lesson.linear;

import gradiscope.experiment.Seed;
import gradiscope.lesson.wide.WideModel;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// A network of a [WideModel] with its parameters, in double precision. Belongs to one thread.
public final class WideNetwork {
    private final WideModel model;
    /// d, then n for each hidden layer, then 1.
    private final int[] widths;
    /// W of each layer, inputs x outputs, row by row: so both its products run along rows.
    private final double[][] weights;

    private final double[][] biases;

    private WideNetwork(WideModel model, int[] widths, double[][] weights, double[][] biases) {
        this.model = model;
        this.widths = widths;
        this.weights = weights;
        this.biases = biases;
    }

    /// A random start: all parameters standard normal.
    ///
    /// @param inputs d
    /// @param width n of every hidden layer
    public static WideNetwork random(WideModel model, int inputs, int width, Seed seed) {
        int[] widths = new int[model.hidden() + 2];
        Arrays.fill(widths, width);
        widths[0] = inputs;
        widths[widths.length - 1] = 1;
        double[][] weights = new double[model.hidden() + 1][];
        double[][] biases = new double[model.hidden() + 1][];
        for (int l = 0; l <= model.hidden(); l++) {
            RandomGenerator random = seed.child(l).generator();
            weights[l] = normal(widths[l] * widths[l + 1], random);
            biases[l] = normal(widths[l + 1], random);
        }
        return new WideNetwork(model, widths, weights, biases);
    }

    private static double[] normal(int count, RandomGenerator random) {
        double[] draws = new double[count];
        Arrays.setAll(draws, i -> random.nextGaussian());
        return draws;
    }

    public WideNetwork copy() {
        return new WideNetwork(model, widths, deep(weights), deep(biases));
    }

    private static double[][] deep(double[][] arrays) {
        return Arrays.stream(arrays).map(double[]::clone).toArray(double[][]::new);
    }

    /// The outputs for some inputs, N x d.
    public double[] outputs(double[][] inputs) {
        return pass(inputs).outputs();
    }

    /// The signals of some inputs, up to the outputs.
    private Pass pass(double[][] inputs) {
        Pass pass = new Pass(inputs, widths);
        forward(pass);
        return pass;
    }

    private double scale(int layer) {
        return model.sigmaW() / Math.sqrt(widths[layer]);
    }

    private void forward(Pass pass) {
        for (int l = 0; l < weights.length; l++) {
            double[] z = pass.z[l];
            int out = widths[l + 1];
            for (int i = 0; i < z.length; i++) {
                z[i] = model.sigmaB() * biases[l][i % out];
            }
            Rows.multiply(pass.count, widths[l], out, scale(l), pass.a[l], weights[l], z);
            if (l < model.hidden()) {
                for (int i = 0; i < z.length; i++) {
                    pass.a[l + 1][i] = model.phi().value(z[i]);
                }
            }
        }
    }

    /// From the derivatives by the outputs to those by every z.
    private void backward(Pass pass, double[] byOutput) {
        System.arraycopy(byOutput, 0, pass.delta[model.hidden()], 0, pass.count);
        for (int l = model.hidden(); l > 0; l--) {
            double[] below = pass.delta[l - 1];
            Rows.multiplyTransposed(pass.count, widths[l], widths[l + 1], scale(l), pass.delta[l], weights[l], below);
            for (int i = 0; i < below.length; i++) {
                below[i] *= model.phi().slope(pass.z[l - 1][i]);
            }
        }
    }

    /// The tangent kernel Theta(x, x') = sum over all parameters of df(x)/dp df(x')/dp, N x N. No gradient is ever
    /// written down: with D_l = df/dz^l, N x n_l, it is
    /// `sum_l (D_l D_l') o (sW^2/n_(l-1) A_(l-1) A_(l-1)' + sB^2)`.
    public double[][] tangentKernel(double[][] inputs) {
        Pass pass = pass(inputs);
        double[] ones = new double[pass.count];
        Arrays.fill(ones, 1);
        backward(pass, ones);
        double[][] kernel = new double[pass.count][pass.count];
        for (int l = 0; l < weights.length; l++) {
            for (int i = 0; i < pass.count; i++) {
                for (int j = 0; j <= i; j++) {
                    double signals = Rows.dot(pass.delta[l], i, pass.delta[l], j, widths[l + 1]);
                    double activity = Rows.dot(pass.a[l], i, pass.a[l], j, widths[l]);
                    kernel[i][j] += signals * (scale(l) * scale(l) * activity + model.varianceB());
                    kernel[j][i] = kernel[i][j];
                }
            }
        }
        return kernel;
    }

    /// Gradient descent on half the squared error, a step at a time.
    public final class Descent {
        private final Pass pass;
        private final double[] targets;
        private final double rate;

        /// @param inputs N x d
        /// @param targets N
        public Descent(double[][] inputs, double[] targets, double rate) {
            this.pass = pass(inputs);
            this.targets = targets;
            this.rate = rate;
        }

        /// The outputs as they are now; changed by the next step.
        public double[] outputs() {
            return pass.outputs();
        }

        public void step() {
            double[] residual = new double[pass.count];
            Arrays.setAll(residual, i -> outputs()[i] - targets[i]);
            backward(pass, residual);
            for (int l = 0; l < weights.length; l++) {
                Rows.addOuter(
                        pass.count, widths[l], widths[l + 1], -rate * scale(l), pass.a[l], pass.delta[l], weights[l]);
                for (int i = 0; i < pass.delta[l].length; i++) {
                    biases[l][i % widths[l + 1]] -= rate * model.sigmaB() * pass.delta[l][i];
                }
            }
            forward(pass);
        }
    }

    /// ||W - W_start|| / ||W_start|| of a layer.
    ///
    /// @param layer from 0
    public double relativeChange(WideNetwork start, int layer) {
        return Norms.relative(weights[layer], start.weights[layer]);
    }
}
