package gradiscope.probe.function;

import gradiscope.data.Samples;
import gradiscope.data.Split;
import java.util.List;

/// A part of the plane of two raw inputs, cut into cells: row 0 at the bottom, column 0 at the left.
///
/// @param left least first input
/// @param right greatest first input
/// @param bottom least second input
/// @param top greatest second input
public record Extent(double left, double right, double bottom, double top) {
    /// Room around the samples, as a share of what they span.
    private static final double MARGIN = 0.1;

    public Extent {
        if (!(Double.isFinite(right - left) && left < right && Double.isFinite(top - bottom) && bottom < top)) {
            throw new IllegalArgumentException(
                    "no part of a plane: " + left + " to " + right + ", " + bottom + " to " + top);
        }
    }

    /// Around all samples, with a margin.
    ///
    /// @param raw samples of two inputs each
    static Extent of(Split raw) {
        double[] x = range(raw, 0);
        double[] y = range(raw, 1);
        return new Extent(x[0], x[1], y[0], y[1]);
    }

    private static double[] range(Split raw, int input) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Samples samples : List.of(raw.train(), raw.test())) {
            float[] inputs = samples.inputs();
            for (int i = input; i < inputs.length; i += 2) {
                least = Math.min(least, inputs[i]);
                most = Math.max(most, inputs[i]);
            }
        }
        double margin = least < most ? MARGIN * (most - least) : Math.max(1, Math.abs(least)) / 2;
        return new double[] {least - margin, most + margin};
    }

    /// First input at the middle of a cell.
    public double x(int column, int columns) {
        return left + (right - left) * (column + 0.5) / columns;
    }

    /// Second input at the middle of a cell.
    public double y(int row, int rows) {
        return bottom + (top - bottom) * (row + 0.5) / rows;
    }

    /// The middles of side x side cells, row by row.
    float[] points(int side) {
        float[] points = new float[2 * side * side];
        for (int row = 0; row < side; row++) {
            float y = (float) y(row, side);
            for (int column = 0; column < side; column++) {
                int at = 2 * (row * side + column);
                points[at] = (float) x(column, side);
                points[at + 1] = y;
            }
        }
        return points;
    }
}
