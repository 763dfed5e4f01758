package gradiscope.figure.vector;

import java.util.Arrays;

/// Rows of colours, row 0 at the top. Never changes.
public final class Mosaic {
    /// Pixels for a unit at which the edge of a cell is sharp.
    private static final double SHARPNESS = 3;

    private static final int MOST = 2000;

    private final int rows;
    private final int columns;
    private final int[] argb;

    /// @param argb row by row, not premultiplied; is copied
    /// @throws IllegalArgumentException unless there is a colour for each cell
    public Mosaic(int rows, int columns, int[] argb) {
        if (rows < 1 || columns < 1 || argb.length != rows * columns) {
            throw new IllegalArgumentException(argb.length + " colours for " + rows + " x " + columns + " cells");
        }
        this.rows = rows;
        this.columns = columns;
        this.argb = argb.clone();
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    /// A colour, not premultiplied.
    public int argb(int row, int column) {
        return argb[row * columns + column];
    }

    /// All colours, row by row; the caller's own.
    public int[] argb() {
        return argb.clone();
    }

    /// Whether something behind it is seen.
    public boolean isTranslucent() {
        return Arrays.stream(argb).anyMatch(colour -> colour >>> 24 != 0xff);
    }

    /// The same with so many pixels for each cell that readers which smooth images, as many do whatever a file
    /// says, cannot do much harm.
    ///
    /// @param width of all cells, in the drawing
    /// @param height of all cells
    Mosaic magnified(double width, double height) {
        int across = factor(width, columns);
        int down = factor(height, rows);
        int side = columns * across;
        int[] pixels = new int[rows * down * side];
        Arrays.setAll(pixels, i -> argb(i / side / down, i % side / across));
        return new Mosaic(rows * down, side, pixels);
    }

    private static int factor(double units, int cells) {
        return (int) Math.clamp(SHARPNESS * units / cells, 1, Math.max(1, (double) MOST / cells));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mosaic mosaic && columns == mosaic.columns && Arrays.equals(argb, mosaic.argb);
    }

    @Override
    public int hashCode() {
        return 31 * columns + Arrays.hashCode(argb);
    }

    @Override
    public String toString() {
        return rows + " x " + columns + " cells";
    }
}
