package gradiscope.figure.chart;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A chart under its title, and under that a line that says what it shows.
public final class Panel {
    private static final String TITLE = "panel-title";

    private Panel() {}

    /// @param title a few words
    /// @param says definition, formula or finding; empty: none
    /// @param content takes all the room that is left
    public static Region of(String title, String says, Node content, Look look) {
        Label heading = new Label(title);
        heading.getStyleClass().add(TITLE);
        VBox box = new VBox(look.em(0.15), heading);
        if (!says.isEmpty()) {
            Label line = new Label(says);
            line.getStyleClass().add("quiet");
            line.setWrapText(true);
            line.setMinHeight(Region.USE_PREF_SIZE);
            box.getChildren().add(line);
        }
        VBox.setVgrow(content, Priority.ALWAYS);
        box.getChildren().add(content);
        box.setMinSize(0, 0);
        return box;
    }

    /// The title of a panel; empty where it is none.
    public static Optional<String> title(Parent panel) {
        return panel.getChildrenUnmodifiable().stream()
                .filter(child -> child.getStyleClass().contains(TITLE))
                .map(child -> child instanceof Label heading ? heading.getText() : "")
                .findFirst();
    }

    /// Words where there is nothing to draw.
    public static Region words(String title, String words, Look look) {
        Label label = new Label(words);
        label.getStyleClass().add("words");
        label.setWrapText(true);
        label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return of(title, "", label, look);
    }
}
