package gradiscope.figure.vector;

import gradiscope.figure.vector.Outline.Close;
import gradiscope.figure.vector.Outline.Curve;
import gradiscope.figure.vector.Outline.Line;
import gradiscope.figure.vector.Outline.Move;
import gradiscope.figure.vector.Outline.Place;
import gradiscope.figure.vector.Outline.Segment;
import java.util.List;

/// What an outline is, where it is something that a canvas draws by itself, many times faster than a path.
sealed interface Simple {
    /// A line from a place to another.
    record Straight(Place from, Place to) implements Simple {}

    /// A rectangle along the axes.
    record Box(double x, double y, double width, double height) implements Simple {}

    /// An ellipse along the axes, in that rectangle.
    record Disc(double x, double y, double width, double height) implements Simple {}

    /// Something else.
    record Path() implements Simple {}

    /// Lengths that differ by less are the same.
    double EXACT = 1e-9;

    Path PATH = new Path();

    static Simple of(Outline outline) {
        List<Segment> s = outline.segments();
        return switch (s.size()) {
            case 2 ->
                s.get(0) instanceof Move(Place from) && s.get(1) instanceof Line(Place to)
                        ? new Straight(from, to)
                        : PATH;
            case 5 -> box(s);
            case 10 -> disc(s);
            default -> PATH;
        };
    }

    /// Made by [Outline#rectangle(double, double, double, double)].
    private static Simple box(List<Segment> s) {
        return s.get(0) instanceof Move(Place a)
                        && s.get(1) instanceof Line(Place b)
                        && s.get(2) instanceof Line(Place c)
                        && s.get(3) instanceof Line(Place d)
                        && s.get(4) instanceof Close
                        && a.y() == b.y()
                        && b.x() == c.x()
                        && c.y() == d.y()
                        && d.x() == a.x()
                        && a.x() <= c.x()
                        && a.y() <= c.y()
                ? new Box(a.x(), a.y(), c.x() - a.x(), c.y() - a.y())
                : PATH;
    }

    /// Made by [Outline#ellipse]: a rectangle with round corners that has no straight sides.
    private static Simple disc(List<Segment> s) {
        return s.get(0) instanceof Move(Place top)
                        && s.get(1) instanceof Line(Place along)
                        && s.get(2) instanceof Curve(Place _, Place _, Place right)
                        && s.get(3) instanceof Line(Place down)
                        && s.get(4) instanceof Curve(Place _, Place _, Place bottom)
                        && s.get(6) instanceof Curve(Place _, Place _, Place left)
                        && s.get(8) instanceof Curve
                        && Math.abs(top.x() - along.x()) < EXACT
                        && Math.abs(right.y() - down.y()) < EXACT
                        && left.x() <= right.x()
                        && top.y() <= bottom.y()
                ? new Disc(left.x(), top.y(), right.x() - left.x(), bottom.y() - top.y())
                : PATH;
    }
}
