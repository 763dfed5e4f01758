package gradiscope.figure.chart;

import gradiscope.figure.plotted.Layer;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;

/// Lines between cells, both ways, from edge to edge.
public final class Borders implements Mark {
    private final List<Double> places;
    private final List<Line> upright;
    private final List<Line> level;

    /// @param places where they are, in cells
    public Borders(List<Double> places, Color colour, Look look) {
        this.places = List.copyOf(places);
        Ink ink = new Ink(colour, 0.05, 0);
        this.upright =
                this.places.stream().map(place -> ink.stroke(new Line(), look)).toList();
        this.level =
                this.places.stream().map(place -> ink.stroke(new Line(), look)).toList();
    }

    @Override
    public List<Node> nodes() {
        return Stream.of(upright, level).<Node>flatMap(List::stream).toList();
    }

    /// It says no more than the cells do.
    @Override
    public List<Layer> plotted(Frame frame) {
        return List.of();
    }

    @Override
    public void place(Frame frame) {
        for (int i = 0; i < places.size(); i++) {
            double x = frame.x(places.get(i));
            double y = frame.y(places.get(i));
            upright.get(i).setStartX(x);
            upright.get(i).setEndX(x);
            upright.get(i).setEndY(frame.height());
            level.get(i).setStartY(y);
            level.get(i).setEndY(y);
            level.get(i).setEndX(frame.width());
        }
    }
}
