package gradiscope.ui.shell;

import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.util.Duration;

/// Shows a room what the speaker presses: keys with what they did, in a line at the bottom, and a ring where the mouse
/// clicked. It takes neither clicks nor focus.
final class KeyEcho {
    private static final Duration LINE = Duration.seconds(2.5);
    private static final Duration RING = Duration.seconds(0.7);
    private static final double RADIUS = 1.6;

    private final Label line = new Label();
    private final Pane rings = new Pane();
    private final StackPane layer = new StackPane(rings, line);
    private final PauseTransition lineEnd = new PauseTransition(LINE);

    KeyEcho() {
        layer.setMouseTransparent(true);
        line.getStyleClass().addAll("paper", "key-echo");
        line.setId("key-echo");
        line.setVisible(false);
        StackPane.setAlignment(line, Pos.BOTTOM_CENTER);
        lineEnd.setOnFinished(e -> line.setVisible(false));
    }

    StackPane node() {
        return layer;
    }

    void say(String words) {
        line.setText(words);
        line.setVisible(true);
        lineEnd.playFromStart();
    }

    /// @param em size of text, in pixels
    void ring(Point2D inScene, double em) {
        Point2D at = rings.sceneToLocal(inScene);
        Circle ring = new Circle(at.getX(), at.getY(), RADIUS * em);
        ring.getStyleClass().add("click-ring");
        rings.getChildren().add(ring);
        PauseTransition end = new PauseTransition(RING);
        end.setOnFinished(e -> rings.getChildren().remove(ring));
        end.play();
    }

    void clear() {
        lineEnd.stop();
        line.setVisible(false);
        rings.getChildren().clear();
    }
}
