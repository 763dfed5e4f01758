package gradiscope.figure.chart;

/// A place in a chart, in the units of its axes.
public record Spot(double x, double y) {
    public Spot {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("no place in a chart: " + x + ", " + y);
        }
    }
}
