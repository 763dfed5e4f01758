package gradiscope.figure;

import gradiscope.figure.chart.Ink;
import gradiscope.figure.chart.Legend;
import gradiscope.figure.chart.Numbers;
import gradiscope.figure.chart.Palette;
import gradiscope.figure.chart.Type;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.shape.Path;

/// The legend of a [SimplexView].
final class SimplexKeys {
    private static final double LARGE = 0.5;

    private SimplexKeys() {}

    /// @param rows whether there are classifier rows
    /// @param outside how many samples lie outside the view
    /// @param all whether to say more than a word of each
    static List<Legend.Key> of(boolean rows, int outside, boolean all, Type type) {
        List<Legend.Key> keys = new ArrayList<>();
        keys.add(new Legend.Key(disc(LARGE, type), all ? "class mean" : "mean"));
        if (rows) {
            keys.add(new Legend.Key(
                    ring(new Ink(Palette.QUIET, 0.14, 0), LARGE, type), all ? "classifier row, scaled" : "row"));
        }
        String lost = outside > 0 ? " (" + Numbers.count(outside) + " outside the view)" : "";
        keys.add(new Legend.Key(disc(SimplexView.SAMPLE, type), "sample" + lost));
        keys.add(new Legend.Key(
                ring(Ink.fine(Palette.QUIET), SimplexView.VERTEX, type),
                all ? "corner of the ideal simplex" : "ideal"));
        return keys;
    }

    private static Path disc(double radius, Type type) {
        Path disc = new Path();
        disc.setFill(Palette.QUIET);
        disc.setStroke(null);
        Form.CIRCLE.add(disc, 0, 0, type.em(radius));
        return disc;
    }

    private static Path ring(Ink ink, double radius, Type type) {
        Path ring = ink.stroke(new Path(), type);
        Form.CIRCLE.add(ring, 0, 0, type.em(radius));
        return ring;
    }
}
