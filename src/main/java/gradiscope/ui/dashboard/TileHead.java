package gradiscope.ui.dashboard;

import gradiscope.ui.text.Words;
import gradiscope.ui.theme.Icon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;

/// The head of a tile: what it shows, of which step, at what cost, and what can be done with it. Where there is little
/// room, what does not fit is in a menu; then the cost gives way, and at last the title is cut short.
final class TileHead extends Region {
    private static final double GAP = 5;

    final Label title = new Label();
    final Label step = new Label();
    final Label cost = new Label();
    private final MenuButton more = new MenuButton();
    private final List<ButtonBase> tools = new ArrayList<>();
    private final ObservableBooleanValue bare;

    /// @param bare whether there are words alone: for a room there is no mouse
    TileHead(Words words, ObservableBooleanValue bare) {
        this.bare = bare;
        getStyleClass().add("instrument-head");
        title.getStyleClass().add("heading");
        step.getStyleClass().add("quiet");
        cost.getStyleClass().add("quiet");
        more.setGraphic(Icon.MENU.beside());
        more.getStyleClass().addAll("icon-button", "tile-more");
        more.setAccessibleText(words.get("icon.menu"));
        getChildren().addAll(title, step, cost, more);
        setMinWidth(0);
        bare.subscribe(this::requestLayout);
    }

    /// Adds a button, less important than those before it, and its like in the menu.
    Button add(Icon icon, String name, String id) {
        Button button = new Button();
        icon.put(button, name);
        button.setId(id);
        MenuItem item = new MenuItem(name, icon.beside());
        item.setOnAction(e -> button.fire());
        add(button, item);
        return button;
    }

    /// Adds a button that stays down. While it is, it is always seen.
    ToggleButton addToggle(Icon icon, String name) {
        ToggleButton button = new ToggleButton();
        icon.put(button, name);
        CheckMenuItem item = new CheckMenuItem(name, icon.beside());
        item.selectedProperty().bindBidirectional(button.selectedProperty());
        button.selectedProperty().subscribe(this::requestLayout);
        add(button, item);
        return button;
    }

    private void add(ButtonBase button, MenuItem item) {
        tools.add(button);
        getChildren().add(button);
        more.getItems().add(item);
    }

    /// Adds to the menu alone.
    void addItem(String name, Runnable run) {
        MenuItem item = new MenuItem(name);
        item.setOnAction(e -> run.run());
        more.getItems().add(item);
    }

    /// Something that opens beside a button opens beside what is seen of it.
    Node seen(Node button) {
        return button.isVisible() ? button : more;
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset()
                + snappedBottomInset()
                + getChildren().stream()
                        .mapToDouble(child -> child.prefHeight(-1))
                        .max()
                        .orElse(0);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        List<ButtonBase> shown = new ArrayList<>(bare.get() ? List.of() : tools);
        // A button that is down comes first.
        shown.sort(Comparator.comparing((ButtonBase b) -> !(b instanceof ToggleButton t && t.isSelected())));
        double words = wide(title) + wide(step) + wide(cost);
        while (!shown.isEmpty() && words + buttons(shown) > room) {
            shown.removeLast();
        }
        boolean menu = !bare.get() && shown.size() < tools.size();
        boolean costly = !bare.get() && words + buttons(shown) <= room;
        tools.forEach(tool -> tool.setVisible(shown.contains(tool)));
        more.setVisible(menu);
        cost.setVisible(costly);
        double right = fromRight(shown, menu, costly);
        double left = snappedLeftInset();
        double forTitle = Math.min(title.prefWidth(-1), Math.max(0, right - left - wide(step)));
        put(title, left, forTitle);
        put(step, left + forTitle + GAP, Math.clamp(right - left - forTitle - GAP, 0, step.prefWidth(-1)));
    }

    /// @return how far the words on the left may reach
    private double fromRight(List<ButtonBase> shown, boolean menu, boolean costly) {
        double right = getWidth() - snappedRightInset();
        List<Region> row = new ArrayList<>();
        if (costly) {
            row.add(cost);
        }
        tools.stream().filter(shown::contains).forEach(row::add);
        if (menu) {
            row.add(more);
        }
        for (Region each : row.reversed()) {
            double width = each.prefWidth(-1);
            right -= width;
            put(each, right, width);
            right -= each.equals(cost) ? GAP : 0;
        }
        return right - GAP;
    }

    private double buttons(List<ButtonBase> shown) {
        double all = shown.stream().mapToDouble(b -> b.prefWidth(-1)).sum();
        return GAP + all + (shown.size() < tools.size() ? more.prefWidth(-1) : 0);
    }

    private static double wide(Label label) {
        return label.getText().isEmpty() ? 0 : label.prefWidth(-1) + GAP;
    }

    private void put(Region child, double x, double width) {
        double height = child.prefHeight(-1);
        double room = getHeight() - snappedTopInset() - snappedBottomInset();
        child.resizeRelocate(snapPositionX(x), snapPositionY(snappedTopInset() + (room - height) / 2), width, height);
    }
}
