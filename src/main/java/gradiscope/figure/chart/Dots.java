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

    public Dots(List<Spot> spots, Color colour, Look look) {
        this.spots = List.copyOf(spots);
        this.circles = this.spots.stream().map(spot -> circle(colour, look)).toList();
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
    public void place(Frame frame) {
        for (int i = 0; i < spots.size(); i++) {
            circles.get(i).setCenterX(frame.x(spots.get(i).x()));
            circles.get(i).setCenterY(frame.y(spots.get(i).y()));
        }
    }
}
