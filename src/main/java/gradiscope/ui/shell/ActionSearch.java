package gradiscope.ui.shell;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Finds everything that can be done by its name, over the window: type, choose, Enter.
final class ActionSearch {
    private final Supplier<List<Action>> actions;
    private final StackPane layer = new StackPane();
    private final TextField field = new TextField();
    private final ListView<Action> found = new ListView<>();
    private final VBox box = new VBox(field, found);

    /// @param id of its field
    /// @param prompt what the field says while it is empty
    /// @param actions all that can be chosen
    ActionSearch(String id, String prompt, Supplier<List<Action>> actions) {
        this.actions = actions;
        field.setPromptText(prompt);
        field.setId(id);
        found.setCellFactory(list -> new Line());
        found.setFocusTraversable(false);
        box.getStyleClass().addAll("paper", "action-search");
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        layer.getStyleClass().add("action-search-layer");
        layer.getChildren().add(box);
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        layer.setVisible(false);
        field.textProperty().subscribe(this::find);
        layer.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        layer.setOnMouseClicked(e -> layer.setVisible(!layer.equals(e.getTarget())));
        found.setOnMouseClicked(e -> perform());
    }

    Region node() {
        return layer;
    }

    void open() {
        field.clear();
        find("");
        layer.setVisible(true);
        field.requestFocus();
    }

    /// Shows what has changed in names.
    void refresh() {
        found.refresh();
    }

    /// All whose name holds every word that was typed.
    private void find(String typed) {
        List<String> wanted = List.of(typed.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        found.getItems()
                .setAll(actions.get().stream().filter(a -> holds(a, wanted)).toList());
        found.getSelectionModel().selectFirst();
    }

    private static boolean holds(Action action, List<String> wanted) {
        String name = action.title().get().toLowerCase(Locale.ROOT);
        return wanted.stream().allMatch(name::contains);
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case KeyCode.ESCAPE -> layer.setVisible(false);
            case KeyCode.ENTER -> perform();
            case KeyCode.DOWN -> found.getSelectionModel().selectNext();
            case KeyCode.UP -> found.getSelectionModel().selectPrevious();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void perform() {
        Action chosen = found.getSelectionModel().getSelectedItem();
        layer.setVisible(false);
        if (chosen != null) {
            chosen.perform();
        }
    }

    private static final class Line extends ListCell<Action> {
        @Override
        protected void updateItem(Action action, boolean empty) {
            super.updateItem(action, empty);
            if (empty || action == null) {
                setGraphic(null);
                return;
            }
            Label name = new Label(action.title().get(), action.icon().beside());
            name.setDisable(!action.enabled().getAsBoolean());
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            Label keys = new Label(action.keysText());
            keys.getStyleClass().add("quiet");
            setGraphic(new HBox(name, gap, keys));
        }
    }
}
