package gradiscope.ui.data;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Source;
import gradiscope.experiment.Value;
import gradiscope.ui.text.Naming;
import gradiscope.ui.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The properties of the present source, one row each: sliders for numbers, a choice, a text, yes or no. Derived from
/// its descriptor.
final class SourceForm {
    /// A number without a limit of its own has no slider.
    private static final double MOST_ON_A_SLIDER = 1e6;

    /// Takes a changed source.
    interface Taker {
        /// @param title of the property that is changed
        /// @return whether it is accepted
        boolean take(String title, String gesture, String property, Object value);
    }

    private final Words words;
    private final Naming naming;
    private final Taker taker;
    private final VBox node = new VBox();
    private final List<Consumer<Object>> shows = new ArrayList<>();
    private Class<?> type = Object.class;
    private boolean showing;

    SourceForm(Words words, Taker taker) {
        this.words = words;
        this.naming = new Naming(words);
        this.taker = taker;
        node.getStyleClass().add("rows");
    }

    VBox node() {
        return node;
    }

    void show(Source source) {
        Descriptor<?> descriptor = Descriptor.of(source.getClass());
        if (source.getClass() != type) {
            type = source.getClass();
            build(descriptor);
        }
        List<Object> values = Descriptor.of(source).values(source);
        showing = true;
        for (int i = 0; i < shows.size(); i++) {
            shows.get(i).accept(values.get(i));
        }
        showing = false;
    }

    private void build(Descriptor<?> descriptor) {
        node.getChildren().clear();
        shows.clear();
        descriptor.entries().forEach(entry -> shows.add(row(descriptor, entry)));
        node.setVisible(!node.getChildren().isEmpty());
        node.setManaged(!node.getChildren().isEmpty());
    }

    /// Adds a row.
    ///
    /// @return what shows a value in it
    private Consumer<Object> row(Descriptor<?> kind, Descriptor.Entry entry) {
        String title = naming.title(kind, entry);
        String help = naming.help(kind, entry);
        return switch (entry.value()) {
            case Value.Whole whole
            when whole.max() <= MOST_ON_A_SLIDER ->
                slider(entry, title, help, Range.of(whole), value -> whole((double) value));
            case Value.Real real
            when Double.isFinite(real.max()) -> slider(entry, title, help, Range.of(real), value -> value);
            case Value.Flag _ -> flag(entry, title, help);
            case Value.Choice choice -> choice(entry, choice, title, help);
            case Value.Text _ -> text(entry, title, help, text -> text);
            case Value.Whole _ -> text(entry, title, help, text -> whole(Double.parseDouble(text)));
            default -> value -> {};
        };
    }

    private static Object whole(double value) {
        return (int) Math.rint(value);
    }

    private interface Boxed {
        Object of(Double value);
    }

    private Consumer<Object> slider(Descriptor.Entry entry, String title, String help, Range range, Boxed boxed) {
        SliderRow row = new SliderRow(
                entry.name(),
                title,
                help,
                range,
                words,
                (value, gesture) -> taker.take(title, gesture, entry.name(), boxed.of(value)));
        node.getChildren().add(row);
        return value -> row.show(((Number) value).doubleValue());
    }

    private Consumer<Object> flag(Descriptor.Entry entry, String title, String help) {
        CheckBox box = new CheckBox(title);
        box.setId(entry.name());
        box.setTooltip(new Tooltip(help));
        box.selectedProperty().subscribe((before, now) -> offer(title, entry, now));
        node.getChildren().add(box);
        return value -> box.setSelected((Boolean) value);
    }

    private Consumer<Object> choice(Descriptor.Entry entry, Value.Choice choice, String title, String help) {
        ComboBox<Enum<?>> box = new ComboBox<>();
        box.getItems().addAll(choice.type().getEnumConstants());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Enum<?> value) {
                return value == null ? "" : naming.title(value);
            }

            @Override
            public Enum<?> fromString(String text) {
                throw new UnsupportedOperationException("not editable");
            }
        });
        box.valueProperty().subscribe((before, now) -> offer(title, entry, now));
        add(entry, title, help, box);
        return value -> box.setValue((Enum<?>) value);
    }

    private interface Parsed {
        Object of(String text);
    }

    private Consumer<Object> text(Descriptor.Entry entry, String title, String help, Parsed parsed) {
        TextField field = new TextField();
        Runnable done = () -> {
            try {
                offer(title, entry, parsed.of(field.getText().strip()));
            } catch (NumberFormatException e) {
                field.selectAll();
            }
        };
        field.setOnAction(e -> done.run());
        add(entry, title, help, field);
        return value -> {
            field.setText(String.valueOf(value));
            // The end of a path says more than its start.
            field.end();
        };
    }

    private void offer(String title, Descriptor.Entry entry, Object value) {
        if (!showing) {
            taker.take(title, "", entry.name(), value);
        }
    }

    private void add(Descriptor.Entry entry, String title, String help, Control control) {
        Label label = new Label(title);
        label.getStyleClass().add("row-label");
        label.setLabelFor(control);
        label.setTooltip(new Tooltip(help));
        control.setId(entry.name());
        control.setTooltip(new Tooltip(help));
        control.setAccessibleText(title);
        control.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(control, Priority.ALWAYS);
        HBox row = new HBox(label, control);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("data-row");
        node.getChildren().add(row);
    }
}
