package gradiscope.ui.dashboard;

import gradiscope.ui.part.Context;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.controlsfx.control.PopOver;

/// A panel that opens beside a button of a tile, one at a time. Escape, or a click elsewhere, closes it.
final class Popover {
    private final Context context;
    private PopOver open = new PopOver();

    Popover(Context context) {
        this.context = context;
    }

    /// @param following ends when it closes
    void show(String title, Node content, Node owner, Subscription following) {
        close();
        Label heading = new Label(title);
        heading.getStyleClass().add("heading");
        double size = context.themes().lookProperty().get().em(1);
        VBox box = new VBox(size / 2, heading, content);
        box.setPadding(new Insets(size));
        box.getStyleClass().add("instrument-popover");
        open = new PopOver(box);
        open.getRoot()
                .getStylesheets()
                .add(Objects.requireNonNull(Popover.class.getResource("/gradiscope/ui/dashboard.css"))
                        .toExternalForm());
        // What is typed here is no command to the window: Space would train.
        box.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() != KeyCode.ESCAPE && e.getCode() != KeyCode.TAB) {
                e.consume();
            }
        });
        open.setAnimated(false);
        open.setOnHidden(e -> following.unsubscribe());
        open.show(owner);
        // It draws its edge itself, light in every theme, with a sheet that no other one outweighs.
        Optional.ofNullable(open.getScene().getRoot().lookup(".border"))
                .ifPresent(edge -> edge.setStyle("-fx-fill: -gradiscope-paper; -fx-stroke: -gradiscope-axis;"));
    }

    /// Opens, or closes what is open.
    void turn(String title, Node content, Node owner) {
        if (open.isShowing()) {
            close();
        } else {
            show(title, content, owner, Subscription.EMPTY);
        }
    }

    void close() {
        open.hide(javafx.util.Duration.ZERO);
    }
}
