package gradiscope.ui;

import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Makes a drag by a robot on the headless screen what it is on any other.
///
/// The headless platform of JavaFX 26 says of a mouse that moves with a button down that no button is down
/// (`HeadlessRobot.mouseMove` passes no modifiers), and of one that is let go that the button is still down. So a scene
/// takes the gesture for ended after its first movement (`Scene.MouseHandler.process`), and sends all further ones, and
/// the release, to whatever lies beneath the pointer: a slider that the pointer passes is dragged that was never
/// pressed, and what was pressed hears no more. Here all of a gesture goes to where it began, with the right button.
public final class WholeGestures {
    private Optional<EventTarget> pressed = Optional.empty();
    /// What is sent on is not to be sent on again.
    private boolean sending;

    private WholeGestures() {}

    /// Mends the gestures in a scene for as long as it lives.
    public static void in(Scene scene) {
        WholeGestures gestures = new WholeGestures();
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> gestures.pressed = Optional.of(e.getTarget()));
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, gestures::sendOn);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, e -> {
            gestures.sendOn(e);
            if (!gestures.sending) {
                gestures.pressed = Optional.empty();
            }
        });
    }

    private void sendOn(MouseEvent event) {
        if (!sending && pressed.isPresent()) {
            sending = true;
            event.consume();
            Event.fireEvent(pressed.get(), mended(event, pressed.get()));
            sending = false;
        }
    }

    private static MouseEvent mended(MouseEvent event, EventTarget target) {
        EventType<? extends MouseEvent> type = event.getEventType();
        boolean down = type.equals(MouseEvent.MOUSE_DRAGGED);
        boolean primary = event.getButton() == MouseButton.PRIMARY;
        return new MouseEvent(
                event.getSource(),
                target,
                type,
                event.getSceneX(),
                event.getSceneY(),
                event.getScreenX(),
                event.getScreenY(),
                event.getButton(),
                event.getClickCount(),
                event.isShiftDown(),
                event.isControlDown(),
                event.isAltDown(),
                event.isMetaDown(),
                down && primary,
                down && event.getButton() == MouseButton.MIDDLE,
                down && event.getButton() == MouseButton.SECONDARY,
                event.isSynthesized(),
                event.isPopupTrigger(),
                event.isStillSincePress(),
                event.getPickResult());
    }
}
