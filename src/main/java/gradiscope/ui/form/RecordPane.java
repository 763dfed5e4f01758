package gradiscope.ui.form;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.InvalidValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The rows of one record: titles on the left, editors on the right, and what needs the whole width below.
final class RecordPane {
    private static final double TITLES_PERCENT = 40;

    private final Shared shared;
    private final String path;
    private final Offer up;
    private final Descriptor<Record> descriptor;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final GridPane grid = new GridPane();
    private Record value;

    /// @param path of the record; empty: the record of the form itself
    RecordPane(Shared shared, String path, Record value, Offer up) {
        this.shared = shared;
        this.path = path;
        this.value = value;
        this.up = up;
        this.descriptor = Descriptor.of(value);
        grid.getStyleClass().add("form");
        ColumnConstraints titles = new ColumnConstraints();
        titles.setPercentWidth(TITLES_PERCENT);
        ColumnConstraints editors = new ColumnConstraints();
        editors.setHgrow(Priority.ALWAYS);
        editors.setPercentWidth(100 - TITLES_PERCENT);
        grid.getColumnConstraints().setAll(titles, editors);
        shared.guide().shown(path, descriptor.entries()).forEach(this::add);
    }

    private void add(Descriptor.Entry entry) {
        String place = path.isEmpty() ? entry.name() : path + "." + entry.name();
        String title = shared.naming().title(descriptor, entry);
        String help = shared.naming().help(descriptor, entry);
        Row row = new Row(shared, place, title, help, entry, valueOf(entry), (v, edit) -> take(entry, v, edit));
        rows.put(entry.name(), row);
        place(row);
    }

    private void place(Row row) {
        int line = grid.getRowCount();
        Node heading = row.heading();
        GridPane.setValignment(heading, VPos.CENTER);
        if (row.editor().block().isPresent()) {
            heading.getStyleClass().add("form-section");
        }
        // Not in a line of its own: a grid does not count lines in which nothing is managed.
        row.editor()
                .field()
                .ifPresentOrElse(
                        field -> grid.addRow(line, heading, new VBox(field, row.troubleNode())),
                        () -> grid.add(new VBox(heading, row.troubleNode()), 0, line, 2, 1));
        row.editor().block().ifPresent(node -> grid.add(node, 0, line + 1, 2, 1));
    }

    private Object valueOf(Descriptor.Entry entry) {
        return descriptor.values(value).get(descriptor.entries().indexOf(entry));
    }

    private Optional<String> take(Descriptor.Entry entry, Object wanted, Offer.Edit edit) {
        Record before = value;
        try {
            value = descriptor.with(before, entry.name(), wanted);
        } catch (InvalidValue e) {
            return Optional.of(shared.words().say(e));
        }
        Optional<String> refusal = up.offer(value, edit);
        if (refusal.isPresent()) {
            value = before;
        }
        return refusal;
    }

    Node node() {
        return grid;
    }

    boolean isFor(Object other) {
        return other.getClass() == descriptor.type();
    }

    void show(Record other) {
        value = other;
        List<Descriptor.Entry> entries = descriptor.entries();
        List<Object> values = descriptor.values(other);
        for (int i = 0; i < entries.size(); i++) {
            Object now = values.get(i);
            Optional.ofNullable(rows.get(entries.get(i).name()))
                    .ifPresent(row -> row.editor().show(now));
        }
    }

    /// The row of a property of this record.
    Optional<Row> find(String wanted) {
        return rows.values().stream().filter(row -> row.path().equals(wanted)).findFirst();
    }
}
