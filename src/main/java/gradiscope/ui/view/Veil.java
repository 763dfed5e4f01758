package gradiscope.ui.view;

import gradiscope.ui.theme.Icon;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// A view, dimmed under words when there is a [Notice].
final class Veil extends StackPane {
    private final Region content;
    private final Label title = new Label();
    private final Label text = new Label();
    private final VBox card = new VBox(title, text);

    Veil(Region content) {
        this.content = content;
        card.getStyleClass().add("notice");
        title.getStyleClass().add("heading");
        title.setWrapText(true);
        text.setWrapText(true);
        text.setTextAlignment(TextAlignment.CENTER);
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        text.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(text, javafx.scene.layout.Priority.ALWAYS);
        setAlignment(Pos.CENTER);
        setMinSize(0, 0);
        getStyleClass().add("veil");
        getChildren().addAll(content, card);
        show(Optional.empty());
    }

    /// @param notice empty: the view alone
    void show(Optional<Notice> notice) {
        card.setVisible(notice.isPresent());
        card.setFocusTraversable(notice.isPresent());
        content.setDisable(notice.isPresent());
        content.setOpacity(notice.isPresent() ? 0.25 : 1);
        notice.ifPresent(this::say);
    }

    private void say(Notice notice) {
        title.setText(notice.title());
        title.setGraphic(notice.trouble() ? Icon.WARNING.beside() : null);
        text.setText(notice.text());
        card.setAccessibleText(notice.title() + ". " + notice.text());
        card.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("trouble"), notice.trouble());
    }
}
