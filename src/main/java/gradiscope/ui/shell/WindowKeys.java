package gradiscope.ui.shell;

import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Keys mean the same wherever the focus is, but where a person types, and but for the space bar on a button that
/// the keyboard has gone to.
final class WindowKeys {
    private final Actions actions;
    private final Presenter presenter;
    private final BooleanSupplier covered;

    /// @param covered whether something lies over the window that has keys of its own
    WindowKeys(Actions actions, Presenter presenter, BooleanSupplier covered) {
        this.actions = actions;
        this.presenter = presenter;
        this.covered = covered;
    }

    void pressed(KeyEvent event) {
        if (covered.getAsBoolean() || isTyped(event) || pressesControl(event)) {
            return;
        }
        if (presenter.pressed(event)) {
            event.consume();
            return;
        }
        if (event.getCode() != KeyCode.ESCAPE) {
            perform(event);
        }
    }

    /// Escape belongs first to what has the keyboard, and to the window where nothing there wanted it.
    void left(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !covered.getAsBoolean() && !isTyped(event)) {
            perform(event);
        }
    }

    private void perform(KeyEvent event) {
        actions.all().stream()
                .filter(action -> action.keys().stream().anyMatch(keys -> matches(keys, event)))
                .findFirst()
                .ifPresent(action -> {
                    String title = action.title().get();
                    action.perform();
                    presenter.tell(action, title);
                    event.consume();
                });
    }

    private static boolean isTyped(KeyEvent event) {
        boolean plain = !event.isShortcutDown()
                && !event.isAltDown()
                && !event.getCode().isFunctionKey();
        return plain && event.getTarget() instanceof TextInputControl;
    }

    /// After a click the focus is on a button, too, but the person's eyes are not: the space bar trains then.
    private static boolean pressesControl(KeyEvent event) {
        return event.getCode() == KeyCode.SPACE
                && event.getTarget() instanceof Node node
                && node.isFocusVisible()
                && (node instanceof ButtonBase || node instanceof ComboBoxBase || node instanceof ChoiceBox);
    }

    private static boolean matches(KeyCombination keys, KeyEvent event) {
        // A space typed with shift is still a space.
        boolean space = keys instanceof KeyCodeCombination code && code.getCode() == KeyCode.SPACE;
        return keys.match(event) || (space && event.getCode() == KeyCode.SPACE);
    }
}
