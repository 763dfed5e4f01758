package gradiscope.ui.part;

import java.util.Arrays;
import javafx.scene.image.Image;

/// Pictures of cells that keep their edges when the toolkit, which would blur them, magnifies them.
public final class Magnified {
    /// Pixels for the side of a cell.
    private static final int FINENESS = 8;

    private Magnified() {}

    /// @param argb row by row
    public static Image image(int[] argb, int columns) {
        int rows = argb.length / columns;
        int width = columns * FINENESS;
        int[] pixels = new int[argb.length * FINENESS * FINENESS];
        for (int row = 0; row < rows; row++) {
            int from = row * FINENESS * width;
            for (int column = 0; column < columns; column++) {
                int start = from + column * FINENESS;
                Arrays.fill(pixels, start, start + FINENESS, argb[row * columns + column]);
            }
            for (int copy = 1; copy < FINENESS; copy++) {
                System.arraycopy(pixels, from, pixels, from + copy * width, width);
            }
        }
        return Pixels.image(pixels, width);
    }
}
