package gradiscope.ui.view;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;

/// What is known of the unit, weight or bias that is pointed at; the mouse passes through.
final class HoverCard extends VBox {
    private final Label title = new Label();
    private final Label text = new Label();
    private final ImageView picture = new ImageView();

    HoverCard() {
        getStyleClass().add("network-card");
        title.getStyleClass().add("card-title");
        picture.setPreserveRatio(true);
        picture.setSmooth(false);
        getChildren().addAll(title, text, picture);
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
    }

    /// @param lines the title first
    /// @param image enlarged below; empty: none
    /// @param side of the image
    void show(List<String> lines, Optional<Image> image, double side) {
        title.setText(lines.getFirst());
        text.setText(String.join("\n", lines.subList(1, lines.size())));
        picture.setImage(image.orElse(null));
        picture.setFitWidth(side);
        picture.setFitHeight(side);
        picture.setManaged(image.isPresent());
        picture.setVisible(image.isPresent());
        setVisible(true);
    }

    /// Beside a point, within a room, not over the point.
    void place(double x, double y, double gap, double width, double height) {
        applyCss();
        double w = Math.min(prefWidth(-1), width);
        double h = prefHeight(w);
        double left = x + gap + w <= width ? x + gap : Math.max(0, x - gap - w);
        resizeRelocate(Math.rint(left), Math.rint(Math.clamp(y + gap, 0, Math.max(0, height - h))), w, h);
    }
}
