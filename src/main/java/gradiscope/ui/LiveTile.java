package gradiscope.ui;

import gradiscope.figure.Figures;
import gradiscope.figure.chart.Look;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// What one probe found, in a frame of its own.
final class LiveTile {
    private final StackPane frame = new StackPane();
    private long shown;

    LiveTile(LiveSnapshot.Tile first) {
        frame.getStyleClass().add("live-tile");
        frame.setMinSize(0, 0);
        draw(first);
    }

    Region node() {
        return frame;
    }

    /// Draws it, if it is not what is shown already.
    ///
    /// @return whether it was drawn
    boolean show(LiveSnapshot.Tile tile) {
        if (tile.revision() == shown) {
            return false;
        }
        draw(tile);
        return true;
    }

    private void draw(LiveSnapshot.Tile tile) {
        shown = tile.revision();
        frame.getChildren().setAll(Figures.tile(tile.title(), tile.readings(), Look.TILE));
    }
}
