package gradiscope.figure;

import gradiscope.figure.chart.Type;
import javafx.scene.chart.XYChart;
import javafx.scene.layout.Region;

/// A square chart with its colour bar at its right, as high as its plot area.
final class Keyed extends Region {
    private final XYChart<Number, Number> chart;
    private final XYChart<Number, Number> bar;
    private final Type type;

    Keyed(XYChart<Number, Number> chart, XYChart<Number, Number> bar, Type type) {
        this.chart = chart;
        this.bar = bar;
        this.type = type;
        getChildren().addAll(chart, bar);
        setMinSize(0, 0);
    }

    @Override
    protected void layoutChildren() {
        double top = type.em(0.3);
        double left = chart.getYAxis().prefWidth(getHeight());
        double below = chart.getXAxis().prefHeight(getWidth());
        double gap = type.em(0.8);
        double thick = type.em(1.1);
        double numbers = bar.getYAxis().prefWidth(getHeight());
        double side = Math.min(getWidth() - left - gap - thick - numbers, getHeight() - below - top);
        double plot = Math.max(1, side);
        chart.resizeRelocate(0, 0, left + plot, top + plot + below);
        double underBar = bar.getXAxis().prefHeight(thick);
        bar.resizeRelocate(left + plot + gap, 0, thick + numbers, top + plot + underBar);
    }
}
