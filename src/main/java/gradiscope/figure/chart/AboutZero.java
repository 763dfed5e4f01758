package gradiscope.figure.chart;

import gradiscope.figure.vector.Mosaic;
import gradiscope.probe.Matrix;

/// Numbers about zero as colours, an own one for each: zero is in the middle of the map.
public final class AboutZero {
    private AboutZero() {}

    /// @param reach the absolute value of the strongest colour; 0: all are 0
    /// @param upwards whether row 0 is at the bottom
    public static Mosaic mosaic(Matrix map, double reach, boolean upwards, ColourMap colours) {
        int[] argb = new int[map.rows() * map.columns()];
        for (int row = 0; row < map.rows(); row++) {
            int from = upwards ? map.rows() - 1 - row : row;
            for (int column = 0; column < map.columns(); column++) {
                argb[row * map.columns() + column] = colours.argb(share(map.get(from, column), reach));
            }
        }
        return new Mosaic(map.rows(), map.columns(), argb);
    }

    /// Where a number lies in the map of colours.
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
