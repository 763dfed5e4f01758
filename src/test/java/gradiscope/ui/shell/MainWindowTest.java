package gradiscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.live.Selection;
import gradiscope.ui.Screens;
import gradiscope.ui.theme.ThemeChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The window, used by keys and buttons.
final class MainWindowTest {
    private static final String BLOBS = """
            {"gradiscope": 1, "name": "Blobs",
             "data": {"source": {"kind": "blobs", "classes": 3, "samples": 150}},
             "network": {"layers": [{"kind": "dense", "units": 16}, "tanh", {"kind": "dense", "units": 8}, "tanh", "dense"]},
             "training": {"batch": 16, "optimizer": {"kind": "adam", "rate": 0.02}}}""";
    private static final String DIVERGING = """
            {"gradiscope": 1, "name": "Sine", "data": {"source": "sine"}, "network": {"layers": ["dense"]}, "loss": "mse",
             "training": {"optimizer": {"kind": "sgd", "rate": 100}}}""";

    private final Desk desk = new Desk(BLOBS);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void spaceTrainsAndHolds() {
        desk.press(KeyCode.SPACE, false, false);
        desk.until(
                "going",
                () -> desk.session
                        .snapshotProperty()
                        .get()
                        .filter(s -> s.isGoing() && s.step() > 3)
                        .isPresent());
        desk.press(KeyCode.SPACE, false, false);
        desk.until("holding", () -> !desk.session.isGoing());
    }

    @Test
    void pointMakesAStepAndShiftPointAnEpoch() {
        desk.press(KeyCode.PERIOD, false, false);
        desk.untilHoldingAt(1);
        desk.press(KeyCode.PERIOD, false, true);
        desk.untilHoldingAt(1 + desk.session.benchProperty().get().orElseThrow().stepsPerEpoch());
    }

    @Test
    void theTimelineGoesBackToAStepAndEveryInstrumentShowsIt() {
        desk.session.steps(40);
        desk.untilHoldingAt(40);
        Slider timeline = desk.find("#timeline", Slider.class);
        desk.call(() -> {
            timeline.setValue(15);
            return true;
        });
        desk.untilHoldingAt(15);
        desk.untilMeasuredAt(15);
        assertThat(desk.snapshot().furthest()).isEqualTo(40);
    }

    @Test
    void aForkLeavesTheOldRunBesideIt() {
        desk.session.steps(30);
        desk.untilHoldingAt(30);
        desk.session.seek(10);
        desk.untilHoldingAt(10);
        desk.call(() -> {
            desk.find("#action-fork", Button.class).fire();
            return true;
        });
        desk.until("forked", () -> desk.session.ghostProperty().get().isPresent());
        desk.until(
                "begun",
                () -> desk.session
                        .snapshotProperty()
                        .get()
                        .filter(s -> s.furthest() < 30 && s.first() == 0)
                        .isPresent());
        desk.session.steps(15);
        desk.untilHoldingAt(25);
        desk.untilMeasuredAt(25);
        assertThat(desk.texts()).contains("A train", "B train", "A test", "B test");
        desk.shoot("window-fork", 1440, 900);
    }

    @Test
    void theWindowIsCalledAfterWhatIsOpenFromTheStart() {
        assertThat(desk.window.titleProperty().get())
                .contains("Gradiscope")
                .contains(desk.session.experimentProperty().get().name());
    }

    @Test
    void aNewSeedIsUndoneByItsName() {
        desk.press(KeyCode.R, true, true);
        desk.until("seed", () -> desk.session.experimentProperty().get().seed() == 2);
        assertThat(desk.actions.named("undo").title().get()).isEqualTo("Undo: New seed");
        desk.press(KeyCode.Z, true, false);
        desk.until("undone", () -> desk.session.experimentProperty().get().seed() == 1);
        desk.press(KeyCode.Z, true, true);
        desk.until("done again", () -> desk.session.experimentProperty().get().seed() == 2);
    }

    @Test
    void whatIsChosenInTheSearchIsDone() {
        desk.press(KeyCode.K, true, false);
        desk.call(() -> {
            desk.find("#search-field", TextField.class).setText("dark");
            return true;
        });
        desk.press(KeyCode.ENTER, false, false);
        assertThat(desk.themes.choiceProperty().get()).isEqualTo(ThemeChoice.DARK);
    }

    @Test
    void enterLetsATileFillTheDashboardAndEscapeBringsTheOthersBack() {
        GridPane dashboard = desk.find(".dashboard", GridPane.class);
        int all = dashboard.getChildren().size();
        desk.call(() -> {
            dashboard.getChildren().get(1).requestFocus();
            return true;
        });
        desk.press(KeyCode.ENTER, false, false);
        assertThat(dashboard.getChildren()).hasSize(1);
        desk.press(KeyCode.ESCAPE, false, false);
        assertThat(dashboard.getChildren()).hasSize(all);
    }

