package gradiscope.ui.view;

import gradiscope.figure.chart.Look;
import gradiscope.probe.SampleSet;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// Draws samples: those that are trained on as full circles, the others as open diamonds.
record PointPainter(Plot plot, Look look, Colours colours) {
    static final double RADIUS = 0.27;

    /// The colour of a sample.
    interface Colours {
        /// @param truth its class or target
        Color of(double truth);
    }

    void paint(GraphicsContext gc, Points points) {
        boolean train = points.set() == SampleSet.TRAIN;
        for (Points.Point point : points.points()) {
            double x = plot.x(point.x());
            double y = plot.y(point.y());
            if (train) {
                full(gc, x, y, colours.of(point.truth()));
            } else {
                open(gc, x, y, colours.of(point.truth()));
            }
        }
    }

    private void full(GraphicsContext gc, double x, double y, Color colour) {
        double radius = look.em(RADIUS);
        double rim = radius + look.em(0.08);
        gc.setFill(look.palette().paper());
        gc.fillOval(x - rim, y - rim, 2 * rim, 2 * rim);
        gc.setFill(colour);
        gc.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private void open(GraphicsContext gc, double x, double y, Color colour) {
        double half = 1.35 * look.em(RADIUS);
        double[] xs = {x, x + half, x, x - half};
        double[] ys = {y - half, y, y + half, y};
        gc.setFill(look.palette().paper());
        gc.fillPolygon(xs, ys, 4);
        gc.setStroke(colour);
        gc.setLineWidth(look.em(0.14));
        gc.strokePolygon(xs, ys, 4);
    }
}
