package gradiscope.probe.collapse;

import java.util.Arrays;
import java.util.Optional;

/// The linear layer that turns features into logits: W h + b.
public final class Classifier {
    private final double[][] weights;
    private final Optional<double[]> bias;

    private Classifier(double[][] weights, Optional<double[]> bias) {
        this.weights = weights;
        this.bias = bias;
    }

    /// A classifier without bias.
    ///
    /// @param weights W: K x d, a row per class
    public static Classifier of(Matrix weights) {
        return new Classifier(weights.toArrays(), Optional.empty());
    }

    /// A classifier with bias.
    ///
    /// @param weights W: K x d, a row per class
    /// @param bias b: K numbers
    /// @throws IllegalArgumentException when they differ in K
    public static Classifier of(Matrix weights, double[] bias) {
        if (bias.length != weights.rows()) {
            throw new IllegalArgumentException(bias.length + " biases for " + weights.rows() + " classes");
        }
        return new Classifier(weights.toArrays(), Optional.of(bias.clone()));
    }

    /// A classifier with bias, as the engine keeps it.
    public static Classifier of(Matrix weights, float[] bias) {
        double[] wide = new double[bias.length];
        for (int k = 0; k < wide.length; k++) {
            wide[k] = bias[k];
        }
        return of(weights, wide);
    }

    /// K.
    public int classes() {
        return weights.length;
    }

    /// d.
    public int width() {
        return weights[0].length;
    }

    public boolean hasBias() {
        return bias.isPresent();
    }

    /// The rows of these classes.
    double[][] rows(int[] classes) {
        double[][] picked = new double[classes.length][];
        for (int c = 0; c < classes.length; c++) {
            picked[c] = weights[classes[c]];
        }
        return picked;
    }

    /// All rows.
    double[][] rows() {
        return weights;
    }

    /// b, zero where there is none.
    double[] bias() {
        return bias.orElseGet(() -> new double[weights.length]);
    }

    /// As [Vectors#areInRange], for weights and bias.
    boolean isInRange() {
        return Arrays.stream(weights).allMatch(Vectors::areInRange) && Vectors.areInRange(bias());
    }
}
