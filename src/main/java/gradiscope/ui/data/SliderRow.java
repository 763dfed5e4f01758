package gradiscope.ui.data;

import gradiscope.ui.text.Words;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A number with its name: a slider for the eye, a field for exact values, also such as the slider does not reach.
/// What happens from press to release, of the mouse or of a key, is one gesture.
final class SliderRow extends HBox {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    /// Takes a number.
    interface Taker {
        /// @param gesture equal for all values of one gesture; empty for a value of its own
        /// @return whether it is accepted
        boolean take(double value, String gesture);
    }

    private final Range range;
    private final Words words;
    private final Taker taker;
    private final String name;
    private final Slider slider = new Slider(0, 1, 0);
    private final TextField field = new TextField();
    private double value = Double.NaN;
    private int gestures;
    private boolean showing;

    /// @param name tells this row's gestures from others'
    SliderRow(String name, String title, String help, Range range, Words words, Taker taker) {
        this.name = name;
        this.range = range;
        this.words = words;
        this.taker = taker;
        Label label = new Label(title);
        label.setLabelFor(slider);
        label.getStyleClass().add("row-label");
        label.setTooltip(new Tooltip(help));
        prepare(title, help);
        getChildren().addAll(label, slider, field);
        getStyleClass().add("data-row");
        setAlignment(Pos.CENTER_LEFT);
    }

    private void prepare(String title, String help) {
        slider.setId(name);
        slider.setAccessibleText(title);
        slider.setTooltip(new Tooltip(help));
        slider.setBlockIncrement(range.whole() && !range.logarithmic() ? 1 / (range.most() - range.least()) : 0.02);
        slider.setMinWidth(40);
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> gestures++);
        slider.addEventFilter(KeyEvent.KEY_RELEASED, e -> gestures++);
        slider.valueProperty().subscribe((before, now) -> slid(now.doubleValue()));
        field.getStyleClass().add("number");
        field.setAccessibleText(title);
        field.setTooltip(new Tooltip(help));
        field.setOnAction(e -> typed());
        field.focusedProperty().subscribe((before, now) -> {
            if (before && !now) {
                typed();
            }
        });
    }

    private void slid(double place) {
        if (showing) {
            return;
        }
        double next = range.at(place);
        if (next != value) {
            offer(next, name + "-" + gestures);
        }
    }

    private void typed() {
        try {
            double next = Double.parseDouble(field.getText().strip().replace(',', '.'));
            if (next != value) {
                offer(next, "");
            }
        } catch (NumberFormatException e) {
            show(value);
        }
    }

    private void offer(double next, String gesture) {
        double before = value;
        // Known before it is told, so that the slider is not moved while it is dragged.
        value = next;
        boolean accepted = taker.take(next, gesture);
        if (accepted) {
            write(next);
        } else {
            value = before;
        }
        field.pseudoClassStateChanged(DANGER, !accepted);
    }

    /// What the number is. A slider that stands for the number already is not moved, so that it stays under the mouse.
    void show(double now) {
        field.pseudoClassStateChanged(DANGER, false);
        write(now);
        if (now != value || Double.isNaN(value)) {
            value = now;
            showing = true;
            slider.setValue(range.place(now));
            showing = false;
        }
    }

    private void write(double now) {
        String text = words.typed(range.text(now));
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
    }
}
