package gradiscope.figure.chart;

/// The plot area of a chart, in pixels from its upper left corner.
public record Frame(ScaledAxis xAxis, ScaledAxis yAxis) {
    /// Whether its axes could be those of another one.
    boolean isLike(Frame other) {
        return xAxis.isLike(other.xAxis) && yAxis.isLike(other.yAxis);
    }

    public double x(double value) {
        return xAxis.getDisplayPosition(value);
    }

    public double y(double value) {
        return yAxis.getDisplayPosition(value);
    }

    public double width() {
        return xAxis.getWidth();
    }

    public double height() {
        return yAxis.getHeight();
    }
}
