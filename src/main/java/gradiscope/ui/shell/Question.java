package gradiscope.ui.shell;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Asks over the window, which waits behind it: what is under it cannot be clicked meanwhile. Escape is the last
/// answer.
final class Question {
    private final Label text = new Label();
    private final HBox buttons = new HBox();
    private final StackPane layer = new StackPane();

    /// An answer.
    ///
    /// @param run does it
    record Answer(String id, String title, Runnable run) {}

    Question() {
        text.setId("question");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        buttons.getStyleClass().add("answers");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox box = new VBox(text, buttons);
        box.getStyleClass().addAll("paper", "question");
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        layer.getStyleClass().add("question-layer");
        layer.getChildren().add(box);
        layer.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        layer.setVisible(false);
    }

    Region node() {
        return layer;
    }

    boolean isOpen() {
        return layer.isVisible();
    }

    /// @param answers the first is what Enter does, the last what Escape does
    void ask(String words, List<Answer> answers) {
        text.setText(words);
        buttons.getChildren().setAll(answers.stream().map(this::button).toList());
        Button first = (Button) buttons.getChildren().getFirst();
        first.setDefaultButton(true);
        layer.setVisible(true);
        first.requestFocus();
    }

    private Button button(Answer answer) {
        Button button = new Button(answer.title());
        button.setId("answer-" + answer.id());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> {
            layer.setVisible(false);
            answer.run().run();
        });
        return button;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            ((Button) buttons.getChildren().getLast()).fire();
            event.consume();
        }
    }
}
