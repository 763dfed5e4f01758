package gradiscope.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.data.Painted;
import gradiscope.figure.Toolkit;
import gradiscope.ui.Mouse;
import gradiscope.ui.theme.Theme;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;

final class PainterTest {
    private static void painting(Consumer<Window> test) {
        Toolkit.offScreen().call(() -> {
            try (Window window = new Window(Theme.LIGHT, 900)) {
                window.find(ToggleButton.class, "#source-painted").fire();
                window.settle();
                test.accept(window);
            }
            return true;
        });
    }

    private static List<Painted.Point> points(Window window) {
        return ((Painted) window.source()).points();
    }

    private static void stroke(Window window, double fromX, double toX, double y) {
        PaintPad pad = window.find(PaintPad.class, "#pad");
        Mouse.fire(pad, MouseEvent.MOUSE_PRESSED, fromX, y);
        for (int i = 1; i <= 8; i++) {
            Mouse.fire(pad, MouseEvent.MOUSE_DRAGGED, fromX + (toX - fromX) * i / 8, y);
        }
        Mouse.fire(pad, MouseEvent.MOUSE_RELEASED, toX, y);
        window.settle();
    }

    private static void press(Window window, KeyCode code) {
        PaintPad pad = window.find(PaintPad.class, "#pad");
        pad.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        window.settle();
    }

    @Test
    void theSheetIsSeenWhereverInThePanelItWasChosen() {
        Toolkit.offScreen().call(() -> {
            try (Window window = new Window(Theme.LIGHT, 600)) {
                ScrollPane scroll = (ScrollPane) window.panel.node().lookup(".scroll-pane");
                scroll.setVvalue(scroll.getVmax());
                window.settle();
                window.find(ToggleButton.class, "#source-painted").fire();
                window.settle();
                assertThat(scroll.getVvalue()).isZero();
            }
            return true;
        });
    }

    @Test
    void paintedPointsTrain() {
        painting(window -> {
            assertThat(window.trouble()).contains("none yet");
            stroke(window, 40, 120, 60);
            assertThat(window.trouble()).contains("one class");
            window.find(ToggleButton.class, "#class-1").fire();
            stroke(window, 150, 220, 200);
            assertThat(window.trouble()).isEmpty();
            assertThat(points(window)).extracting(Painted.Point::label).contains(0, 1);
            assertThat(window.train()).isInstanceOf(Sketch.Cloud.class);
            window.session.steps(20);
            window.clock.until(
                    "trained",
                    () -> window.session
                            .snapshotProperty()
                            .get()
                            .filter(s -> s.step() == 20)
                            .isPresent());
            assertThat(window.session.problemProperty().get()).isEmpty();
        });
    }

    @Test
    void everyStrokeIsOneStep() {
        painting(window -> {
            stroke(window, 40, 120, 60);
            int first = points(window).size();
            stroke(window, 60, 140, 160);
            assertThat(points(window)).hasSizeGreaterThan(first);
            assertThat(window.session.undoList().undoNameProperty().get()).contains("paint class 0");
            window.session.undoList().undo();
            assertThat(points(window)).hasSize(first);
            window.session.undoList().undo();
            assertThat(points(window)).isEmpty();
            window.session.undoList().redo();
            assertThat(points(window)).hasSize(first);
        });
    }

    @Test
    void theEraserTakesAwayWhatItTouchesAndClearTakesAll() {
        painting(window -> {
            stroke(window, 40, 220, 60);
            int all = points(window).size();
            window.find(ToggleButton.class, "#eraser").fire();
            stroke(window, 40, 60, 60);
            assertThat(points(window)).hasSizeBetween(1, all - 1);
            window.find(Button.class, "#clear").fire();
            assertThat(points(window)).isEmpty();
            window.session.undoList().undo();
            assertThat(points(window)).isNotEmpty();
        });
    }

    @Test
    void aClassIsAddedPaintedAndRemovedWithItsPoints() {
        painting(window -> {
            stroke(window, 40, 120, 60);
            window.find(Button.class, "#more-classes").fire();
            stroke(window, 40, 120, 160);
            assertThat(points(window)).extracting(Painted.Point::label).contains(2);
            window.find(ToggleButton.class, "#class-0").fire();
            window.find(Button.class, "#less-classes").fire();
            assertThat(points(window))
                    .isNotEmpty()
                    .extracting(Painted.Point::label)
                    .containsOnly(1);
            for (int i = 0; i < 8; i++) {
                window.find(Button.class, "#more-classes").fire();
            }
            assertThat(window.find(ToggleButton.class, "#class-9")).isNotNull();
            assertThat(window.find(Button.class, "#more-classes").isDisabled()).isTrue();
        });
    }

    @Test
    void paintsByKeyboard() {
        painting(window -> {
            press(window, KeyCode.RIGHT);
            press(window, KeyCode.SPACE);
            assertThat(points(window)).isNotEmpty();
            press(window, KeyCode.DELETE);
            assertThat(points(window)).isEmpty();
        });
    }
}
