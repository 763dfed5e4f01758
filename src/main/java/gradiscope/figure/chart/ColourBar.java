package gradiscope.figure.chart;

import java.util.List;
import javafx.geometry.Side;

/// The key of a grid: a bar of its colours beside their numbers.
public final class ColourBar {
    private static final int STEPS = 256;

    private ColourBar() {}

    /// @param scale of the numbers; the lower end has the map's first colour
    /// @param label what the numbers are
    public static GridChart of(ColourMap map, Scale scale, String label, Look look) {
        ScaledAxis none = ScaledAxis.ofCells(new MarkedScale(1, false, List.of()), Side.BOTTOM, "", look);
        none.setTickMarkVisible(false);
        none.setMinorTickVisible(false);
        ScaledAxis numbers = ScaledAxis.ofCells(scale, Side.RIGHT, label, look);
        GridChart bar = new GridChart(
                new Frame(none, numbers), STEPS, 1, (row, _) -> map.argb(1 - (row + 0.5) / STEPS), List.of());
        bar.getStyleClass().add("colour-bar");
        return bar;
    }
}
