package gradiscope.figure.chart;

import javafx.geometry.Bounds;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.shape.StrokeType;
import javafx.scene.text.Text;

/// A line of text inside a chart, with a rim of paper that keeps it readable over curves and cells.
final class Note {
    private final Text text;

    Note(String words, Color colour, Type type) {
        this.text = new Text(words);
        text.getStyleClass().add("note");
        text.setFill(colour);
        text.setStroke(Palette.PAPER);
        text.setStrokeWidth(type.em(0.28));
        text.setStrokeType(StrokeType.OUTSIDE);
        text.setStrokeLineJoin(StrokeLineJoin.ROUND);
    }

    Text node() {
        return text;
    }

    double width() {
        return text.getLayoutBounds().getWidth();
    }

    double height() {
        return text.getLayoutBounds().getHeight();
    }

    /// Puts the upper left corner here, moved as far as needed to lie inside the frame.
    void place(double x, double y, Frame frame) {
        Bounds bounds = text.getLayoutBounds();
        double left = Math.max(0, Math.min(x, frame.width() - bounds.getWidth()));
        double top = Math.max(0, Math.min(y, frame.height() - bounds.getHeight()));
        text.setX(left - bounds.getMinX() + text.getX());
        text.setY(top - bounds.getMinY() + text.getY());
    }
}
