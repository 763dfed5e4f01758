package gradiscope.ui.shell;

import gradiscope.ui.text.Words;
import gradiscope.ui.theme.Icon;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// One thing that is said to a person, with a button to close it, and perhaps one that does something about it.
final class Notice {
    /// What is said, and whether it goes away by itself.
    enum Kind {
        /// Good to know.
        NEWS,

        /// Something could not be done.
        PROBLEM,

        /// Something can be done.
        OFFER
    }

    /// A button.
    ///
    /// @param refused called when a person closes the notice instead
    record Offer(String title, Runnable run, Runnable refused) {}

    private final Kind kind;
    private final Label line = new Label();
    private final HBox box = new HBox();

    /// @param gone called once a person has answered
    Notice(Kind kind, String said, Optional<Offer> offer, Words words, Runnable gone) {
        this.kind = kind;
        Runnable close = () -> {
            gone.run();
            offer.map(Offer::refused).ifPresent(Runnable::run);
        };
        line.setText(said);
        line.setId("notice");
        line.setWrapText(true);
        line.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(line, Priority.ALWAYS);
        Icon icon = kind == Kind.PROBLEM ? Icon.WARNING : Icon.INFORMATION;
        box.getChildren().addAll(icon.beside(), line);
        offer.ifPresent(o -> box.getChildren().add(offered(o, gone)));
        box.getChildren().add(closing(words, close));
        box.getStyleClass().addAll("paper", "notice");
        box.setAlignment(Pos.CENTER_LEFT);
        box.setFocusTraversable(true);
        box.setAccessibleText(said);
        box.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                close.run();
                e.consume();
            }
        });
    }

    private static Button offered(Offer offer, Runnable gone) {
        Button button = new Button(offer.title());
        button.setId("notice-offer");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> {
            gone.run();
            offer.run().run();
        });
        return button;
    }

    private static Button closing(Words words, Runnable close) {
        Button button = Icon.CLOSE.button(words);
        button.setId("notice-close");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> close.run());
        return button;
    }

    /// Tells screen readers that there is something new.
    void announce() {
        box.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    Kind kind() {
        return kind;
    }

    String said() {
        return line.getText();
    }

    Region node() {
        return box;
    }

    /// Whether a person points at it, or has gone to it with the keyboard.
    boolean isAttended() {
        return box.isHover() || box.isFocusWithin();
    }
}
