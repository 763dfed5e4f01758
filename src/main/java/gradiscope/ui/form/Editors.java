package gradiscope.ui.form;

import gradiscope.experiment.Value;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;

/// The editor for each form that a value can take.
final class Editors {
    private Editors() {}

    static Editor of(Row row, Object value) {
        return switch (row.form()) {
            case Value.Whole _ -> new NumberEditor(row);
            case Value.Real _ -> new NumberEditor(row);
            case Value.Flag _ -> flag(row);
            case Value.Text _ -> text(row);
            case Value.Choice choice -> constants(row, choice);
            case Value.Group _ -> new GroupEditor(row, (Record) value);
            case Value.Member member -> new MemberEditor(row, member.family(), (Record) value);
            case Value.Many many -> list(row, many);
        };
    }

    private static Editor list(Row row, Value.Many many) {
        return switch (many.element()) {
            case Value.Choice choice -> new ConstantsEditor(row, choice);
            case Value.Member member -> new MembersEditor(row, member.family(), many);
            default -> new FieldEditor(row, new ListText(row, many));
        };
    }

    private static Editor text(Row row) {
        List<String> known = row.shared().guide().suggestions(row.path());
        return known.isEmpty()
                ? new FieldEditor(row, FieldEditor.Notation.PLAIN)
                : new ChoiceEditor<>(
                        row,
                        ChoiceEditor.Choices.plain(
                                known, text -> row.shared().guide().called(row.path(), text)));
    }

    private static Editor constants(Row row, Value.Choice choice) {
        List<Enum<?>> all = List.of(choice.type().getEnumConstants());
        return new ChoiceEditor<>(
                row, ChoiceEditor.Choices.plain(all, row.shared().naming()::title));
    }

    private static Editor flag(Row row) {
        CheckBox box = row.main(new CheckBox());
        BooleanProperty silent = new SimpleBooleanProperty();
        box.selectedProperty().subscribe((was, is) -> {
            if (!silent.get() && !row.offer(is, "")) {
                silent.set(true);
                box.setSelected(was);
                silent.set(false);
            }
        });
        return new Editor() {
            @Override
            public Optional<Node> field() {
                return Optional.of(box);
            }

            @Override
            public void show(Object value) {
                silent.set(true);
                box.setSelected((Boolean) value);
                silent.set(false);
            }
        };
    }
}
