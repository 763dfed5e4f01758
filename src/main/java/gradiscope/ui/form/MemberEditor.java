package gradiscope.ui.form;

import gradiscope.experiment.Descriptor;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// A member of a family: which kind, and the properties of that kind.
final class MemberEditor implements Editor {
    private final Row row;
    private final Editor kind;
    private final VBox inner = new VBox();
    private Optional<RecordPane> pane = Optional.empty();

    MemberEditor(Row row, Class<?> family, Record value) {
        this.row = row;
        this.kind = new ChoiceEditor<>(row, new Kinds(row.shared(), family).choices());
        inner.getStyleClass().add("form-inner");
        show(value);
    }

    @Override
    public Optional<Node> field() {
        return kind.field();
    }

    @Override
    public Optional<Node> block() {
        return Optional.of(inner);
    }

    @Override
    public void show(Object value) {
        kind.show(value);
        Record member = (Record) value;
        pane.filter(p -> p.isFor(value)).ifPresentOrElse(p -> p.show(member), () -> build(member));
    }

    private void build(Record member) {
        RecordPane made = new RecordPane(row.shared(), row.path(), member, row::pass);
        pane = Optional.of(made);
        boolean any = !Descriptor.of(member).entries().isEmpty();
        inner.getChildren().setAll(made.node());
        inner.setVisible(any);
        inner.setManaged(any);
    }
}
