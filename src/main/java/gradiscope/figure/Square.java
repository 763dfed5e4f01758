package gradiscope.figure;

import gradiscope.figure.chart.Type;
import javafx.scene.chart.XYChart;
import javafx.scene.layout.Region;

/// A chart whose plot area is as wide as it is high, at the upper left of the room there is.
final class Square extends Region {
    private final XYChart<Number, Number> chart;
    private final double margin;

    Square(XYChart<Number, Number> chart, Type type) {
        this.chart = chart;
        this.margin = type.em(0.3);
        getChildren().add(chart);
        setMinSize(0, 0);
    }

    @Override
    protected void layoutChildren() {
        double side = Math.min(getWidth() - across(getHeight()), getHeight() - down(getWidth()));
        double width = Math.max(0, Math.min(getWidth(), side + across(getHeight())));
        double height = Math.max(0, Math.min(getHeight(), side + down(getWidth())));
        chart.resizeRelocate(0, 0, width, height);
    }

    /// What the vertical axis takes from the width.
    private double across(double height) {
        return chart.getYAxis().prefWidth(height) + margin;
    }

    /// What the horizontal axis takes from the height.
    private double down(double width) {
        return chart.getXAxis().prefHeight(width) + margin;
    }
}
