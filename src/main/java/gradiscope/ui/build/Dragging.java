package gradiscope.ui.build;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// Dragging within the builder, by the mouse alone: what is dragged follows the pointer as a label, the gap that it
/// would fall into is lit, and Escape lets it go. Letting go outside of every gap does nothing.
final class Dragging {
    /// Where things can be dropped.
    interface Target {
        /// Lights the gap at a place of the scene, if the dragged thing fits there; no place: none.
        ///
        /// @return the gap
        Optional<Integer> light(Optional<Point2D> scene, Drag drag);
    }

    private static final double THRESHOLD = 6;

    private final Pane overlay;
    private final Target target;
    private final NetworkCommands commands;
    private final Label ghost = new Label();
    private @Nullable Point2D pressed;
    private @Nullable Drag drag;
    private Optional<Integer> gap = Optional.empty();

    /// @param overlay lies over the whole part
    Dragging(Pane overlay, Target target, NetworkCommands commands) {
        this.overlay = overlay;
        this.target = target;
        this.commands = commands;
        ghost.getStyleClass().add("drag-ghost");
        ghost.setMouseTransparent(true);
        ghost.setManaged(false);
    }

    /// Lets a node be dragged.
    ///
    /// @param what asked when dragging begins
    /// @param title of what is dragged
    void source(Node node, Supplier<Drag> what, Supplier<String> title) {
        node.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> press(e));
        node.addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> {
            if (pressed != null && drag == null && pressed.distance(e.getSceneX(), e.getSceneY()) > THRESHOLD) {
                begin(what.get(), title.get());
            }
            follow(e);
        });
        node.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> release());
    }

    private void press(MouseEvent e) {
        boolean isText = e.getTarget() instanceof Node n && inText(n);
        if (e.getButton() == MouseButton.PRIMARY && !isText) {
            pressed = new Point2D(e.getSceneX(), e.getSceneY());
            e.consume();
        }
    }

    private static boolean inText(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof TextField) {
                return true;
            }
        }
        return false;
    }

    private void begin(Drag what, String title) {
        drag = what;
        ghost.setText(title);
        overlay.getChildren().add(ghost);
        ghost.applyCss();
        ghost.autosize();
    }

    private void follow(MouseEvent e) {
        if (drag != null) {
            Point2D scene = new Point2D(e.getSceneX(), e.getSceneY());
            Point2D here = overlay.sceneToLocal(scene);
            ghost.relocate(here.getX() + THRESHOLD, here.getY() + THRESHOLD);
            gap = target.light(Optional.of(scene), drag);
            e.consume();
        }
    }

    private void release() {
        Drag what = drag;
        Optional<Integer> where = gap;
        end();
        if (what != null) {
            where.ifPresent(g -> what.drop(commands, g));
        }
    }

    private void end() {
        if (drag != null) {
            target.light(Optional.empty(), drag);
        }
        pressed = null;
        drag = null;
        gap = Optional.empty();
        overlay.getChildren().remove(ghost);
    }

    /// Called with every key of the part, so that Escape ends the gesture and nothing else.
    void cancelByKey(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE && drag != null) {
            end();
            e.consume();
        }
    }
}
