package gradiscope.ui.shell;

import gradiscope.ui.dashboard.Dashboard;
import gradiscope.ui.part.Context;
import gradiscope.ui.text.Words;
import gradiscope.ui.theme.Themes;
import javafx.geometry.Point2D;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/// Speaking to a room: the keys that clickers send step through the chosen tiles, all of them together and then each
/// in full; the screen goes black and comes back; and the room sees what is pressed.
final class Presenter {
    private final Themes themes;
    private final Words words;
    private final Dashboard dashboard;
    private final KeyEcho echo = new KeyEcho();
    private final Region black = new Region();
    private final StackPane layer = new StackPane(black, echo.node());
    private final Subscription subscription;

    Presenter(Context context, Dashboard dashboard) {
        this.themes = context.themes();
        this.words = context.words();
        this.dashboard = dashboard;
        black.setId("black-screen");
        black.getStyleClass().add("black-screen");
        black.setVisible(false);
        black.setOnMouseClicked(e -> black.setVisible(false));
        layer.setPickOnBounds(false);
        subscription = themes.presentingProperty().subscribe(on -> {
            black.setVisible(false);
            echo.clear();
            if (on) {
                // Away from sliders, whose arrows would be theirs.
                layer.requestFocus();
            }
        });
    }

    Region node() {
        return layer;
    }

    boolean isOn() {
        return themes.presentingProperty().get();
    }

    /// Does what a clicker's key means, if it is one.
    ///
    /// @return whether it was
    boolean pressed(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        boolean types = event.getTarget() instanceof TextInputControl;
        if (!isOn() || !plain || types) {
            return false;
        }
        // The arrows of a slider move it; the other keys of a clicker always step.
        boolean arrows = !(event.getTarget() instanceof Slider);
        switch (event.getCode()) {
            case PAGE_DOWN -> step(event.getCode(), 1);
            case PAGE_UP -> step(event.getCode(), -1);
            case RIGHT -> {
                return arrows && step(event.getCode(), 1);
            }
            case LEFT -> {
                return arrows && step(event.getCode(), -1);
            }
            case B, PERIOD -> blacken(event.getCode());
            case ESCAPE -> back(event.getCode());
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean step(KeyCode key, int by) {
        if (black.isVisible()) {
            black.setVisible(false);
        } else {
            dashboard.showSlide(dashboard.slide() + by);
        }
        echo.say(words.get("presenter.slide", key.getName(), dashboard.slideTitle(words)));
        return true;
    }

    private void blacken(KeyCode key) {
        black.setVisible(!black.isVisible());
        if (black.isVisible()) {
            echo.clear();
        } else {
            echo.say(words.get("presenter.light", key.getName()));
        }
    }

    /// Out of the dark, then to all tiles, then out of presenter mode.
    private void back(KeyCode key) {
        if (black.isVisible()) {
            blacken(key);
        } else if (dashboard.slide() > 0) {
            step(key, -dashboard.slide());
        } else {
            themes.present(false);
        }
    }

    /// Says what a key did.
    void tell(Action action, String title) {
        if (isOn() && !black.isVisible()) {
            echo.say(words.get("presenter.key", action.keysText(), title));
        }
    }

    void clicked(MouseEvent event) {
        if (isOn() && !black.isVisible()) {
            Point2D at = new Point2D(event.getSceneX(), event.getSceneY());
            echo.ring(at, themes.lookProperty().get().size());
        }
    }

    void close() {
        subscription.unsubscribe();
    }
}
