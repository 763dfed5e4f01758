package gradiscope.ui.dashboard;

import java.util.Collections;
import java.util.List;
import java.util.function.DoubleSupplier;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;

/// Tiles in as many columns as leave each of them readable and in good shape. Where not all have room at once, the
/// grid scrolls.
final class TileGrid {
    /// Sizes in those of the text.
    private static final double LEAST_WIDTH = 19;

    private static final double LEAST_HEIGHT = 18;

    /// Width by height of a tile that suits most pictures.
    private static final double GOOD_SHAPE = 1.35;

    /// How near an edge scrolls what is dragged there, and how far each time.
    private static final double EDGE = 2;

    private static final PseudoClass SCROLLING = PseudoClass.getPseudoClass("scrolling");

    private final GridPane grid = new GridPane();
    private final ScrollPane scroll = new ScrollPane(grid);
    private final DoubleSupplier em;
    private List<Region> tiles = List.of();
    private boolean fitting;
    private int columns;

    /// @param em size of the text, in pixels
    TileGrid(DoubleSupplier em) {
        this.em = em;
        grid.getStyleClass().add("dashboard");
        scroll.getStyleClass().add("dashboard-scroll");
        grid.setMinWidth(0);
        scroll.setMinSize(0, 0);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.widthProperty().subscribe(this::fit);
        scroll.heightProperty().subscribe(this::fit);
    }

    Region node() {
        return scroll;
    }

    /// What the tiles lie in, and with them whatever is dragged over them.
    Pane pane() {
        return grid;
    }

    /// @param shown in their order
    /// @param all whether all have to be seen at once, however small
    void show(List<? extends Region> shown, boolean all) {
        tiles = List.copyOf(shown);
        fitting = all;
        columns = 0;
        fit();
    }

    /// Whether tiles are seen at a point of the scene: those that are scrolled away are not.
    boolean sees(Point2D scene) {
        return scroll.contains(scroll.sceneToLocal(scene));
    }

    /// Scrolls on where something is dragged to the upper or the lower edge.
    void follow(Point2D scene) {
        double y = scroll.sceneToLocal(scene).getY();
        double zone = EDGE * em.getAsDouble();
        double hidden = grid.getHeight() - scroll.getHeight();
        int towards = y < zone ? -1 : y > scroll.getHeight() - zone ? 1 : 0;
        if (hidden > 0 && towards != 0) {
            scroll.setVvalue(Math.clamp(scroll.getVvalue() + towards * zone / hidden, 0, 1));
        }
    }

    /// Arranges the tiles for the room there is now.
    void fit() {
        if (tiles.isEmpty()) {
            return;
        }
        double width = scroll.getWidth() / em.getAsDouble();
        double height = scroll.getHeight() / em.getAsDouble();
        int wanted = fitting ? fitting(tiles.size(), width, height) : columns(tiles.size(), width, height);
        if (wanted != columns) {
            columns = wanted;
            put();
        }
        int rows = Math.ceilDiv(tiles.size(), columns);
        boolean scrolls = !fitting && rows > 1 && rows * LEAST_HEIGHT * em.getAsDouble() > scroll.getHeight();
        grid.setMinHeight(scrolls ? rows * LEAST_HEIGHT * em.getAsDouble() : 0);
        scroll.setVbarPolicy(scrolls ? ScrollPane.ScrollBarPolicy.ALWAYS : ScrollPane.ScrollBarPolicy.NEVER);
        scroll.pseudoClassStateChanged(SCROLLING, scrolls);
    }

    /// How many columns suit so much room, if no tile may be too small to be read.
    ///
    /// @param width in sizes of the text; 0: not known yet
    /// @param height likewise
    static int columns(int tiles, double width, double height) {
        int most = Math.clamp((long) (width / LEAST_WIDTH), 1, tiles);
        return best(tiles, most, LEAST_HEIGHT, width, height);
    }

    /// How many suit it, if all tiles are to be seen at once.
    static int fitting(int tiles, double width, double height) {
        return best(tiles, width > 0 && height > 0 ? tiles : 1, 0, width, height);
    }

    private static int best(int tiles, int most, double leastHeight, double width, double height) {
        int best = 1;
        double least = Double.MAX_VALUE;
        for (int count = 1; count <= most; count++) {
            double each = Math.max(height / Math.ceilDiv(tiles, count), leastHeight);
            double off = Math.abs(Math.log(width / count / each / GOOD_SHAPE));
            if (off < least) {
                best = count;
                least = off;
            }
        }
        return best;
    }

    private void put() {
        int rows = Math.ceilDiv(tiles.size(), columns);
        grid.getChildren().clear();
        grid.getColumnConstraints().setAll(Collections.nCopies(columns, share(columns)));
        grid.getRowConstraints().setAll(Collections.nCopies(rows, rowShare(rows)));
        for (int i = 0; i < tiles.size(); i++) {
            boolean last = i == tiles.size() - 1;
            grid.add(tiles.get(i), i % columns, i / columns, last ? columns - i % columns : 1, 1);
        }
    }

    private static ColumnConstraints share(int columns) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(100.0 / columns);
        return column;
    }

    private static RowConstraints rowShare(int rows) {
        RowConstraints row = new RowConstraints();
        row.setPercentHeight(100.0 / rows);
        return row;
    }
}
