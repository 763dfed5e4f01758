package gradiscope.ui;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// A mouse with one button, for tests without a display.
public final class Mouse {
    private Mouse() {}

    /// Does something at a place of a node. The button is down while it presses and drags.
    ///
    /// @param x in the node's own coordinates, as is `y`
    public static void fire(Node node, EventType<MouseEvent> type, double x, double y) {
        fireInScene(node, type, node.localToScene(x, y));
    }

    /// The same at a place of the scene, which may lie outside of the node: how a drag goes on.
    public static void fireInScene(Node node, EventType<MouseEvent> type, Point2D at) {
        boolean down = type.equals(MouseEvent.MOUSE_PRESSED) || type.equals(MouseEvent.MOUSE_DRAGGED);
        boolean still = !type.equals(MouseEvent.MOUSE_DRAGGED);
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        at.getX(),
                        at.getY(),
                        at.getX(),
                        at.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        true,
                        false,
                        still,
                        null));
    }
}
