package gradiscope.ui.form;

import gradiscope.experiment.InvalidValue;
import gradiscope.ui.part.Context;
import gradiscope.ui.text.Words;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.StackPane;

/// A form for any record that has a [gradiscope.experiment.Descriptor]: for each property its title, what to set it
/// with, and its help as a tooltip. What is not accepted stays where it was typed, marked, with the reason beneath.
public final class PropertyForm {
    private static final String SHEET = "/gradiscope/ui/form.css";

    private final Words words;
    private final Consumer<Change> onEdit;
    private final RecordPane pane;
    private final StackPane node;

    public PropertyForm(Context context, Record value, Consumer<Change> onEdit) {
        this(context, value, new Guide() {}, onEdit);
    }

    /// @param onEdit told of every change; what it refuses with an [InvalidValue] is shown beneath the editor
    public PropertyForm(Context context, Record value, Guide guide, Consumer<Change> onEdit) {
        this.words = context.words();
        this.onEdit = onEdit;
        this.pane = new RecordPane(Shared.of(context, guide), "", value, this::take);
        this.node = new StackPane(pane.node());
        node.getStylesheets()
                .add(Objects.requireNonNull(PropertyForm.class.getResource(SHEET), SHEET)
                        .toExternalForm());
    }

    private Optional<String> take(Object value, Offer.Edit edit) {
        Record record = (Record) value;
        try {
            onEdit.accept(new Change(record, edit.path(), edit.title(), edit.gesture()));
        } catch (InvalidValue e) {
            return Optional.of(words.say(e));
        }
        pane.show(record);
        return Optional.empty();
    }

    public StackPane node() {
        return node;
    }

    /// Whether [#show] takes this record: it is of the type that the form was made for.
    public boolean isFor(Record value) {
        return pane.isFor(value);
    }

    /// Shows another record of the same type. Focus, and what is being typed, stay where they are.
    ///
    /// @throws IllegalArgumentException when it is of another type
    public void show(Record value) {
        if (!isFor(value)) {
            throw new IllegalArgumentException(value + " wants another form");
        }
        pane.show(value);
    }

    /// Says beneath a property of the record itself what is wrong with it; empty: nothing.
    public void trouble(String property, String words) {
        pane.find(property).ifPresent(row -> row.trouble(words));
    }
}
