package gradiscope.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.figure.Toolkit;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/// Widths and heights in sizes of the text, of which 14 pixels are one.
final class TileGridTest {
    @Test
    void aTileIsNeverTooNarrowToBeRead() {
        assertThat(TileGrid.columns(6, 30, 43)).isEqualTo(1);
        assertThat(TileGrid.columns(6, 12, 43)).isEqualTo(1);
    }

    @Test
    void anOrdinaryWindowHasTwoColumns() {
        assertThat(TileGrid.columns(6, 46, 57)).isEqualTo(2);
        assertThat(TileGrid.columns(6, 41, 43)).isEqualTo(2);
    }

    @Test
    void aWideOneHasMore() {
        assertThat(TileGrid.columns(6, 90, 40)).isEqualTo(3);
        assertThat(TileGrid.columns(4, 80, 60)).isEqualTo(2);
    }

    @Test
    void thereAreNotMoreColumnsThanTiles() {
        assertThat(TileGrid.columns(1, 200, 20)).isEqualTo(1);
        assertThat(TileGrid.columns(2, 200, 20)).isEqualTo(2);
    }

    @Test
    void beforeTheWindowHasASizeThereIsOne() {
        assertThat(TileGrid.columns(6, 0, 0)).isEqualTo(1);
    }

    @Test
    void aRoomSeesAllTilesInAsGoodAShapeAsTheyCanHave() {
        assertThat(TileGrid.fitting(4, 31, 25)).isEqualTo(2);
        assertThat(TileGrid.fitting(1, 31, 25)).isEqualTo(1);
        assertThat(TileGrid.fitting(3, 90, 20)).isEqualTo(3);
        assertThat(TileGrid.fitting(4, 0, 0)).isEqualTo(1);
    }

    /// Six tiles of which a window of 300 by 500 pixels shows two.
    @Test
    void whatIsDraggedToAnEdgeScrolls() {
        Toolkit.offScreen().call(() -> {
            TileGrid grid = new TileGrid(() -> 14);
            grid.show(Stream.generate(Region::new).limit(6).toList(), false);
            ScrollPane scroll = (ScrollPane) grid.node();
            Scene scene = new Scene(scroll, 300, 500);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            grid.follow(new Point2D(150, 250));
            assertThat(scroll.getVvalue()).as("in the middle").isZero();
            grid.follow(new Point2D(150, 490));
            grid.follow(new Point2D(150, 530));
            double below = scroll.getVvalue();
            assertThat(below).as("at the lower edge").isGreaterThan(0);
            grid.follow(new Point2D(150, 5));
            assertThat(scroll.getVvalue()).as("at the upper edge").isBetween(0.0, below - 0.01);
            assertThat(grid.sees(new Point2D(150, 250))).isTrue();
            assertThat(grid.sees(new Point2D(150, 530))).isFalse();
            return true;
        });
    }
}
