package gradiscope.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

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
}
