package gradiscope.ui.form;

import gradiscope.experiment.BadInput;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;

/// One of a few things to choose from.
///
/// @param <T> type of the things
final class ChoiceEditor<T> implements Editor {
    /// What there is to choose from.
    ///
    /// @param title what a thing is called
    /// @param help what it means; empty: nothing to say
    /// @param value what is set when it is chosen; may throw [BadInput]
    /// @param thing what stands for a value
    record Choices<T>(
            List<T> things,
            Function<T, String> title,
            Function<T, String> help,
            Function<T, Object> value,
            Function<Object, T> thing) {
        /// Things that are the values themselves.
        @SuppressWarnings("unchecked") // a row is only shown values of its own form
        static <T> Choices<T> plain(List<T> values, Function<T, String> title) {
            return new Choices<>(values, title, thing -> "", thing -> thing, value -> (T) value);
        }
    }

    private final Row row;
    private final Choices<T> choices;
    private final ComboBox<T> box;
    private boolean silent;

    ChoiceEditor(Row row, Choices<T> choices) {
        this.row = row;
        this.choices = choices;
        this.box = row.main(new ComboBox<>());
        box.getItems().setAll(choices.things());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setButtonCell(cell());
        box.setCellFactory(list -> cell());
        box.valueProperty().subscribe((was, is) -> {
            if (!silent && is != null && !choose(is)) {
                put(was);
            }
        });
    }

    private boolean choose(T thing) {
        try {
            return row.offer(choices.value().apply(thing), "");
        } catch (BadInput e) {
            row.trouble(row.shared().words().say(e.problem()) + "; "
                    + row.shared().words().say(e.remedy()));
            return false;
        }
    }

    private ListCell<T> cell() {
        return new ListCell<>() {
            @Override
            protected void updateItem(T item, boolean empty) {
                super.updateItem(item, empty);
                boolean none = empty || item == null;
                String help = none ? "" : choices.help().apply(item);
                setText(none ? "" : choices.title().apply(item));
                setTooltip(help.isEmpty() ? null : new Tooltip(help));
            }
        };
    }

    @Override
    public Optional<Node> field() {
        return Optional.of(box);
    }

    @Override
    public void show(Object value) {
        put(choices.thing().apply(value));
    }

    private void put(T thing) {
        silent = true;
        box.setValue(thing);
        silent = false;
    }
}
