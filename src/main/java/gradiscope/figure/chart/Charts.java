package gradiscope.figure.chart;

import javafx.scene.chart.XYChart;

/// What all charts have in common.
final class Charts {
    private Charts() {}

    /// No animation, whose frames would differ; no legend, since it stands outside; no lines at zero; no
    /// stripes.
    static void plain(XYChart<Number, Number> chart) {
        chart.setAnimated(false);
        chart.setLegendVisible(false);
        chart.setHorizontalZeroLineVisible(false);
        chart.setVerticalZeroLineVisible(false);
        chart.setAlternativeRowFillVisible(false);
        chart.setAlternativeColumnFillVisible(false);
        chart.setMinSize(0, 0);
    }
}
