package gradiscope.figure;

import gradiscope.figure.chart.Look;
import java.util.List;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;

/// Arrangements of panels that share all the room, however large they would like to be.
final class Layouts {
    /// A chart that is narrower, in widths of the text's size, says nothing.
    private static final double LEAST = 17;

    private static final double LEAST_SMALL = 8.5;

    private Layouts() {}

    /// Side by side.
    ///
    /// @param shares of the width, in percent
    static Region row(Look look, List<Double> shares, List<? extends Region> panels) {
        GridPane grid = grid(look);
        for (int i = 0; i < panels.size(); i++) {
            grid.getColumnConstraints().add(column(shares.get(i)));
            grid.add(panels.get(i), i, 0);
        }
        grid.getRowConstraints().add(row(100));
        return grid;
    }

    /// Side by side, the first always, the others where they have room to be read.
    ///
    /// @param shares of the width, in percent
    static Region fitting(Look look, List<Double> shares, List<? extends Region> panels) {
        return new FittingPanels(panels, shares, look.em(LEAST), look.em(1.6));
    }

    /// The same of panels that can be read when they are small: maps, distributions.
    static Region fittingSmall(Look look, List<Double> shares, List<? extends Region> panels) {
        return new FittingPanels(panels, shares, look.em(LEAST_SMALL), look.em(0.8));
    }

    /// One below the other.
    ///
    /// @param shares of the height, in percent
    static Region column(Look look, List<Double> shares, List<? extends Region> panels) {
        GridPane grid = grid(look);
        for (int i = 0; i < panels.size(); i++) {
            grid.getRowConstraints().add(row(shares.get(i)));
            grid.add(panels.get(i), 0, i);
        }
        grid.getColumnConstraints().add(column(100));
        return grid;
    }

    /// Row by row, all of one size.
    static Region table(Look look, int columns, List<? extends Region> panels) {
        GridPane grid = grid(look);
        int rows = Math.ceilDiv(panels.size(), columns);
        for (int i = 0; i < columns; i++) {
            grid.getColumnConstraints().add(column(100.0 / columns));
        }
        for (int i = 0; i < rows; i++) {
            grid.getRowConstraints().add(row(100.0 / rows));
        }
        for (int i = 0; i < panels.size(); i++) {
            grid.add(panels.get(i), i % columns, i / columns);
        }
        return grid;
    }

    private static GridPane grid(Look look) {
        GridPane grid = new GridPane(look.em(1.6), look.em(0.8));
        grid.setMinSize(0, 0);
        return grid;
    }

    private static ColumnConstraints column(double share) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(share);
        return column;
    }

    private static RowConstraints row(double share) {
        RowConstraints row = new RowConstraints();
        row.setPercentHeight(share);
        return row;
    }
}
