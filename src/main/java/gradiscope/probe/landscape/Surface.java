package gradiscope.probe.landscape;

import gradiscope.probe.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Loss and error over a grid: row i at `y.at(i)`, column j at `x.at(j)`.
///
/// @param x the columns
/// @param y the rows
/// @param losses mean loss in each cell
/// @param errors share of samples classified wrongly in each cell; empty for regression
/// @param overflow cells (row times columns plus column) whose loss was not finite in float32, ascending.
///     They hold the largest finite loss and error of the grid, or 0 if there is none: a picture can hatch
///     them, and no scale breaks
public record Surface(Range x, Range y, Matrix losses, Optional<Matrix> errors, List<Integer> overflow) {
    public Surface {
        overflow = List.copyOf(overflow);
    }

    /// A surface from what was measured.
    ///
    /// @param losses `y.count()` x `x.count()`, row by row
    /// @param errors the same, or none at all
    public static Surface of(Range x, Range y, double[] losses, double[] errors) {
        int cells = Math.multiplyExact(x.count(), y.count());
        if (losses.length != cells || (errors.length != 0 && errors.length != cells)) {
            throw new IllegalArgumentException("a loss, and an error or none, for each of " + cells + " cells");
        }
        List<Integer> overflow = new ArrayList<>();
        for (int cell = 0; cell < cells; cell++) {
            boolean finite = Float.isFinite((float) losses[cell])
                    && (errors.length == 0 || Float.isFinite((float) errors[cell]));
            if (!finite) {
                overflow.add(cell);
            }
        }
        Optional<Matrix> errorMatrix =
                errors.length == 0 ? Optional.empty() : Optional.of(capped(x, y, errors, overflow));
        return new Surface(x, y, capped(x, y, losses, overflow), errorMatrix, overflow);
    }

    private static Matrix capped(Range x, Range y, double[] values, List<Integer> overflow) {
        double[] capped = values.clone();
        overflow.forEach(cell -> capped[cell] = Double.NEGATIVE_INFINITY);
        double largest = Double.NEGATIVE_INFINITY;
        for (double value : capped) {
            largest = Math.max(largest, value);
        }
        double filling = Double.isFinite(largest) ? largest : 0;
        overflow.forEach(cell -> capped[cell] = filling);
        return Matrix.of(y.count(), x.count(), (row, column) -> capped[row * x.count() + column]);
    }
}