    @Test
    void redoHasTwoKeysWhichAreBothSaid() {
        long first = desk.session.experimentProperty().get().seed();
        for (KeyCode key : List.of(KeyCode.Y, KeyCode.Z)) {
            desk.press(KeyCode.R, true, true);
            desk.press(KeyCode.Z, true, false);
            assertThat(desk.session.experimentProperty().get().seed()).isEqualTo(first);
            desk.press(key, true, key == KeyCode.Z);
            assertThat(desk.session.experimentProperty().get().seed()).isEqualTo(first + 1);
            desk.press(KeyCode.Z, true, false);
        }
        assertThat(desk.actions.named("redo").keysText()).contains("Ctrl+Shift+Z", "Ctrl+Y");
    }

    @Test
    void escapeLetsGoOfWhatAClickHoldsAfterTheTileThatFillsTheDashboard() {
        GridPane dashboard = desk.find(".dashboard", GridPane.class);
        int all = dashboard.getChildren().size();
        desk.call(() -> {
            desk.session.selectionProperty().set(Selection.NONE.pinning(List.of(3, 5)));
            dashboard.getChildren().get(1).requestFocus();
            return true;
        });
        desk.press(KeyCode.ENTER, false, false);
        desk.press(KeyCode.ESCAPE, false, false);
        assertThat(dashboard.getChildren()).hasSize(all);
        assertThat(desk.session.selectionProperty().get().isPinned()).isTrue();
        desk.press(KeyCode.ESCAPE, false, false);
        assertThat(desk.session.selectionProperty().get()).isEqualTo(Selection.NONE);
    }

    @Test
    void quittingClosesTheWindowAsItsFrameDoes() {
        int[] asked = new int[1];
        desk.call(() -> {
            desk.scene.getWindow().setOnCloseRequest(e -> {
                asked[0]++;
                e.consume();
            });
            return true;
        });
        desk.press(KeyCode.Q, true, false);
        assertThat(asked[0]).isEqualTo(1);
        MenuButton menu = desk.find("#toolbar-more", MenuButton.class);
        desk.call(() -> {
            menu.getItems().getLast().fire();
            return true;
        });
        assertThat(asked[0]).isEqualTo(2);
    }

    @Test
    void aNoticeLeavesEverythingWhereItIs() {
        desk.call(() -> {
            desk.scene.getRoot().layout();
            return true;
        });
        double before = desk.dashboard.node().getHeight();
        desk.call(() -> {
            desk.window.open(Path.of("there-is-no-such.json"));
            desk.scene.getRoot().layout();
            return true;
        });
        Node notice = desk.find(".notices", Node.class);
        assertThat(notice.isVisible()).isTrue();
        assertThat(desk.dashboard.node().getHeight()).isEqualTo(before).isPositive();
        double bottom = notice.localToScene(notice.getLayoutBounds()).getMaxY();
        Node timeline = desk.find(".timeline", Node.class);
        assertThat(bottom)
                .isLessThanOrEqualTo(
                        timeline.localToScene(timeline.getLayoutBounds()).getMinY());
    }

    @Test
    void f1ExplainsTheTileWithTheKeyboardAndTakesItBack() {
        assertThat(helps()).isZero();
        desk.press(KeyCode.F1, false, false);
        assertThat(helps()).as("at no tile").isZero();
        desk.call(() -> {
            desk.find(".dashboard", GridPane.class).getChildren().get(1).requestFocus();
            return true;
        });
        desk.press(KeyCode.F1, false, false);
        assertThat(helps()).isEqualTo(1);
        desk.press(KeyCode.F1, false, false);
        assertThat(helps()).isZero();
    }

