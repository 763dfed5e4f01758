package gradiscope.ui.shell;

import gradiscope.live.Session;
import gradiscope.training.History;
import gradiscope.training.Phase;
import gradiscope.training.Snapshot;
import gradiscope.ui.part.Context;
import gradiscope.ui.part.Part;
import gradiscope.ui.theme.Icon;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// Run control: buttons, speed, and a line that says where the run stands. What is needed least is in a menu at the
/// end,
/// in a narrow window more of it, and the line says less.
final class Toolbar implements Part {
    /// Right of this the speed has no limit.
    private static final double MOST_DECADES = 5;

    /// A few hundred steps a second are fast enough to see things move.
    private static final double FIRST_DECADES = 2.5;

    /// Width, in sizes of the text, below which it is narrow.
    private static final double NARROW = 90;

    private static final double LONG = 90;

    private static final double SHORT = 60;

    private static final List<String> IN_MENU = List.of("presets", "open", "save", "present");

    /// What has no button.
    private static final List<String> MENU_ALONE =
            List.of("new", "save-as", "share-copy", "share-paste", "present-tiles", "performance", "quit");

    private final Context context;
    private final Session session;
    private final HBox bar = new HBox();
    private final Label title = new Label();
    private final Label line = new Label();
    private final Tooltip tip = new Tooltip();
    private final Slider speed = new Slider(0, MOST_DECADES, FIRST_DECADES);
    private final Slider share = new Slider(5, 100, 50);
    private final MenuButton more = new MenuButton();
    private final ReadOnlyBooleanWrapper narrow = new ReadOnlyBooleanWrapper(false);
    private final Map<Action, Button> buttons = new LinkedHashMap<>();
    private final Subscription subscription;

    Toolbar(Context context, Actions actions) {
        this.context = context;
        this.session = context.session();
        bar.getStyleClass().add("main-toolbar");
        bar.setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().add("heading");
        title.setMinWidth(0);
        title.textProperty().subscribe(text -> title.setTooltip(new Tooltip(text)));
        line.getStyleClass().add("status-line");
        line.setMinWidth(0);
        line.textProperty().subscribe(tip::setText);
        line.setTooltip(tip);
        HBox.setHgrow(line, Priority.ALWAYS);
        line.setMaxWidth(Double.MAX_VALUE);
        addButton(actions.named("builder"));
        bar.getChildren().add(title);
        for (String id : new String[] {"play", "step", "epoch", "reset", "seed"}) {
            addButton(actions.named(id));
        }
        bar.getChildren().addAll(sliderOf(Icon.SPEED, speed, context.words().get("toolbar.speed")), line);
        HBox sharing = sliderOf(Icon.TIMELINE, share, context.words().get("toolbar.share"));
        bar.getChildren().add(sharing);
        for (String id : new String[] {"presets", "open", "save", "undo", "redo", "search", "present"}) {
            addButton(actions.named(id));
        }
        bar.getChildren().add(menu(actions));
        bar.widthProperty().subscribe(width -> fit(width.doubleValue()));
        forBuildersOnly(sharing);
        Stream.of("builder", "seed", "undo", "redo", "search")
                .map(actions::named)
                .map(buttons::get)
                .forEach(this::forBuildersOnly);
        IN_MENU.stream().map(actions::named).map(buttons::get).forEach(this::unlessNarrow);
        speed.valueProperty().addListener((p, before, now) -> session.pace(pace(now.doubleValue())));
        share.valueProperty().addListener((p, before, now) -> session.measuringShare(now.doubleValue() / 100));
        session.pace(pace(FIRST_DECADES));
        subscription = session.snapshotProperty()
                .subscribe(this::tell)
                .and(session.experimentProperty().subscribe(e -> title.setText(e.name())))
                .and(session.problemProperty()
                        .subscribe(p -> tell(session.snapshotProperty().get())))
                .and(session.undoList().undoNameProperty().subscribe(n -> refreshButtons()))
                .and(session.undoList().redoNameProperty().subscribe(n -> refreshButtons()))
                // What is narrow depends on the size of the text, too, which a presenter changes.
                .and(context.themes().lookProperty().subscribe(look -> fit(bar.getWidth())));
    }

    private MenuButton menu(Actions actions) {
        more.setGraphic(Icon.MENU.beside());
        more.getStyleClass().addAll("icon-button", "toolbar-more");
        more.setId("toolbar-more");
        more.setMinWidth(Region.USE_PREF_SIZE);
        more.setAccessibleText(context.words().get("icon.menu"));
        more.setTooltip(new Tooltip(context.words().get("icon.menu")));
        for (String id : IN_MENU) {
            MenuItem item = item(actions.named(id));
            item.visibleProperty().bind(narrow.getReadOnlyProperty());
            more.getItems().add(item);
        }
        MENU_ALONE.forEach(id -> more.getItems().add(item(actions.named(id))));
        forBuildersOnly(more);
        return more;
    }

