package gradiscope.figure.chart;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

/// A dot at each of some spots.
public final class Dots implements Mark {
    private static final double RADIUS = 0.24;

    private final List<Spot> spots;
    private final List<Circle> circles;

    public Dots(List<Spot> spots, Color colour, Type type) {
        this.spots = List.copyOf(spots);
        this.circles = this.spots.stream().map(spot -> circle(colour, type)).toList();
    }

    private static Circle circle(Color colour, Type type) {
        Circle circle = new Circle(type.em(RADIUS), colour);
        circle.setStroke(Palette.PAPER);
        circle.setStrokeWidth(type.em(0.06));
        return circle;
    }

    @Override
    public List<Node> nodes() {
        return List.copyOf(circles);
    }

    @Override
    public void place(Frame frame) {
        for (int i = 0; i < spots.size(); i++) {
            circles.get(i).setCenterX(frame.x(spots.get(i).x()));
            circles.get(i).setCenterY(frame.y(spots.get(i).y()));
        }
    }
}
