package gradiscope.probe.collapse;

import gradiscope.network.Cancellation;

/// Numbers in rows, given as float or double and read as double, a row at a time: a layer's features need
/// no copy in the wider type. The arrays are shared, not copied: whoever gets a `Matrix` reads it.
public final class Matrix {
    private interface RowReader {
        void read(int row, double[] into);
    }

    private final int rows;
    private final int columns;
    private final RowReader reader;

    private Matrix(int rows, int columns, RowReader reader) {
        this.rows = rows;
        this.columns = columns;
        this.reader = reader;
    }

    /// A matrix stored row after row.
    ///
    /// @param values rows x columns numbers
    /// @throws IllegalArgumentException when the numbers do not fill whole rows
    public static Matrix of(float[] values, int columns) {
        if (columns < 1 || values.length % columns != 0) {
            throw new IllegalArgumentException(values.length + " numbers are no whole rows of " + columns);
        }
        return new Matrix(values.length / columns, columns, (row, into) -> {
            int start = row * columns;
            for (int j = 0; j < columns; j++) {
                into[j] = values[start + j];
            }
        });
    }

    /// A matrix of at least one row.
    ///
    /// @throws IllegalArgumentException when it has no row, no column, or rows of different length
    public static Matrix of(double[][] values) {
        int columns = values.length == 0 ? 0 : values[0].length;
        for (double[] row : values) {
            if (row.length != columns) {
                throw new IllegalArgumentException("rows of " + columns + " and of " + row.length + " numbers");
            }
        }
        if (columns == 0) {
            throw new IllegalArgumentException("a matrix has at least one row and one column");
        }
        return new Matrix(values.length, columns, (row, into) -> System.arraycopy(values[row], 0, into, 0, columns));
    }

    /// The same for as long as the result is wanted: reading a row throws a
    /// [java.util.concurrent.CancellationException] once it is not. All that is measured reads rows again and
    /// again, so that is soon.
    Matrix until(Cancellation cancellation) {
        return new Matrix(rows, columns, (row, into) -> {
            cancellation.check();
            reader.read(row, into);
        });
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    /// Writes a row into an array that holds at least [#columns()] numbers.
    public void read(int row, double[] into) {
        reader.read(row, into);
    }

    /// As [Vectors#areInRange], for all rows.
    boolean isInRange() {
        double[] row = new double[columns];
        for (int i = 0; i < rows; i++) {
            read(i, row);
            if (!Vectors.areInRange(row)) {
                return false;
            }
        }
        return true;
    }

    /// A copy of all rows.
    double[][] toArrays() {
        double[][] copy = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            read(i, copy[i]);
        }
        return copy;
    }
}
