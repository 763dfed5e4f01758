package gradiscope.ui.dashboard;

import gradiscope.ui.text.Words;
import gradiscope.ui.theme.Icon;
import java.util.ArrayList;
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
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// The head of a tile: what it shows, of which step, at what cost, and what can be done with it. Heads of one width
/// have the same buttons in the same places, whatever their titles; all that can be done is in the menu at the end.
/// Where the words have too little room, first the cost gives way, then the step, and at last the title is cut short; a
/// mark stands for what gave way, and says it.
final class TileHead extends Region {
    private static final double GAP = 5;

    /// Width, in buttons, from which on all of them are shown.
    private static final double ROOM_FOR_ALL = 16;

    /// The same for the most important ones.
    private static final double ROOM_FOR_SOME = 7;

    private static final int MOST_IMPORTANT = 2;

    final Label title = new Label();
    final Label step = new Label();
    final Label cost = new Label();
    private final Label mark = new Label("…");
    private final MenuButton more = new MenuButton();
    private final List<ButtonBase> tools = new ArrayList<>();
    private final ObservableBooleanValue bare;
    private final Tooltip measured = new Tooltip();

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
        more.setTooltip(new Tooltip(words.get("icon.menu")));
        mark.getStyleClass().add("quiet");
        mark.setId("tile-mark");
        getChildren().addAll(title, step, cost, mark, more);
        setMinWidth(0);
        bare.subscribe(this::requestLayout);
        step.setTooltip(measured);
        title.setTooltip(measured);
        mark.setTooltip(measured);
    }

    /// Says of which step it is, and what it took.
    void tell(String ofStep, String took) {
        step.setText(ofStep);
        cost.setText(took);
        measured.setText(String.join("   ", title.getText(), ofStep, took).strip());
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
        return button.isVisible() ? button : more.isVisible() ? more : title;
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
        List<ButtonBase> shown = shown();
        tools.forEach(tool -> tool.setVisible(shown.contains(tool)));
        more.setVisible(!bare.get());
        double right = layoutButtons(shown);
        layoutWords(snappedLeftInset(), right);
    }

    /// One that is down is always seen, before the others, so that they stay where they are.
    private List<ButtonBase> shown() {
        if (bare.get()) {
            return List.of();
        }
        double buttons = getWidth() / more.prefWidth(-1);
        int count = buttons >= ROOM_FOR_ALL ? tools.size() : buttons >= ROOM_FOR_SOME ? MOST_IMPORTANT : 0;
        List<ButtonBase> shown = new ArrayList<>(tools.subList(0, Math.min(count, tools.size())));
        tools.stream()
                .filter(tool -> tool instanceof ToggleButton toggle && toggle.isSelected() && !shown.contains(tool))
                .forEach(shown::addFirst);
        return shown;
    }

    /// From the right.
    ///
    /// @return how far the words on the left may reach
    private double layoutButtons(List<ButtonBase> shown) {
        double right = getWidth() - snappedRightInset();
        List<Region> row = new ArrayList<>(shown);
        if (!bare.get()) {
            row.add(more);
        }
        for (Region each : row.reversed()) {
            double width = each.prefWidth(-1);
            right -= width;
            put(each, right, width);
        }
        return right - GAP;
    }

    private void layoutWords(double left, double right) {
        double room = right - left;
        boolean all = wide(title) + wide(step) + wide(cost) <= room;
        boolean costly = !bare.get() && all;
        boolean marked = !bare.get() && !all;
        double forMark = marked ? mark.prefWidth(-1) + GAP : 0;
        boolean dated = wide(title) + wide(step) + forMark <= room;
        step.setVisible(dated);
        cost.setVisible(costly);
        mark.setVisible(marked);
        double forTitle = Math.clamp(room - forMark, 0, title.prefWidth(-1));
        put(title, left, forTitle);
        put(step, left + forTitle + GAP, step.prefWidth(-1));
        put(mark, left + forTitle + GAP + (dated ? wide(step) : 0), mark.prefWidth(-1));
        put(cost, right - cost.prefWidth(-1), cost.prefWidth(-1));
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
