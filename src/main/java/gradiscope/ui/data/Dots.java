package gradiscope.ui.data;

import gradiscope.figure.chart.Palette;
import javafx.scene.canvas.GraphicsContext;

/// Draws points in the colours of their classes. Where colours return, from the ninth class on, points are squares.
///
/// @param radius of a point, in pixels
record Dots(GraphicsContext pen, Palette palette, double radius) {
    private static final double LEAST_OUTLINED = 2;

    void dot(double x, double y, int label) {
        boolean round = label < palette.classes().size();
        double left = x - radius;
        double top = y - radius;
        double side = 2 * radius;
        pen.setFill(palette.ofClass(label));
        pen.setStroke(palette.outline(label));
        pen.setLineWidth(1);
        if (round) {
            pen.fillOval(left, top, side, side);
        } else {
            pen.fillRect(left, top, side, side);
        }
        if (radius >= LEAST_OUTLINED && round) {
            pen.strokeOval(left, top, side, side);
        } else if (radius >= LEAST_OUTLINED) {
            pen.strokeRect(left, top, side, side);
        }
    }
}
