package gradiscope.ui.shell;

import gradiscope.ui.text.Words;
import gradiscope.ui.theme.Icon;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A line over the window that says what could not be done, or was done, until a person closes it.
final class Notice {
    private final Label line = new Label();
    private final HBox box;

    Notice(Words words) {
        Button close = Icon.CLOSE.button(words);
        close.setOnAction(e -> show(""));
        line.setId("notice");
        line.setWrapText(true);
        box = new HBox(line, close);
        box.getStyleClass().addAll("paper", "notice");
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        show("");
    }

    Region node() {
        return box;
    }

    /// @param words what to say; empty: nothing more
    void show(String words) {
        line.setText(words);
        box.setVisible(!words.isEmpty());
        box.setManaged(!words.isEmpty());
    }
}
