package gradiscope.figure.vector;

import gradiscope.figure.vector.Outline.Place;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;

/// Where something with coordinates of its own stands in a drawing: moved, turned, larger or smaller, as seen through
/// what it is part of.
///
/// @param transform to the drawing, the same in all directions
/// @param opacity of it, from 0 to 1
record Placement(Transform transform, double opacity) {
    Place place(Place own) {
        Point2D point = transform.transform(own.x(), own.y());
        return new Place(point.getX(), point.getY());
    }

    Bounds bounds(Bounds own) {
        return transform.transform(own);
    }

    /// Units of the drawing for one of its own.
    double scale() {
        return Math.hypot(transform.getMxx(), transform.getMyx());
    }

    /// Degrees clockwise.
    double angle() {
        return Math.toDegrees(Math.atan2(transform.getMyx(), transform.getMxx()));
    }

    Color colour(Color own) {
        return opacity == 1
                ? own
                : Color.color(own.getRed(), own.getGreen(), own.getBlue(), own.getOpacity() * opacity);
    }

    Stylus stylus(Stylus own) {
        double scale = scale();
        return new Stylus(
                colour(own.colour()),
                own.width() * scale,
                own.cap(),
                own.join(),
                own.dashes().stream().map(dash -> dash * scale).toList(),
                own.offset() * scale);
    }

    Item item(Item own) {
        return switch (own) {
            case Item.Area area -> new Item.Area(area.outline().mapped(this::place), colour(area.colour()));
            case Item.Stroke line -> new Item.Stroke(line.outline().mapped(this::place), stylus(line.stylus()));
            case Item.Writing writing ->
                new Item.Writing(
                        writing.words(),
                        writing.face(),
                        writing.size() * scale(),
                        colour(writing.colour()),
                        place(writing.at()),
                        writing.angle() + angle(),
                        stylus(writing.rim()));
            case Item.Cells cells -> {
                Place corner = place(new Place(cells.x(), cells.y()));
                yield new Item.Cells(
                        cells.mosaic(), corner.x(), corner.y(), cells.width() * scale(), cells.height() * scale());
            }
            case Item.Window window -> {
                Place corner = place(new Place(window.x(), window.y()));
                yield new Item.Window(
                        corner.x(),
                        corner.y(),
                        window.width() * scale(),
                        window.height() * scale(),
                        window.items().stream().map(this::item).toList());
            }
        };
    }
}
