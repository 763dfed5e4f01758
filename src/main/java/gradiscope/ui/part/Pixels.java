package gradiscope.ui.part;

import gradiscope.figure.chart.ColourMap;
import gradiscope.probe.Matrix;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Small pictures of numbers, a pixel for each.
public final class Pixels {
    private Pixels() {}

    /// @param argb rows x columns, row 0 at the top
    public static Image image(int[] argb, int columns) {
        int rows = argb.length / columns;
        WritableImage image = new WritableImage(columns, rows);
        image.getPixelWriter().setPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), argb, 0, columns);
        return image;
    }

    /// Numbers about zero.
    ///
    /// @param reach the absolute value of the strongest colour; 0: all are 0
    /// @param upwards whether row 0 is at the bottom
    public static Image about(Matrix map, double reach, boolean upwards, ColourMap colours) {
        int[] argb = new int[map.rows() * map.columns()];
        for (int row = 0; row < map.rows(); row++) {
            int from = upwards ? map.rows() - 1 - row : row;
            for (int column = 0; column < map.columns(); column++) {
                argb[row * map.columns() + column] = colours.argb(share(map.get(from, column), reach));
            }
        }
        return image(argb, map.columns());
    }

    /// Where a number lies in a map of colours about zero.
    public static double share(double value, double reach) {
        return reach == 0 ? 0.5 : (value / reach + 1) / 2;
    }

    /// The largest absolute value.
    public static double reach(Matrix map) {
        double reach = 0;
        for (int row = 0; row < map.rows(); row++) {
            for (int column = 0; column < map.columns(); column++) {
                reach = Math.max(reach, Math.abs(map.get(row, column)));
            }
        }
        return reach;
    }
}
