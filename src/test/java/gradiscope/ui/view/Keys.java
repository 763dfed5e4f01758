package gradiscope.ui.view;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Keys and a mouse without a person.
final class Keys {
    private Keys() {}

    static void press(Scene scene, NetworkView view, KeyCode... codes) {
        send(scene, view, false, codes);
    }

    static void shift(Scene scene, NetworkView view, KeyCode... codes) {
        send(scene, view, true, codes);
    }

    static void shortcut(Scene scene, NetworkView view, KeyCode code) {
        Event.fireEvent(
                view.node().lookup(".network-pane"),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false));
        Opened.settle(scene);
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
}
