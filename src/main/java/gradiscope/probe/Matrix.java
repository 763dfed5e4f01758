package gradiscope.probe;

import java.util.Arrays;
import java.util.Objects;

/// An immutable table of finite float32 numbers, for readings that are drawn as a picture. Row by row.
///
/// Float32 because a picture needs no more, and half the memory lets a longer history stay.
public final class Matrix {
    private final int rows;
    private final int columns;
    private final float[] values;

    /// A cell as a function of its place.
    @FunctionalInterface
    public interface Cells {
        double at(int row, int column);
    }

    /// @param rows at least 1
    /// @param columns at least 1
    /// @param values rows x columns, row by row, all finite; copied
    /// @throws IllegalArgumentException when the sizes do not match or a value is not finite
    public Matrix(int rows, int columns, float[] values) {
        if (rows < 1 || columns < 1 || (long) rows * columns != values.length) {
            throw new IllegalArgumentException(values.length + " numbers are no " + rows + " x " + columns + " matrix");
        }
        this.rows = rows;
        this.columns = columns;
        this.values = values.clone();
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(this.values[i])) {
                throw new IllegalArgumentException(
                        "row " + i / columns + ", column " + i % columns + " is " + this.values[i]);
            }
        }
    }

    /// A matrix from a function of row and column, each value rounded to float32.
    public static Matrix of(int rows, int columns, Cells cells) {
        float[] values = new float[Math.multiplyExact(rows, columns)];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                values[i * columns + j] = (float) cells.at(i, j);
            }
        }
        return new Matrix(rows, columns, values);
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    public float get(int row, int column) {
        return values[row * columns + Objects.checkIndex(column, columns)];
    }

    /// Writes all values, row by row.
    ///
    /// @param destination at least rows x columns; the rest of it is left alone
    public void copyTo(float[] destination) {
        copyTo(destination, 0);
    }

    /// The same from a place on.
    public void copyTo(float[] destination, int from) {
        System.arraycopy(values, 0, destination, from, values.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix m && m.rows == rows && Arrays.equals(m.values, values);
    }

    @Override
    public int hashCode() {
        return 31 * rows + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return rows + " x " + columns + " matrix";
    }
}
