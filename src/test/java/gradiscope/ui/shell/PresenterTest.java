package gradiscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.ui.Mouse;
import gradiscope.ui.Screens;
import gradiscope.ui.theme.ThemeChoice;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A room that looks on: larger, chosen tiles only, driven by the keys of a clicker.
final class PresenterTest {
    private static final String BLOBS = """
            {"gradiscope": 1, "name": "Blobs",
             "data": {"source": {"kind": "blobs", "classes": 3, "samples": 150}},
             "network": {"layers": [{"kind": "dense", "units": 16}, "tanh", {"kind": "dense", "units": 8}, "tanh", "dense"]},
             "training": {"batch": 16, "optimizer": {"kind": "adam", "rate": 0.02}}}""";

    private final Desk desk = new Desk(BLOBS);

    @AfterEach
    void close() {
        desk.close();
    }

    private int tiles() {
        return desk.find(".dashboard", GridPane.class).getChildren().size();
    }

    private void choose(String... ids) {
        desk.call(() -> {
            desk.dashboard.present(List.of(ids));
            return true;
        });
    }

    private String said() {
        Label echo = desk.find("#key-echo", Label.class);
        return echo.isVisible() ? echo.getText() : "";
    }

    private boolean isBlack() {
        return desk.find("#black-screen", Region.class).isVisible();
    }

    @Test
    void theFirstFourTilesAreShownUntilOthersAreChosen() {
        int all = tiles();
        desk.press(KeyCode.F5, false, false);
        assertThat(tiles()).isEqualTo(4);
        choose("collapse", "loss");
        assertThat(desk.dashboard.presented()).containsExactly("loss", "collapse");
        assertThat(tiles()).isEqualTo(2);
        desk.press(KeyCode.F5, false, false);
        assertThat(tiles()).isEqualTo(all);
    }

    @Test
    void aListSaysWhichTilesAreShownAndOneAlwaysIs() {
        desk.press(KeyCode.F5, false, true);
        assertThat(desk.themes.presentingProperty().get()).isFalse();
        for (String id : List.of("interpolation", "confusion", "collapse", "loss")) {
            desk.call(() -> {
                desk.find("#present-" + id, CheckBox.class).fire();
                return true;
            });
        }
        assertThat(desk.dashboard.presented()).containsExactly("loss");
        desk.press(KeyCode.ESCAPE, false, false);
        assertThat(desk.find(".tile-choice", Region.class).getParent().isVisible())
                .isFalse();
    }

    @Test
    void aClickerStepsThroughAllTilesAndThenEachInFull() {
        desk.press(KeyCode.F5, false, false);
        choose("loss", "collapse");
        desk.press(KeyCode.PAGE_DOWN, false, false);
        assertThat(tiles()).isEqualTo(1);
        assertThat(said()).isEqualTo("Page Down: Loss");
        desk.press(KeyCode.RIGHT, false, false);
        assertThat(desk.dashboard.slide()).isEqualTo(2);
        desk.press(KeyCode.PAGE_DOWN, false, false);
        assertThat(desk.dashboard.slide()).isEqualTo(2);
        desk.press(KeyCode.PAGE_UP, false, false);
        desk.press(KeyCode.LEFT, false, false);
        assertThat(tiles()).isEqualTo(2);
        assertThat(said()).isEqualTo("Left: all tiles");
    }

    @Test
    void escapeGoesOutOfTheDarkThenToAllTilesThenOutOfPresenterMode() {
        desk.press(KeyCode.F5, false, false);
        desk.press(KeyCode.PAGE_DOWN, false, false);
        desk.press(KeyCode.B, false, false);
        assertThat(isBlack()).isTrue();
        desk.press(KeyCode.ESCAPE, false, false);
        assertThat(isBlack()).isFalse();
        assertThat(desk.dashboard.slide()).isEqualTo(1);
        desk.press(KeyCode.ESCAPE, false, false);
        assertThat(desk.dashboard.slide()).isZero();
        desk.press(KeyCode.ESCAPE, false, false);
        assertThat(desk.themes.presentingProperty().get()).isFalse();
    }

    @Test
    void aPointMakesTheScreenBlackForARoomAndAStepOtherwise() {
        desk.press(KeyCode.F5, false, false);
        desk.press(KeyCode.PERIOD, false, false);
        assertThat(isBlack()).isTrue();
        desk.press(KeyCode.PERIOD, false, false);
        assertThat(isBlack()).isFalse();
        desk.press(KeyCode.F5, false, false);
        desk.press(KeyCode.PERIOD, false, false);
        desk.untilHoldingAt(1);
    }

    @Test
    void keysAndClicksAreShownToARoomOnly() {
        desk.press(KeyCode.SPACE, false, false);
        click();
        assertThat(said()).isEmpty();
        assertThat(desk.scene.getRoot().lookup(".click-ring")).isNull();
        desk.until("going", () -> desk.session.isGoing());
        desk.press(KeyCode.SPACE, false, false);
        desk.until("holding", () -> !desk.session.isGoing());
        desk.press(KeyCode.F5, false, false);
        desk.press(KeyCode.SPACE, false, false);
        assertThat(said()).isEqualTo("Space: Train");
        click();
        assertThat(desk.scene.getRoot().lookup(".click-ring")).isNotNull();
        desk.press(KeyCode.F5, false, false);
        assertThat(said()).isEmpty();
        assertThat(desk.scene.getRoot().lookup(".click-ring")).isNull();
    }

    private void click() {
        desk.call(() -> {
            Mouse.fire(desk.find(".dashboard", GridPane.class), MouseEvent.MOUSE_PRESSED, 200, 200);
            return true;
        });
    }

    @ParameterizedTest
    @CsvSource({
        "LIGHT, 1440, 900",
        "LIGHT, 1024, 700",
        "DARK, 1440, 900",
        "DARK, 1920, 1080",
        "HIGH_CONTRAST, 1440, 900",
        "HIGH_CONTRAST, 1920, 1080"
    })
    void isSeenByARoom(ThemeChoice theme, int width, int height) {
        desk.call(() -> {
            desk.themes.choose(theme);
            return true;
        });
        desk.session.steps(60);
        desk.untilHoldingAt(60);
        desk.press(KeyCode.F5, false, false);
        desk.untilMeasuredAt(60);
        click();
        String name = theme + "-" + width + "x" + height;
        assertThat(Screens.colours(desk.shoot("presenter-all-" + name, width, height)))
                .isGreaterThan(200);
        desk.press(KeyCode.PAGE_DOWN, false, false);
        desk.untilMeasuredAt(60);
        assertThat(Screens.colours(desk.shoot("presenter-one-" + name, width, height)))
                .isGreaterThan(100);
    }
}
