package gradiscope.ui.part;

import gradiscope.figure.vector.Mosaic;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Small pictures, a pixel for each colour.
public final class Pixels {
    private Pixels() {}

    /// @param argb rows x columns, row 0 at the top
    public static Image image(int[] argb, int columns) {
        int rows = argb.length / columns;
        WritableImage image = new WritableImage(columns, rows);
        image.getPixelWriter().setPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), argb, 0, columns);
        return image;
    }

    /// @param mosaic a pixel for each cell
    public static Image image(Mosaic mosaic) {
        return image(mosaic.argb(), mosaic.columns());
    }
}