    private static MenuItem item(Action action) {
        MenuItem item = new MenuItem(action.title().get(), action.icon().beside());
        action.keys().stream().findFirst().ifPresent(item::setAccelerator);
        item.setOnAction(e -> action.perform());
        return item;
    }

    /// In the menu where there is little room; in presenter mode the way back is always seen.
    private void unlessNarrow(Button button) {
        boolean present = button.getId().equals("action-present");
        ReadOnlyBooleanProperty presenting = context.themes().presentingProperty();
        BooleanBinding shown =
                present ? narrow.not().or(presenting) : narrow.not().and(presenting.not());
        button.visibleProperty().bind(shown);
        button.managedProperty().bind(shown);
    }

    private void fit(double width) {
        double em = context.themes().lookProperty().get().em(1);
        boolean little = width > 0 && width < NARROW * em;
        if (little != narrow.get()) {
            narrow.set(little);
            speed.setPrefWidth(little ? SHORT : LONG);
            share.setPrefWidth(little ? SHORT : LONG);
            tell(session.snapshotProperty().get());
        }
    }

    /// For a room what is large has to be little: what builds and measures is left to the keys.
    private void forBuildersOnly(Node tool) {
        ReadOnlyBooleanProperty presenting = context.themes().presentingProperty();
        tool.visibleProperty().bind(presenting.not());
        tool.managedProperty().bind(presenting.not());
    }

    /// Decades of steps a second.
    DoubleProperty paceProperty() {
        return speed.valueProperty();
    }

    /// Percent of the time that measuring may take.
    DoubleProperty shareProperty() {
        return share.valueProperty();
    }

    private void addButton(Action action) {
        Button button = action.icon().button(context.words());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> action.perform());
        button.setId("action-" + action.id());
        buttons.put(action, button);
        bar.getChildren().add(button);
    }

    private HBox sliderOf(Icon icon, Slider slider, String name) {
        slider.setAccessibleText(name);
        slider.setTooltip(new Tooltip(name));
        slider.setPrefWidth(LONG);
        HBox box = new HBox(icon.node(context.words()), slider);
        box.setAlignment(Pos.CENTER);
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.getStyleClass().add("labelled-slider");
        return box;
    }

    private static double pace(double decades) {
        return decades >= MOST_DECADES ? Double.POSITIVE_INFINITY : Math.pow(10, decades);
    }

    private void tell(Optional<Snapshot> now) {
        line.setText(words(now));
        refreshButtons();
    }

    private String words(Optional<Snapshot> now) {
        if (session.problemProperty().get().isPresent()) {
            return context.words().get("status.problem");
        }
        return now.map(this::words).orElse(context.words().get("status.building"));
    }

    private String words(Snapshot now) {
        String step = context.words().get("status.step", context.words().count(now.step()));
        String loss = lossAt(now)
                .map(value -> context.words()
                        .get(
                                narrow.get() ? "status.loss-short" : "status.loss",
                                context.words().brief(value)))
                .orElse("");
        return String.join("   ", step, loss, phase(now)).replaceAll(" {4,}", "   ");
    }

    /// Of the newest step that the curve keeps; empty where none was made yet. A run that has just begun at a
    /// checkpoint has made no step of its own: what it says of its last one means nothing.
    private static Optional<Double> lossAt(Snapshot now) {
        return now.curve().reversed().stream()
                .filter(point -> point.step() <= now.step())
                .findFirst()
                .map(History.Point::loss);
    }

    private String phase(Snapshot now) {
        return switch (now.phase()) {
            case Phase.Running _ ->
                context.words().get("status.running", context.words().count(Math.round(now.stepsPerSecond())));
            case Phase.Paused _ -> context.words().get("status.paused");
            case Phase.Finished f ->
                context.words().get("status.finished", context.words().say(f.reason()));
            case Phase.Diverged d ->
                context.words()
                        .get("status.diverged", context.words().say(d.cause().message()));
            case Phase.Failed f -> context.words().get("status.failed", f.cause());
        };
    }

    private void refreshButtons() {
        buttons.forEach((action, button) -> {
            button.setDisable(!action.enabled().getAsBoolean());
            String keys = action.keysText();
            String name = action.title().get() + (keys.isEmpty() ? "" : " (" + keys + ")");
            if (!name.equals(button.getText())) {
                Icon icon = action.id().equals("play") && session.isGoing() ? Icon.PAUSE : action.icon();
                icon.put(button, name);
            }
        });
    }

    @Override
    public Region node() {
        return bar;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
