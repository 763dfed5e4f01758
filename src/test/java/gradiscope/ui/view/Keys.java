package gradiscope.ui.view;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Keys and a mouse without a person.
final class Keys {
    private Keys() {}

    static void press(Scene scene, NetworkView view, KeyCode... codes) {
        send(scene, view, false, codes);
    }

    static void shift(Scene scene, NetworkView view, KeyCode... codes) {
        send(scene, view, true, codes);
    }

    private static void send(Scene scene, NetworkView view, boolean shift, KeyCode... codes) {
        Node pane = view.node().lookup(".network-pane");
        for (KeyCode code : codes) {
            Event.fireEvent(pane, key(code, shift));
            Opened.settle(scene);
        }
    }

    private static KeyEvent key(KeyCode code, boolean shift) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false);
    }

    /// The mouse at a place of a node.
    static void mouse(Node node, EventType<MouseEvent> type, double x, double y) {
        Point2D at = node.localToScene(x, y);
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
                        false,
                        false,
                        false,
                        false,
                        true,
                        true,
                        null));
    }
}
