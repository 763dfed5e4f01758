package gradiscope.ui.form;

import gradiscope.experiment.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;

/// Any of a few constants: a check box for each. They are kept in their own order.
final class ConstantsEditor implements Editor {
    private final FlowPane boxes = new FlowPane();
    private final List<CheckBox> all = new ArrayList<>();
    private final List<Enum<?>> constants;
    private final Row row;
    private boolean silent;
    private List<?> shown = List.of();

    ConstantsEditor(Row row, Value.Choice choice) {
        this.row = row;
        this.constants = List.of(choice.type().getEnumConstants());
        boxes.getStyleClass().add("form-boxes");
        for (Enum<?> constant : constants) {
            CheckBox box = row.named(new CheckBox(row.shared().naming().title(constant)));
            box.setAccessibleText(row.title() + ": " + box.getText());
            box.selectedProperty().subscribe(this::changed);
            all.add(box);
        }
        boxes.getChildren().setAll(all);
    }

    private void changed() {
        if (!silent && !all.isEmpty()) {
            List<Enum<?>> chosen = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i).isSelected()) {
                    chosen.add(constants.get(i));
                }
            }
            if (!row.offer(List.copyOf(chosen), "")) {
                show(shown);
            }
        }
    }

    @Override
    public Optional<Node> field() {
        return Optional.empty();
    }

    @Override
    public Optional<Node> block() {
        return Optional.of(boxes);
    }

    @Override
    public void show(Object value) {
        shown = (List<?>) value;
        silent = true;
        for (int i = 0; i < all.size(); i++) {
            all.get(i).setSelected(shown.contains(constants.get(i)));
        }
        silent = false;
    }
}
