package gradiscope.figure.chart;

import gradiscope.figure.plotted.Layer;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// An arrow upwards from one value to another, with a dashed line from where it begins to what it is
/// measured from. Its words stand where they hide no curve.
public final class Rise implements Mark {
    private final double x;
    private final double from;
    private final double to;
    private final double foot;
    private final String words;
    private final List<Trace> curves;
    private final Look look;
    private final Line shaft;
    private final Line base;
    private final Path head = new Path();
    private final Note note;

    /// @param x where the arrow stands
    /// @param from its lower value
    /// @param to its upper value
    /// @param foot x of what the lower value belongs to
    /// @param curves that its words must not hide
    public Rise(double x, double from, double to, double foot, String words, List<Trace> curves, Look look) {
        this.x = x;
        this.from = from;
        this.to = to;
        this.foot = foot;
        this.words = words;
        this.curves = List.copyOf(curves);
        this.look = look;
        this.shaft = Ink.fine(look.palette().text()).stroke(new Line(), look);
        this.base = Ink.fineDashed(look.palette().quiet()).stroke(new Line(), look);
        head.setFill(look.palette().text());
        head.setStroke(null);
        this.note = Note.rimmed(words, look.palette().text(), look);
    }

    @Override
    public List<Node> nodes() {
        return Stream.concat(Stream.of(base, shaft, head), note.nodes().stream())
                .toList();
    }

    @Override
    public List<Layer> plotted(Frame frame) {
        return List.of(
                new Layer.Rise(words, x, from, to, ColourMap.web(look.palette().text())));
    }

    @Override
    public void place(Frame frame) {
        double place = frame.x(x);
        double bottom = frame.y(from);
        double top = frame.y(to);
        set(base, frame.x(foot), bottom, place, bottom);
        set(shaft, place, bottom, place, top);
        double half = look.em(0.25);
        double tip = Math.min(look.em(0.5), bottom - top);
        head.getElements()
                .setAll(
                        new MoveTo(place, top),
                        new LineTo(place - half, top + tip),
                        new LineTo(place + half, top + tip),
                        new ClosePath());
        placeNote(frame, place, bottom, top);
    }

    private void placeNote(Frame frame, double place, double bottom, double top) {
        Clearing clearing = new Clearing();
        curves.forEach(curve -> clearing.add(curve, frame));
        clearing.add(place, bottom, place, top);
        clearing.add(frame.x(foot), bottom, place, bottom);
        boolean left = place > frame.width() / 2;
        double side = left ? place - note.width() - look.em(0.6) : place + look.em(0.6);
        Point2D wanted = new Point2D(side, (bottom + top - note.height()) / 2);
        Rectangle2D bounds = new Rectangle2D(0, 0, frame.width(), frame.height());
        Point2D room = clearing.room(note.width(), note.height(), look.em(0.2), wanted, bounds);
        note.place(room.getX(), room.getY(), frame);
    }

    private static void set(Line line, double x1, double y1, double x2, double y2) {
        line.setStartX(x1);
        line.setStartY(y1);
        line.setEndX(x2);
        line.setEndY(y2);
    }
}
