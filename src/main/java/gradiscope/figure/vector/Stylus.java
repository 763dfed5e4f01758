package gradiscope.figure.vector;

import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/// What a line is drawn with.
///
/// @param width in units of the drawing
/// @param dashes lengths of dashes and gaps in turn; empty: a solid line
/// @param offset how far into the dashes the line begins
public record Stylus(
        Color colour, double width, StrokeLineCap cap, StrokeLineJoin join, List<Double> dashes, double offset) {
    public Stylus {
        dashes = List.copyOf(dashes);
    }

    /// A solid line with round joins.
    public static Stylus solid(Color colour, double width) {
        return new Stylus(colour, width, StrokeLineCap.BUTT, StrokeLineJoin.ROUND, List.of(), 0);
    }

    /// No line.
    public static Stylus none() {
        return solid(Color.TRANSPARENT, 0);
    }

    /// Whether anything of it is seen.
    public boolean isSeen() {
        return width > 0 && colour.getOpacity() > 0;
    }
}
