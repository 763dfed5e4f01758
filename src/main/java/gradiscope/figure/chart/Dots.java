package gradiscope.figure.chart;

import gradiscope.figure.plotted.Layer;
import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

/// A dot at each of some spots.
public final class Dots implements Mark {
    private static final double RADIUS = 0.24;

    private final List<Spot> spots;
    private final Color colour;
    private final boolean onCurve;
    private final List<Circle> circles;

    private Dots(List<Spot> spots, Color colour, boolean onCurve, Look look) {
        this.spots = List.copyOf(spots);
        this.colour = colour;
        this.onCurve = onCurve;
        this.circles = this.spots.stream().map(spot -> circle(colour, look)).toList();
    }

    /// On their own.
    public static Dots of(List<Spot> spots, Color colour, Look look) {
        return new Dots(spots, colour, false, look);
    }

    /// On a curve, which plots the same numbers.
    ///
    /// @param few from how many on not every spot has one
    static Dots on(Trace trace, int few, Look look) {
        return new Dots(trace.dots(few), trace.ink().colour(), true, look);
    }

    private static Circle circle(Color colour, Look look) {
        Circle circle = new Circle(look.em(RADIUS), colour);
        circle.setStroke(look.palette().paper());
        circle.setStrokeWidth(look.em(0.06));
        return circle;
    }

    @Override
    public List<Node> nodes() {
        return List.copyOf(circles);
    }

    @Override
    public List<Layer> plotted(Frame frame) {
        return onCurve
                ? List.of()
                : List.of(new Layer.Points(
                        "", true, RADIUS, spots.stream().map(this::plotted).toList()));
    }

    private Layer.Points.Point plotted(Spot spot) {
        return new Layer.Points.Point(
                new Layer.Place(spot.x(), spot.y()), "", OptionalDouble.empty(), ColourMap.web(colour));
    }

    @Override
    public void place(Frame frame) {
        for (int i = 0; i < spots.size(); i++) {
            circles.get(i).setCenterX(frame.x(spots.get(i).x()));
            circles.get(i).setCenterY(frame.y(spots.get(i).y()));
        }
    }
}
