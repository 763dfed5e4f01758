package gradiscope.ui.form;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Value;
import gradiscope.ui.theme.Icon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Any number of members of a family: each with its properties and a button that takes it away, and a menu of what
/// can be added.
final class MembersEditor implements Editor {
    private final Row row;
    private final Kinds kinds;
    private final Value.Many limits;
    private final MenuButton add;
    private final VBox list = new VBox();
    private final List<RecordPane> panes = new ArrayList<>();
    private List<Object> shown = List.of();

    MembersEditor(Row row, Class<?> family, Value.Many limits) {
        this.row = row;
        this.kinds = new Kinds(row.shared(), family);
        this.limits = limits;
        this.add = row.main(new MenuButton(row.shared().words().get("form.add")));
        add.setMaxWidth(Double.MAX_VALUE);
        kinds.all().forEach(kind -> add.getItems().add(item(kind)));
        list.getStyleClass().add("form-list");
    }

    private MenuItem item(Descriptor<?> kind) {
        MenuItem item = new MenuItem(row.shared().naming().title(kind));
        item.setOnAction(e -> append(kind));
        return item;
    }

    private void append(Descriptor<?> kind) {
        try {
            List<Object> longer = new ArrayList<>(shown);
            longer.add(kinds.usual(kind));
            row.offer(List.copyOf(longer), "");
        } catch (BadInput e) {
            row.trouble(row.shared().words().say(e.problem()) + "; "
                    + row.shared().words().say(e.remedy()));
        }
    }

    private void remove(int index) {
        List<Object> shorter = new ArrayList<>(shown);
        shorter.remove(index);
        if (row.offer(List.copyOf(shorter), "")) {
            add.requestFocus();
        }
    }

    @Override
    public Optional<Node> field() {
        return Optional.of(add);
    }

    @Override
    public Optional<Node> block() {
        return Optional.of(list);
    }

    @Override
    public void show(Object value) {
        List<Object> now = List.copyOf((List<?>) value);
        shown = now;
        add.setDisable(now.size() >= limits.max());
        if (now.size() != panes.size() || !sameKinds(now)) {
            build(now);
        } else {
            for (int i = 0; i < now.size(); i++) {
                panes.get(i).show((Record) now.get(i));
            }
        }
    }

    private boolean sameKinds(List<Object> now) {
        for (int i = 0; i < now.size(); i++) {
            if (!panes.get(i).isFor(now.get(i))) {
                return false;
            }
        }
        return true;
    }

    private void build(List<Object> now) {
        panes.clear();
        list.getChildren().clear();
        list.setManaged(!now.isEmpty());
        for (int i = 0; i < now.size(); i++) {
            list.getChildren().add(element(i, (Record) now.get(i)));
        }
    }

    private Node element(int index, Record member) {
        String path = row.path() + "[" + index + "]";
        RecordPane pane = new RecordPane(row.shared(), path, member, (value, edit) -> replace(index, value, edit));
        panes.add(pane);
        Label title = new Label(row.shared().naming().title(Descriptor.of(member)));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button away = Icon.DELETE.button(row.shared().words());
        away.setAccessibleText(row.shared().words().get("form.remove", title.getText()));
        away.setDisable(shown.size() <= limits.min());
        away.setOnAction(e -> remove(index));
        HBox head = new HBox(title, space, away);
        head.getStyleClass().add("form-heading");
        pane.node().getStyleClass().add("form-inner");
        VBox element = new VBox(head, pane.node());
        element.getStyleClass().add("form-element");
        return element;
    }

    private Optional<String> replace(int index, Object value, Offer.Edit edit) {
        List<Object> changed = new ArrayList<>(shown);
        changed.set(index, value);
        return row.pass(List.copyOf(changed), edit);
    }
}
