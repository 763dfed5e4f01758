package gradiscope.ui.shell;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
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

/// Finds everything that can be done by its name, or by other words for it, over the window: type, choose, Enter.
final class ActionSearch {
    /// Lines that a page key goes on by.
    private static final int PAGE = 8;

    /// What stands in the place of the list.
    ///
    /// @param prompt what the field says while it is empty
    /// @param nothing that nothing is called what was typed
    record Says(String prompt, Function<String, String> nothing) {}

    private final Supplier<List<Action>> actions;
    private final Function<Action, String> synonyms;
    private final Says says;
    private final Label nothing = new Label();
    private final StackPane layer = new StackPane();
    private final TextField field = new TextField();
    private final ListView<Action> found = new ListView<>();
    private final VBox box = new VBox(field, found);

    /// @param id of its field
    /// @param actions all that can be chosen
    /// @param synonyms other words that an action is found by
    ActionSearch(String id, Says says, Supplier<List<Action>> actions, Function<Action, String> synonyms) {
        this.actions = actions;
        this.synonyms = synonyms;
        this.says = says;
        field.setPromptText(says.prompt());
        field.setAccessibleText(says.prompt());
        field.setId(id);
        found.setCellFactory(list -> new Line());
        found.setFocusTraversable(false);
        nothing.setWrapText(true);
        nothing.getStyleClass().addAll("quiet", "search-nothing");
        StackPane.setAlignment(nothing, Pos.TOP_LEFT);
        found.setPlaceholder(nothing);
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

    /// Shows what has changed in names, and leaves chosen what was.
    void refresh() {
        int chosen = found.getSelectionModel().getSelectedIndex();
        find(field.getText());
        found.getSelectionModel().clearAndSelect(Math.max(0, chosen));
    }

    /// All whose name holds every word that was typed, then those that are found by other words.
    private void find(String typed) {
        List<String> wanted = List.of(lower(typed).strip().split("\\s+"));
        List<Action> all = actions.get();
        List<Action> named =
                all.stream().filter(a -> holds(a.title().get(), wanted)).toList();
        Stream<Action> meant = all.stream()
                .filter(a -> !named.contains(a))
                .filter(a -> holds(a.title().get() + " " + synonyms.apply(a), wanted));
        nothing.setText(says.nothing().apply(typed.strip()));
        found.getItems().setAll(Stream.concat(named.stream(), meant).toList());
        found.getSelectionModel().selectFirst();
    }

    private static boolean holds(String words, List<String> wanted) {
        String all = lower(words);
        return wanted.stream().allMatch(all::contains);
    }

    private static String lower(String words) {
        return words.toLowerCase(Locale.ROOT);
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case KeyCode.ESCAPE -> layer.setVisible(false);
            case KeyCode.ENTER -> perform();
            case KeyCode.DOWN -> move(1);
            case KeyCode.UP -> move(-1);
            case KeyCode.PAGE_DOWN -> move(PAGE);
            case KeyCode.PAGE_UP -> move(-PAGE);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// The line that is chosen stays in sight.
    private void move(int by) {
        int last = found.getItems().size() - 1;
        if (last >= 0) {
            int next = Math.clamp((long) found.getSelectionModel().getSelectedIndex() + by, 0, last);
            found.getSelectionModel().select(next);
            found.scrollTo(Math.max(0, next - PAGE / 2));
        }
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
            HBox line = new HBox(name, gap, keys);
            line.setAlignment(Pos.CENTER_LEFT);
            setGraphic(line);
        }
    }
}
