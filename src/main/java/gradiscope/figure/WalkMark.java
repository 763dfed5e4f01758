package gradiscope.figure;

import gradiscope.figure.chart.Frame;
import gradiscope.figure.chart.Ink;
import gradiscope.figure.chart.Look;
import gradiscope.figure.chart.Mark;
import gradiscope.figure.chart.Palette;
import gradiscope.figure.chart.Spot;
import gradiscope.figure.plotted.Layer;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;

/// The way of training over a surface: a white line with a dark rim, an open circle where it began, a full
/// one where it is.
final class WalkMark implements Mark {
    private static final Ink LINE = new Ink(Palette.OVER_VALUES, 0.14, 0);

    private final List<Spot> spots;
    private final String name;
    private final Polyline rim;
    private final Polyline line;
    private final Circle start;
    private final Circle now;

    /// @param spots at least one
    WalkMark(List<Spot> spots, Look look) {
        this.spots = List.copyOf(spots);
        this.name = look.say("way of training");
        this.rim = new Ink(Palette.OVER_VALUES_RIM, 0.3, 0).stroke(new Polyline(), look);
        this.line = LINE.stroke(new Polyline(), look);
        this.start = circle(look);
        start.setFill(Palette.OVER_VALUES);
        this.now = circle(look);
        now.setFill(look.palette().test());
    }

    private static Circle circle(Look look) {
        Circle circle = new Circle(look.em(0.4));
        circle.setStroke(Palette.OVER_VALUES_RIM);
        circle.setStrokeWidth(look.em(0.1));
        return circle;
    }

    @Override
    public List<Node> nodes() {
        return List.of(rim, line, start, now);
    }

    @Override
    public List<Layer> plotted(Frame frame) {
        return List.of(new Layer.Line(name, LINE.plotted(), List.of(Spot.plotted(spots))));
    }

    @Override
    public void place(Frame frame) {
        List<Double> points = spots.stream()
                .flatMap(spot -> List.of(frame.x(spot.x()), frame.y(spot.y())).stream())
                .toList();
        rim.getPoints().setAll(points);
        line.getPoints().setAll(points);
        move(start, spots.getFirst(), frame);
        move(now, spots.getLast(), frame);
    }

    private static void move(Circle circle, Spot spot, Frame frame) {
        circle.setCenterX(frame.x(spot.x()));
        circle.setCenterY(frame.y(spot.y()));
    }
}
