package gradiscope.ui.form;

import java.util.Optional;
import javafx.scene.Node;

/// A record inside a record.
final class GroupEditor implements Editor {
    private final RecordPane pane;

    GroupEditor(Row row, Record value) {
        this.pane = new RecordPane(row.shared(), row.path(), value, row::pass);
        pane.node().getStyleClass().add("form-inner");
    }

    @Override
    public Optional<Node> field() {
        return Optional.empty();
    }

    @Override
    public Optional<Node> block() {
        return Optional.of(pane.node());
    }

    @Override
    public void show(Object value) {
        pane.show((Record) value);
    }
}
