package gradiscope.ui.form;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A field for text, which is taken at Enter or when the field is left. What is not accepted stays in the field, marked
/// while it is being typed; Escape brings the value back.
class FieldEditor implements Editor {
    /// How text and value belong together.
    interface Notation {
        /// Any text, as it stands.
        Notation PLAIN = plain();

        private static Notation plain() {
            return new Notation() {
                @Override
                public String text(Object value) {
                    return value.toString();
                }

                @Override
                public Optional<Object> read(String text) {
                    return Optional.of(text);
                }

                @Override
                public String refusal(String text) {
                    return "";
                }
            };
        }

        String text(Object value);

        /// The value that a text means; empty: it means none.
        Optional<Object> read(String text);

        /// Why a text means none, and what would.
        String refusal(String text);
    }

    private final Row row;
    private final Notation notation;
    private final TextField field;
    private String shown = "";
    private boolean silent;

    FieldEditor(Row row, Notation notation) {
        this.row = row;
        this.notation = notation;
        this.field = row.main(new TextField());
        field.getStyleClass().add("form-field");
        field.textProperty().subscribe(text -> mark());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                commit();
            }
        });
        field.setOnAction(e -> commit());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::restore);
    }

    final TextField text() {
        return field;
    }

    @Override
    public Optional<Node> field() {
        return Optional.of(field);
    }

    @Override
    public void show(Object value) {
        String text = notation.text(value);
        if (!text.equals(shown)) {
            put(text);
        }
    }

    private void put(String text) {
        silent = true;
        shown = text;
        int caret = field.getCaretPosition();
        field.setText(text);
        field.positionCaret(Math.min(caret, text.length()));
        silent = false;
        row.trouble("");
    }

    private void mark() {
        if (!silent) {
            String text = field.getText();
            row.trouble(notation.read(text).isPresent() ? "" : notation.refusal(text));
        }
    }

    final void commit() {
        String text = field.getText();
        if (!text.equals(shown)) {
            notation.read(text).ifPresent(value -> offer(value, ""));
        }
    }

    /// Offers a value and shows it, if it is taken.
    ///
    /// @return whether it was taken
    final boolean offer(Object value, String gesture) {
        boolean taken = row.offer(value, gesture);
        if (taken) {
            put(notation.text(value));
        }
        return taken;
    }

    private void restore(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE && !field.getText().equals(shown)) {
            put(shown);
            e.consume();
        }
    }
}
