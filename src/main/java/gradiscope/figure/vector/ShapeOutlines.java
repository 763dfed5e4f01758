package gradiscope.figure.vector;

import gradiscope.figure.vector.Outline.Close;
import gradiscope.figure.vector.Outline.Curve;
import gradiscope.figure.vector.Outline.Line;
import gradiscope.figure.vector.Outline.Move;
import gradiscope.figure.vector.Outline.Place;
import gradiscope.figure.vector.Outline.Segment;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.shape.VLineTo;

/// Outlines of the toolkit's shapes, in their own coordinates.
final class ShapeOutlines {
    private ShapeOutlines() {}

    /// @throws IllegalArgumentException for a kind of shape that no picture has: it would be missing in the file
    static Outline of(Shape shape) {
        return switch (shape) {
            case Path path -> path(path.getElements());
            case javafx.scene.shape.Line line ->
                Outline.line(line.getStartX(), line.getStartY(), line.getEndX(), line.getEndY());
            case Circle circle ->
                Outline.ellipse(circle.getCenterX(), circle.getCenterY(), circle.getRadius(), circle.getRadius());
            case Ellipse ellipse ->
                Outline.ellipse(ellipse.getCenterX(), ellipse.getCenterY(), ellipse.getRadiusX(), ellipse.getRadiusY());
            case Rectangle box ->
                Outline.rectangle(box.getX(), box.getY(), box.getWidth(), box.getHeight(), box.getArcWidth() / 2);
            case Polyline line -> polygon(line.getPoints(), false);
            case Polygon polygon -> polygon(polygon.getPoints(), true);
            default -> throw new IllegalArgumentException("no outline of a " + shape.getClass());
        };
    }

    private static Outline polygon(List<Double> points, boolean closed) {
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i + 1 < points.size(); i += 2) {
            Place place = new Place(points.get(i), points.get(i + 1));
            segments.add(i == 0 ? new Move(place) : new Line(place));
        }
        if (closed && !segments.isEmpty()) {
            segments.add(new Close());
        }
        return new Outline(segments);
    }

    private static Outline path(List<PathElement> elements) {
        List<Segment> segments = new ArrayList<>();
        Place start = new Place(0, 0);
        Place pen = start;
        for (PathElement element : elements) {
            Segment next = segment(element, pen);
            segments.add(next);
            switch (next) {
                case Move move -> {
                    start = move.to();
                    pen = start;
                }
                case Line line -> pen = line.to();
                case Curve curve -> pen = curve.to();
                case Close _ -> pen = start;
            }
        }
        return new Outline(segments);
    }

    private static Segment segment(PathElement element, Place pen) {
        Place base = element.isAbsolute() ? new Place(0, 0) : pen;
        return switch (element) {
            case MoveTo move -> new Move(base.plus(move.getX(), move.getY()));
            case LineTo line -> new Line(base.plus(line.getX(), line.getY()));
            case HLineTo line -> new Line(new Place(base.x() + line.getX(), pen.y()));
            case VLineTo line -> new Line(new Place(pen.x(), base.y() + line.getY()));
            case CubicCurveTo curve ->
                new Curve(
                        base.plus(curve.getControlX1(), curve.getControlY1()),
                        base.plus(curve.getControlX2(), curve.getControlY2()),
                        base.plus(curve.getX(), curve.getY()));
            case ClosePath _ -> new Close();
            default -> throw new IllegalArgumentException("no outline of a " + element.getClass());
        };
    }
}
