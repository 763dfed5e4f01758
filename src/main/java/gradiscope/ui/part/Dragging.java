package gradiscope.ui.part;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// Dragging within a part, by the mouse alone: what is dragged follows the pointer as a label, the place that it would
/// fall into is lit, and Escape lets it go. Letting go outside of every place does nothing.
///
/// Not the drag and drop of the system: that is for what comes from other windows, and over a remote desktop it is
/// slow, or missing.
///
/// @param <T> what is dragged
/// @param <P> where it can be dropped
public final class Dragging<T, P> {
    /// Where things can be dropped.
    public interface Target<T, P> {
        /// Lights the place at a point of the scene, if the dragged thing fits there; no point: none.
        ///
        /// @return the place
        Optional<P> light(Optional<Point2D> scene, T what);

        void drop(T what, P place);
    }

    private static final double THRESHOLD = 6;

    private final Pane overlay;
    private final Target<T, P> target;
    private final Label ghost = new Label();
    private @Nullable Point2D pressed;
    private @Nullable T dragged;
    private Optional<P> place = Optional.empty();

    /// @param overlay lies over the whole part, or is the part
    public Dragging(Pane overlay, Target<T, P> target) {
        this.overlay = overlay;
        this.target = target;
        ghost.getStyleClass().add("drag-ghost");
        ghost.setMouseTransparent(true);
        ghost.setManaged(false);
    }

    /// Lets a node be dragged.
    ///
    /// @param what asked when dragging begins
    /// @param title of what is dragged
    public void source(Node node, Supplier<T> what, Supplier<String> title) {
        node.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> press(e));
        node.addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> {
            if (pressed != null && dragged == null && pressed.distance(e.getSceneX(), e.getSceneY()) > THRESHOLD) {
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
            if (at instanceof TextInputControl) {
                return true;
            }
        }
        return false;
    }

    private void begin(T what, String title) {
        dragged = what;
        ghost.setText(title);
        overlay.getChildren().add(ghost);
        ghost.applyCss();
        ghost.autosize();
    }

    private void follow(MouseEvent e) {
        if (dragged != null) {
            Point2D scene = new Point2D(e.getSceneX(), e.getSceneY());
            Point2D here = overlay.sceneToLocal(scene);
            ghost.relocate(here.getX() + THRESHOLD, here.getY() + THRESHOLD);
            place = target.light(Optional.of(scene), dragged);
            e.consume();
        }
    }

    private void release() {
        T what = dragged;
        Optional<P> where = place;
        end();
        if (what != null) {
            where.ifPresent(there -> target.drop(what, there));
        }
    }

    private void end() {
        if (dragged != null) {
            target.light(Optional.empty(), dragged);
        }
        pressed = null;
        dragged = null;
        place = Optional.empty();
        overlay.getChildren().remove(ghost);
    }

    /// Called with every key of the part, so that Escape ends the gesture and nothing else.
    public void cancelByKey(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE && dragged != null) {
            end();
            e.consume();
        }
    }
}
