package gradiscope.ui.view;

import gradiscope.ui.text.Words;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// A small field for one weight or bias: Enter sets it, Escape leaves it.
final class WeightEditor extends VBox {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final Words words;
    private final TextField field = new TextField();
    private final Label says = new Label();
    private final Runnable closed;

    /// @param title what is changed
    /// @param before its value
    /// @param set called with the new value
    /// @param closed called when it is done with, either way
    WeightEditor(String title, float before, Words words, Consumer<Float> set, Runnable closed) {
        this.words = words;
        this.closed = closed;
        Label name = new Label(title);
        name.setWrapText(true);
        name.setLabelFor(field);
        field.setText(words.typed(Float.toString(before)));
        field.setAccessibleText(title);
        field.setPrefColumnCount(9);
        says.setText(words.get("network.edit.hint"));
        says.getStyleClass().add("quiet");
        says.setWrapText(true);
        getStyleClass().addAll("network-card", "weight-editor");
        getChildren().addAll(name, field, says);
        field.setOnAction(event -> read(set));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                closed.run();
            }
            event.consume();
        });
        field.focusedProperty().subscribe((was, is) -> {
            if (was && !is) {
                closed.run();
            }
        });
    }

    private void read(Consumer<Float> set) {
        try {
            float value =
                    Float.parseFloat(field.getText().strip().replace(',', '.').replace('−', '-'));
            if (Float.isFinite(value)) {
                set.accept(value);
                closed.run();
                return;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number that is too large.
        }
        field.pseudoClassStateChanged(DANGER, true);
        says.setText(words.get("network.edit.no-number"));
    }

    /// Shows the value, but lets nobody change it.
    ///
    /// @param why in words
    void refuse(String why) {
        field.setEditable(false);
        field.setOnAction(event -> closed.run());
        says.setText(why);
    }

    void begin() {
        field.requestFocus();
        field.selectAll();
    }
}
