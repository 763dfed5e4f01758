package gradiscope.figure.vector;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Lines and curves, one after the other; y grows downwards.
///
/// @param segments the first of them, and each after a [Close], is a [Move]
public record Outline(List<Segment> segments) {
    /// A piece of an outline.
    public sealed interface Segment {}

    /// The pen is put down here.
    public record Move(Place to) implements Segment {}

    /// A straight line.
    public record Line(Place to) implements Segment {}

    /// A cubic curve of Bezier.
    ///
    /// @param leaving its first control point
    /// @param arriving its second
    public record Curve(Place leaving, Place arriving, Place to) implements Segment {}

    /// A straight line to where the pen was put down.
    public record Close() implements Segment {}

    /// A point of a drawing.
    public record Place(double x, double y) {
        Place plus(double dx, double dy) {
            return new Place(x + dx, y + dy);
        }
    }

    /// How far the control points of a quarter of a circle lie from its ends, in radii.
    private static final double QUARTER = 0.5522847498307936;

    public Outline {
        segments = List.copyOf(segments);
    }

    public static Outline line(double x1, double y1, double x2, double y2) {
        return new Outline(List.of(new Move(new Place(x1, y1)), new Line(new Place(x2, y2))));
    }

    public static Outline rectangle(double x, double y, double width, double height) {
        return new Outline(List.of(
                new Move(new Place(x, y)),
                new Line(new Place(x + width, y)),
                new Line(new Place(x + width, y + height)),
                new Line(new Place(x, y + height)),
                new Close()));
    }

    /// A rectangle with round corners.
    ///
    /// @param radius at most half of the shorter side is used
    public static Outline rectangle(double x, double y, double width, double height, double radius) {
        double r = Math.min(radius, Math.min(width, height) / 2);
        return r > 0 ? rounded(x, y, width, height, r, r) : rectangle(x, y, width, height);
    }

    public static Outline ellipse(double x, double y, double radiusX, double radiusY) {
        return rounded(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY, radiusX, radiusY);
    }

    private static Outline rounded(double x, double y, double width, double height, double rx, double ry) {
        double cx = rx * (1 - QUARTER);
        double cy = ry * (1 - QUARTER);
        double right = x + width;
        double bottom = y + height;
        List<Segment> all = new ArrayList<>();
        all.add(new Move(new Place(x + rx, y)));
        all.add(new Line(new Place(right - rx, y)));
        all.add(new Curve(new Place(right - cx, y), new Place(right, y + cy), new Place(right, y + ry)));
        all.add(new Line(new Place(right, bottom - ry)));
        all.add(new Curve(new Place(right, bottom - cy), new Place(right - cx, bottom), new Place(right - rx, bottom)));
        all.add(new Line(new Place(x + rx, bottom)));
        all.add(new Curve(new Place(x + cx, bottom), new Place(x, bottom - cy), new Place(x, bottom - ry)));
        all.add(new Line(new Place(x, y + ry)));
        all.add(new Curve(new Place(x, y + cy), new Place(x + cx, y), new Place(x + rx, y)));
        all.add(new Close());
        return new Outline(all);
    }

    public boolean isEmpty() {
        return segments.isEmpty();
    }

    /// With all its points elsewhere.
    ///
    /// @param map affine, so that curves stay what they are
    public Outline mapped(UnaryOperator<Place> map) {
        return new Outline(segments.stream().map(s -> mapped(s, map)).toList());
    }

    private static Segment mapped(Segment segment, UnaryOperator<Place> map) {
        return switch (segment) {
            case Move move -> new Move(map.apply(move.to));
            case Line line -> new Line(map.apply(line.to));
            case Curve curve -> new Curve(map.apply(curve.leaving), map.apply(curve.arriving), map.apply(curve.to));
            case Close close -> close;
        };
    }
}
