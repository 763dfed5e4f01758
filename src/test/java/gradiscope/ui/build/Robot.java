package gradiscope.ui.build;

import gradiscope.ui.Mouse;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// Hands on the keyboard and on the mouse.
final class Robot {
    private final Scene scene;

    Robot(Scene scene) {
        this.scene = scene;
    }

    /// Nodes of a style class that are seen, from top to bottom.
    List<Node> all(String style) {
        return scene.getRoot().lookupAll("." + style).stream()
                .filter(Robot::isSeen)
                .sorted(Comparator.comparingDouble(n -> place(n).getY()))
                .toList();
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    Node nth(String style, int index) {
        return all(style).get(index);
    }

    /// A labelled node of a style class by its text.
    Node labelled(String style, String text) {
        return all(style).stream()
                .filter(n -> n instanceof Labeled l && l.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    List<String> texts(String style) {
        return all(style).stream().map(n -> ((Label) n).getText()).toList();
    }

    static Point2D place(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    void press(KeyCode code) {
        press(code, false, false);
    }

    void control(KeyCode code) {
        press(code, true, false);
    }

    void alt(KeyCode code) {
        press(code, false, true);
    }

    private void press(KeyCode code, boolean control, boolean alt) {
        Node owner = focused();
        for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(owner, new KeyEvent(type, "", code.getName(), code, false, control, alt, false));
        }
    }

    void type(String text) {
        text.chars()
                .mapToObj(Character::toString)
                .forEach(c -> Event.fireEvent(
                        focused(),
                        new KeyEvent(KeyEvent.KEY_TYPED, c, "", KeyCode.UNDEFINED, false, false, false, false)));
    }

    private Node focused() {
        return Optional.ofNullable(scene.getFocusOwner()).orElseThrow();
    }

    void press(Node node) {
        Mouse.fireInScene(node, MouseEvent.MOUSE_PRESSED, place(node));
        Mouse.fireInScene(node, MouseEvent.MOUSE_RELEASED, place(node));
    }

    /// Drags from one node to the middle of another, and lets go there.
    void drag(Node from, Node to) {
        hold(from, to);
        Mouse.fireInScene(from, MouseEvent.MOUSE_RELEASED, place(to));
    }

    /// Drags, and does not let go.
    void hold(Node from, Node to) {
        Mouse.fireInScene(from, MouseEvent.MOUSE_PRESSED, place(from));
        Mouse.fireInScene(from, MouseEvent.MOUSE_DRAGGED, place(from).add(3, 3));
        Mouse.fireInScene(from, MouseEvent.MOUSE_DRAGGED, place(from).midpoint(place(to)));
        Mouse.fireInScene(from, MouseEvent.MOUSE_DRAGGED, place(to));
    }

    void release(Node node) {
        Mouse.fireInScene(node, MouseEvent.MOUSE_RELEASED, place(node));
    }
}
