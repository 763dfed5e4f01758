package gradiscope.ui.shell;

import gradiscope.ui.text.Words;
import gradiscope.ui.theme.Icon;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A line over the window that says what could not be done, or was done, or offers something, until a person closes
/// it.
final class Notice {
    private final Label line = new Label();
    private final Button offered = new Button();
    private final HBox box;
    private Runnable declined = () -> {};

    Notice(Words words) {
        Button close = Icon.CLOSE.button(words);
        close.setId("notice-close");
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(e -> {
            Runnable told = declined;
            show("");
            told.run();
        });
        line.setId("notice");
        line.setWrapText(true);
        HBox.setHgrow(line, Priority.ALWAYS);
        offered.setId("notice-offer");
        offered.setMinWidth(Region.USE_PREF_SIZE);
        box = new HBox(line, offered, close);
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
        offered.setVisible(false);
        offered.setManaged(false);
        declined = () -> {};
    }

    /// Says something with a button to do it.
    ///
    /// @param title of the button
    /// @param refused called when a person closes the notice instead
    void offer(String words, String title, Runnable run, Runnable refused) {
        show(words);
        offered.setText(title);
        offered.setVisible(true);
        offered.setManaged(true);
        offered.setOnAction(e -> {
            show("");
            run.run();
        });
        declined = refused;
    }
}
