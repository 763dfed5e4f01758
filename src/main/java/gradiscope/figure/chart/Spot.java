package gradiscope.figure.chart;

import gradiscope.figure.plotted.Layer;
import java.util.List;

/// A place in a chart, in the units of its axes.
public record Spot(double x, double y) {
    public Spot {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("no place in a chart: " + x + ", " + y);
        }
    }

    /// Places as numbers.
    public static List<Layer.Place> plotted(List<Spot> spots) {
        return spots.stream().map(spot -> new Layer.Place(spot.x, spot.y)).toList();
    }
}
