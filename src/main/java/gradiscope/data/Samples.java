package gradiscope.data;

import gradiscope.experiment.Shape;
import java.util.List;

/// Labelled samples. Either classes (labels 0 to K-1) or regression targets, never both.
///
/// The arrays are shared, not copied: whoever gets a `Samples` reads them and never writes.
///
/// @param shape shape of one input
/// @param inputs count x shape.size(), row by row, all finite
/// @param labels class of each sample; empty for regression
/// @param targets count x outputs, row by row, all finite; empty for classes
/// @param outputs targets per sample; 0 for classes
/// @param classNames a name for each class, in order; empty for regression
public record Samples(
        Shape shape, float[] inputs, int[] labels, float[] targets, int outputs, List<String> classNames) {
    public Samples {
        classNames = List.copyOf(classNames);
        int count = inputs.length / shape.size();
        if (count * shape.size() != inputs.length) {
            throw new IllegalArgumentException(inputs.length + " numbers are no whole number of " + shape);
        }
        if (outputs == 0 ? labels.length != count || targets.length != 0 : targets.length != count * outputs) {
            throw new IllegalArgumentException("labels or targets do not match " + count + " samples");
        }
        for (int label : labels) {
            if (label < 0 || label >= classNames.size()) {
                throw new IllegalArgumentException("label " + label + " is none of " + classNames.size() + " classes");
            }
        }
    }

    /// Samples with classes.
    public static Samples classified(Shape shape, float[] inputs, int[] labels, List<String> classNames) {
        return new Samples(shape, inputs, labels, new float[0], 0, classNames);
    }

    /// Samples with `outputs` real targets each.
    public static Samples regression(Shape shape, float[] inputs, float[] targets, int outputs) {
        return new Samples(shape, inputs, new int[0], targets, outputs, List.of());
    }

    public int count() {
        return inputs.length / shape.size();
    }

    /// How many classes; 0 for regression.
    public int classes() {
        return classNames.size();
    }

    public boolean isRegression() {
        return outputs > 0;
    }

    /// The same samples with other inputs.
    ///
    /// @param shape shape of one of the new inputs
    /// @param inputs count x shape.size(), row by row
    public Samples withInputs(Shape shape, float[] inputs) {
        return new Samples(shape, inputs, labels, targets, outputs, classNames);
    }

    /// The same samples with other labels.
    public Samples withLabels(int[] labels) {
        return new Samples(shape, inputs, labels, targets, outputs, classNames);
    }

    /// The samples at these positions, in this order.
    public Samples pick(int[] rows) {
        int d = shape.size();
        float[] x = new float[rows.length * d];
        int[] y = new int[isRegression() ? 0 : rows.length];
        float[] t = new float[rows.length * outputs];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(inputs, rows[i] * d, x, i * d, d);
            if (isRegression()) {
                System.arraycopy(targets, rows[i] * outputs, t, i * outputs, outputs);
            } else {
                y[i] = labels[rows[i]];
            }
        }
        return new Samples(shape, x, y, t, outputs, classNames);
    }
}
