package gradiscope.figure;

import gradiscope.figure.chart.Ink;
import gradiscope.figure.chart.Legend;
import gradiscope.figure.chart.Look;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.shape.Path;

/// The legend of a [SimplexView].
final class SimplexKeys {
    private static final double LARGE = 0.5;

    private SimplexKeys() {}

    /// @param rows whether there are classifier rows
    /// @param before whether there are class means of a run that this one is compared with
    /// @param outside how many samples lie outside the view
    /// @param all whether to say more than a word of each
    static List<Legend.Key> of(boolean rows, boolean before, int outside, boolean all, Look look) {
        List<Legend.Key> keys = new ArrayList<>();
        keys.add(new Legend.Key(disc(LARGE, look), all ? look.say("class mean") : look.say("mean")));
        if (rows) {
            keys.add(new Legend.Key(
                    ring(new Ink(look.palette().quiet(), 0.14, 0), LARGE, look),
                    all ? look.say("classifier row, scaled") : look.say("row")));
        }
        if (before) {
            keys.add(new Legend.Key(
                    ring(new Ink(look.palette().runA(), 0.16, 0), LARGE, look),
                    all ? look.say("class mean in run A") : look.say("mean in A")));
        }
        String sample =
                outside > 0 ? look.say("sample ({0} outside the view)", look.count(outside)) : look.say("sample");
        keys.add(new Legend.Key(disc(SimplexView.SAMPLE, look), sample));
        keys.add(new Legend.Key(
                ring(Ink.fine(look.palette().quiet()), SimplexView.VERTEX, look),
                all ? look.say("corner of the ideal simplex") : look.say("ideal")));
        return keys;
    }

    private static Path disc(double radius, Look look) {
        Path disc = new Path();
        disc.setFill(look.palette().quiet());
        disc.setStroke(null);
        Form.CIRCLE.add(disc, 0, 0, look.em(radius));
        return disc;
    }

    private static Path ring(Ink ink, double radius, Look look) {
        Path ring = ink.stroke(new Path(), look);
        Form.CIRCLE.add(ring, 0, 0, look.em(radius));
        return ring;
    }
}
