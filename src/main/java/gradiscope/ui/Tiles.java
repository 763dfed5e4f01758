package gradiscope.ui;

import java.util.List;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;

/// Tiles in two columns, all of one size.
final class Tiles {
    private static final int COLUMNS = 2;

    private Tiles() {}

    static GridPane grid(List<Region> tiles) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("live-tiles");
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(100.0 / COLUMNS);
        grid.getColumnConstraints().addAll(column, column);
        int rows = Math.ceilDiv(tiles.size(), COLUMNS);
        for (int row = 0; row < rows; row++) {
            RowConstraints constraints = new RowConstraints();
            constraints.setPercentHeight(100.0 / rows);
            grid.getRowConstraints().add(constraints);
        }
        for (int i = 0; i < tiles.size(); i++) {
            grid.add(tiles.get(i), i % COLUMNS, i / COLUMNS);
        }
        return grid;
    }
}
