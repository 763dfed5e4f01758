package gradiscope.ui.build;

import gradiscope.ui.theme.Icon;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;

/// A list that opens beside something, searched as one types: Enter takes, Escape leaves.
final class ChoicePanel {
    /// @param title what it is called
    /// @param help what it means
    record Choice(String title, String help, Runnable take) {
        /// How far this is from what a person typed: 0 is called so, 1 has it in its name, 2 in its help.
        private int distance(String typed) {
            String name = title.toLowerCase(Locale.ROOT);
            if (name.startsWith(typed)) {
                return 0;
            }
            return name.contains(typed) ? 1 : help.toLowerCase(Locale.ROOT).contains(typed) ? 2 : UNLIKE;
        }

        /// Those that a person who types this may mean, the likeliest first.
        static List<Choice> among(List<Choice> all, String typed) {
            String sought = typed.strip().toLowerCase(Locale.ROOT);
            return all.stream()
                    .filter(c -> c.distance(sought) < UNLIKE)
                    .sorted(Comparator.comparingInt(c -> c.distance(sought)))
                    .toList();
        }
    }

    private static final int UNLIKE = 3;
    private static final double MOST_ROWS = 7;

    private final Pane overlay;
    private final CustomTextField search = new CustomTextField();
    private final ListView<Choice> list = new ListView<>();
    private final VBox node = new VBox(search, list);
    private List<Choice> all = List.of();
    private Runnable back = () -> {};

    /// @param overlay lies over the whole part
    ChoicePanel(Pane overlay) {
        this.overlay = overlay;
        node.getStyleClass().add("choice-panel");
        node.setManaged(false);
        search.setLeft(Icon.SEARCH.beside());
        search.textProperty().subscribe(this::filter);
        list.setFocusTraversable(false);
        list.setCellFactory(view -> cell());
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        search.focusedProperty().subscribe(focused -> {
            if (!focused) {
                overlay.getChildren().remove(node);
            }
        });
    }

    private ListCell<Choice> cell() {
        ListCell<Choice> cell = new ListCell<>() {
            @Override
            protected void updateItem(Choice item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? "" : item.title());
                setTooltip(empty || item == null ? null : new Tooltip(item.help()));
            }
        };
        // At the press, before the list can take the focus from the search.
        cell.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
            list.getSelectionModel().select(cell.getIndex());
            take();
            e.consume();
        });
        return cell;
    }

    /// @param prompt what is to be chosen
    /// @param anchor beside which it opens
    /// @param back where the focus goes afterwards
    void open(String prompt, List<Choice> choices, Node anchor, Runnable back) {
        this.all = choices;
        this.back = back;
        search.clear();
        search.setPromptText(prompt);
        search.setAccessibleText(prompt);
        filter();
        if (!overlay.getChildren().contains(node)) {
            overlay.getChildren().add(node);
        }
        place(anchor);
        search.requestFocus();
    }

    boolean isOpen() {
        return overlay.getChildren().contains(node);
    }

    private void place(Node anchor) {
        node.applyCss();
        double em = search.getFont().getSize();
        double width = Math.min(overlay.getWidth(), 20 * em);
        double height = (MOST_ROWS + 1.5) * 2.2 * em;
        Bounds bounds = anchor.localToScene(anchor.getLayoutBounds());
        Point2D below = overlay.sceneToLocal(bounds.getMinX(), bounds.getMaxY());
        double x = Math.clamp(below.getX(), 0, Math.max(0, overlay.getWidth() - width));
        double y = Math.clamp(below.getY(), 0, Math.max(0, overlay.getHeight() - height));
        node.resizeRelocate(x, y, width, height);
    }

    private void filter() {
        list.getItems().setAll(Choice.among(all, search.getText()));
        list.getSelectionModel().selectFirst();
    }

    private void key(KeyEvent e) {
        switch (e.getCode()) {
            case ESCAPE -> close();
            case ENTER -> take();
            case UP, DOWN -> move(e.getCode());
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void move(KeyCode code) {
        if (code == KeyCode.DOWN) {
            list.getSelectionModel().selectNext();
        } else {
            list.getSelectionModel().selectPrevious();
        }
        list.scrollTo(list.getSelectionModel().getSelectedIndex());
    }

    private void take() {
        Choice chosen = list.getSelectionModel().getSelectedItem();
        close();
        if (chosen != null) {
            chosen.take().run();
        }
    }

    private void close() {
        back.run();
        overlay.getChildren().remove(node);
    }
}
