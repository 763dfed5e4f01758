package gradiscope.ui.shell;

import gradiscope.ui.dashboard.Dashboard;
import gradiscope.ui.part.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Which tiles a room is shown: a list of checks over the window. What is checked holds at once.
final class TileChoice {
    private final Context context;
    private final Dashboard dashboard;
    private final StackPane layer = new StackPane();
    private final VBox list = new VBox();
    private final Map<String, CheckBox> boxes = new LinkedHashMap<>();
    private final Button done;

    TileChoice(Context context, Dashboard dashboard) {
        this.context = context;
        this.dashboard = dashboard;
        Label title = new Label(context.words().get("presenter.choice"));
        title.getStyleClass().add("heading");
        Label hint = new Label(context.words().get("presenter.choice-hint"));
        hint.getStyleClass().add("quiet");
        hint.setWrapText(true);
        done = new Button(context.words().get("presenter.choice-done"));
        done.setTooltip(new Tooltip(context.words().get("presenter.choice-done-help")));
        done.setOnAction(e -> layer.setVisible(false));
        VBox box = new VBox(title, hint, list, done);
        list.getStyleClass().add("tile-choice-list");
        box.getStyleClass().addAll("paper", "action-search", "tile-choice");
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        layer.getStyleClass().add("action-search-layer");
        layer.getChildren().add(box);
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        layer.setVisible(false);
        layer.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        layer.setOnMouseClicked(e -> layer.setVisible(!layer.equals(e.getTarget())));
    }

    Region node() {
        return layer;
    }

    boolean isOpen() {
        return layer.isVisible();
    }

    void open() {
        boxes.clear();
        dashboard.titles(context.words()).forEach((id, title) -> boxes.put(id, box(id, title)));
        list.getChildren().setAll(boxes.values());
        layer.setVisible(true);
        list.getChildren().getFirst().requestFocus();
    }

    private CheckBox box(String id, String title) {
        CheckBox box = new CheckBox(title);
        box.setId("present-" + id);
        box.setTooltip(new Tooltip(context.words().get("presenter.choice-hint")));
        box.setSelected(dashboard.presented().contains(id));
        box.setOnAction(e -> choose(box));
        return box;
    }

    /// One at least: a room is shown something.
    private void choose(CheckBox changed) {
        List<String> chosen = new ArrayList<>();
        boxes.forEach((id, box) -> chosen.addAll(box.isSelected() ? List.of(id) : List.of()));
        if (chosen.isEmpty()) {
            changed.setSelected(true);
        } else {
            dashboard.present(chosen);
        }
    }

    private void pressed(KeyEvent event) {
        List<Region> all = new ArrayList<>(boxes.values());
        all.add(done);
        int now = all.indexOf(layer.getScene().getFocusOwner());
        switch (event.getCode()) {
            case ESCAPE, ENTER -> layer.setVisible(false);
            case DOWN -> all.get(Math.floorMod(now + 1, all.size())).requestFocus();
            case UP -> all.get(Math.floorMod(now - 1, all.size())).requestFocus();
            // Nothing behind the list can be reached while it lies over the window.
            case TAB ->
                all.get(Math.floorMod(now + (event.isShiftDown() ? -1 : 1), all.size()))
                        .requestFocus();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