    private long helps() {
        return desk.call(() -> Window.getWindows().stream()
                .filter(window -> window instanceof PopOver && window.isShowing())
                .count());
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK", "HIGH_CONTRAST"})
    void isSeenInEveryTheme(ThemeChoice theme) {
        desk.call(() -> {
            desk.themes.choose(theme);
            return true;
        });
        desk.session.steps(60);
        desk.untilHoldingAt(60);
        desk.untilMeasuredAt(60);
        int[] picture = desk.shoot("window-" + theme.name().toLowerCase(Locale.ROOT), 1440, 900);
        assertThat(Screens.colours(picture)).isGreaterThan(200);
    }

    @Test
    void whatIsSavedIsOpenedAgain(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("blobs.json");
        desk.call(() -> {
            desk.window.write(file);
            desk.actions.named("seed").perform();
            desk.window.open(file);
            return true;
        });
        assertThat(desk.session.experimentProperty().get().seed()).isEqualTo(1);
        assertThat(Files.readString(file)).contains("Blobs");
    }

    @Test
    void aBadFileIsSaidInWordsAndLosesNothing(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.json"), "{\"gradiscope\": 1, \"sed\": 3}");
        desk.call(() -> {
            desk.window.open(file);
            return true;
        });
        assertThat(desk.find("#notice", Label.class).getText()).contains("bad.json", "sed");
        assertThat(desk.session.experimentProperty().get().name()).isEqualTo("Blobs");
    }

    @Test
    void aPresetIsOpenedAndUndone() {
        desk.call(() -> {
            desk.actions.named("preset-moons").perform();
            return true;
        });
        assertThat(desk.session.experimentProperty().get().name()).isEqualTo("Moons");
        desk.press(KeyCode.Z, true, false);
        assertThat(desk.session.experimentProperty().get().name()).isEqualTo("Blobs");
    }

    @Test
    void aPresetTrainsAtOnceThoughTheRunBeforeItHeld() {
        desk.session.steps(5);
        desk.untilHoldingAt(5);
        desk.call(() -> {
            desk.actions.named("preset-moons").perform();
            return true;
        });
        desk.until(
                "trains",
                () -> desk.session
                        .snapshotProperty()
                        .get()
                        .filter(now -> now.isGoing() && now.step() > 0)
                        .isPresent());
    }

    @Test
    void thePresetsAreChosenFromAGallery() {
        desk.press(KeyCode.G, true, false);
        assertThat(desk.find(".gallery-layer", javafx.scene.layout.StackPane.class)
                        .isVisible())
                .isTrue();
        desk.press(KeyCode.ENTER, false, false);
        assertThat(desk.session.experimentProperty().get().name()).isEqualTo("Moons");
        assertThat(desk.find(".gallery-layer", javafx.scene.layout.StackPane.class)
                        .isVisible())
                .isFalse();
    }

    @Test
    void keysMoveTheTimeline() {
        desk.session.steps(40);
        desk.untilHoldingAt(40);
        desk.call(() -> {
            desk.find("#timeline", Slider.class).requestFocus();
            return true;
        });
        desk.press(KeyCode.HOME, false, false);
        desk.untilHoldingAt(0);
        desk.press(KeyCode.PAGE_DOWN, false, false);
        desk.untilHoldingAt(4);
        desk.press(KeyCode.RIGHT, false, false);
        desk.untilHoldingAt(5);
        desk.press(KeyCode.LEFT, false, false);
        desk.untilHoldingAt(4);
        desk.press(KeyCode.END, false, false);
        desk.untilHoldingAt(40);
        desk.press(KeyCode.PAGE_UP, false, false);
        desk.untilHoldingAt(36);
    }

    @Test
    void theRunIsPlayedBackFromItsStartByAButton() {
        desk.session.steps(10);
        desk.untilHoldingAt(10);
        Button replay = desk.find("#action-replay", Button.class);
        desk.call(() -> {
            replay.fire();
            return true;
        });
        desk.until(
                "back at the start",
                () -> desk.session
                        .snapshotProperty()
                        .get()
                        .filter(s -> s.step() < 10)
                        .isPresent());
        assertThat(replay.getText()).startsWith("Pause");
        desk.untilHoldingAt(10);
        desk.until("played", () -> !desk.session.replay().playingProperty().get());
        assertThat(replay.getText()).startsWith("Play");
    }

    @Test
    void aShareCodeGoesThroughTheClipboard() {
        desk.call(() -> {
            desk.actions.named("share-copy").perform();
            desk.actions.named("preset-moons").perform();
            desk.actions.named("share-paste").perform();
            return true;
        });
        assertThat(desk.session.experimentProperty().get().name()).isEqualTo("Blobs");
    }

    @Test
    void aSmallWindowIsUsable() {
        desk.session.steps(60);
        desk.untilHoldingAt(60);
        desk.untilMeasuredAt(60);
        assertThat(Screens.colours(desk.shoot("window-small", 1024, 700))).isGreaterThan(200);
    }

    @Test
    void divergenceIsSaidWithItsCauseAndARemedy() {
        try (Desk diverging = new Desk(DIVERGING)) {
            diverging.session.go(true);
            diverging.until(
                    "diverged", () -> diverging.snapshot().phase() instanceof gradiscope.training.Phase.Diverged);
            diverging.untilMeasuredAt(diverging.snapshot().step());
            diverging.shoot("window-diverged", 1440, 900);
            String line = diverging.find(".status-line", Label.class).getText();
            assertThat(line).contains("diverged at", "smaller learning rate");
        }
    }
}
