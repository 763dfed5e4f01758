package gradiscope.figure.chart;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Text;

/// A line of text inside a chart, with a rim of paper that keeps it readable over curves and cells.
final class Note {
    private final Text text;

    private final Text rim;

    private Note(String words, Color colour, double rimWidth, Look look) {
        this.text = text(words);
        this.rim = text(words);
        text.setFill(colour);
        rim.setFill(look.palette().paper());
        rim.setStroke(look.palette().paper());
        rim.setStrokeWidth(rimWidth);
        rim.setStrokeLineJoin(StrokeLineJoin.ROUND);
        rim.setVisible(rimWidth > 0);
    }

    /// With a rim.
    static Note rimmed(String words, Color colour, Look look) {
        return new Note(words, colour, look.em(0.5), look);
    }

    /// Without, for a calm background.
    static Note plain(String words, Color colour, Look look) {
        return new Note(words, colour, 0, look);
    }

    private static Text text(String words) {
        Text text = new Text(words);
        text.getStyleClass().add("note");
        return text;
    }

    List<Node> nodes() {
        return List.of(rim, text);
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
        rim.setX(text.getX());
        rim.setY(text.getY());
    }
}
