package gradiscope.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.figure.Toolkit;
import gradiscope.ui.Mouse;
import gradiscope.ui.Screens;
import gradiscope.ui.theme.Theme;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The panel in each theme with data of each kind, saved to `target/screens/` to be looked at.
final class ScreensTest {

    @ParameterizedTest
    @CsvSource({
        "LIGHT,spiral,1300",
        "LIGHT,spiral,780",
        "DARK,spiral,1300",
        "LIGHT,digits,1200",
        "DARK,digits,1200",
        "LIGHT,iris,1200",
        "LIGHT,plane,1200",
        "DARK,sine,1200",
        "LIGHT,painted,1500",
        "DARK,painted,1500",
        "HIGH_CONTRAST,rings,1200"
    })
    void looksRight(Theme theme, String kind, int height) {
        WritableImage image = Toolkit.offScreen().call(() -> shot(theme, kind, height));
        int[] pixels = Screens.save(image, "data-" + theme + "-" + kind + (height < 1000 ? "-low" : ""));
        assertThat(Screens.colours(pixels)).isGreaterThan(200);
    }

    private static WritableImage shot(Theme theme, String kind, int height) {
        try (Window window = new Window(theme, height)) {
            window.find(ToggleButton.class, "#source-" + kind).fire();
            window.settle();
            window.settle();
            if (kind.equals("painted")) {
                paint(window);
            } else {
                window.find(Slider.class, "#noise").setValue(0.06);
            }
            window.settle();
            window.settle();
            return window.scene.snapshot(null);
        }
    }

    private static void paint(Window window) {
        PaintPad pad = window.find(PaintPad.class, "#pad");
        for (int k = 0; k < 2; k++) {
            window.find(ToggleButton.class, "#class-" + k).fire();
            for (int i = 0; i < 5; i++) {
                Mouse.fire(
                        pad, i == 0 ? MouseEvent.MOUSE_PRESSED : MouseEvent.MOUSE_DRAGGED, 60 + 40 * i, 80 + 100 * k);
            }
            Mouse.fire(pad, MouseEvent.MOUSE_RELEASED, 220, 80 + 100 * k);
        }
    }
}
