package gradiscope.ui.shell;

import gradiscope.ui.dashboard.Dashboard;
import gradiscope.ui.gallery.Preset;
import gradiscope.ui.gallery.PresetGallery;
import gradiscope.ui.part.Context;
import gradiscope.ui.part.FrameMonitor;
import gradiscope.ui.part.Part;
import gradiscope.ui.theme.Icon;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/// All parts put together: the builder on the left, the live views in the middle, the instruments on the right, run
/// control above, the timeline below.
public final class MainWindow implements AutoCloseable {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    /// Share of the live views, for a room.
    private static final double PRESENTED = 0.36;

    /// Where the builder ends, and where the live views do.
    private static final double BUILDER = 0.23;

    private static final double VIEWS = 0.55;

    private final Context context;
    private final Actions actions;
    private final BorderPane frame = new BorderPane();
    private final StackPane root = new StackPane();
    private final SplitPane columns = new SplitPane();
    private final TabPane builder = new TabPane();
    private final SplitPane middle = new SplitPane();
    private final Dashboard dashboard;
    private final Presenter presenter;
    private final WindowKeys keys;
    private final FileActions files;
    private final PresetGallery gallery;
    private final List<Part> parts = new ArrayList<>();
    private Subscription subscriptions = Subscription.EMPTY;

    /// @param sections of the builder
    /// @param views from the top down
    /// @param dashboard the instruments
    /// @param store where experiments come from and go to
    /// @param frames how evenly frames come, to be shown when asked for
    public MainWindow(
            Context context,
            Actions actions,
            List<Section> sections,
            List<Part> views,
            Dashboard dashboard,
            FrameMonitor frames,
            ExperimentStore store) {
        this.context = context;
        this.actions = actions;
        this.dashboard = dashboard;
        ActionSearch search = new ActionSearch(actions, context.words());
        actions.add(
                "search",
                () -> context.words().get("action.search"),
                Icon.SEARCH,
                "Shortcut+K",
                () -> true,
                search::open);
        PerformanceLine performance = new PerformanceLine(frames, context.words());
        actions.add(
                "performance",
                () -> context.words().get("action.performance"),
                Icon.SPEED,
                "F12",
                () -> true,
                performance::turn);
        Notice notice = new Notice(context.words());
        this.files = new FileActions(context, actions, store, notice, root);
        this.gallery = new PresetGallery(context, () -> presets(store));
        actions.add(
                "presets",
                () -> context.words().get("action.presets"),
                Icon.GALLERY,
                "Shortcut+G",
                () -> true,
                gallery::open);
        TileChoice choice = new TileChoice(context, dashboard);
        actions.add(
                "present-tiles",
                () -> context.words().get("action.present-tiles"),
                Icon.PRESENT,
                "Shift+F5",
                () -> true,
                choice::open);
        this.presenter = new Presenter(context, dashboard);
        this.keys = new WindowKeys(actions, presenter, () -> gallery.isOpen() || choice.isOpen());
        Toolbar toolbar = new Toolbar(context, actions);
        TimelineBar timeline = new TimelineBar(context, actions);
        sections.forEach(section -> parts.add(section.part()));
        parts.addAll(views);
        parts.addAll(List.of(dashboard, toolbar, timeline, gallery));
        frame.setTop(toolbar.node());
        frame.setCenter(columns(sections, views));
        frame.setBottom(timeline.node());
        frame.getStyleClass().add("main-window");
        root.getChildren()
                .addAll(
                        frame,
                        gallery.node(),
                        performance.node(),
                        notice.node(),
                        choice.node(),
                        search.node(),
                        presenter.node());
        root.getStylesheets()
                .add(Objects.requireNonNull(MainWindow.class.getResource("/gradiscope/ui/shell.css"))
                        .toExternalForm());
    }

    private List<Preset> presets(ExperimentStore store) {
        return store.presets().stream()
                .map(preset -> new Preset(
                        preset.name(),
                        preset.title(context.words()),
                        preset.sentence(context.words()),
                        actions.named("preset-" + preset.name())::perform))
                .toList();
    }

    private SplitPane columns(List<Section> sections, List<Part> views) {
        builder.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        sections.forEach(section ->
                builder.getTabs().add(new Tab(section.title(), section.part().node())));
        middle.setOrientation(javafx.geometry.Orientation.VERTICAL);
        views.forEach(view -> middle.getItems().add(view.node()));
        for (Region side : List.of(builder, middle)) {
            side.setMinWidth(0);
        }
        arrange();
        SplitPane.setResizableWithParent(builder, false);
        return columns;
    }

    /// Opens a file, or says why it cannot be.
    public void open(Path file) {
        files.open(file);
    }

    /// Writes the experiment, or says why it cannot be.
    public void write(Path file) {
        files.write(file);
    }

    /// What a stage shows.
    public Scene scene() {
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, presenter::clicked);
        subscriptions = context.themes()
                .dress(scene)
                .and(context.themes().presentingProperty().subscribe(on -> arrange()))
                .and(dashboard.fullProperty().subscribe(on -> arrange()));
        return scene;
    }

    /// For a room there is no builder, and a tile in full is alone.
    private void arrange() {
        boolean presenting = presenter.isOn();
        List<Node> shown = new ArrayList<>(List.of(builder, middle, dashboard.node()));
        shown.removeIf(node -> presenting && node.equals(builder));
        boolean alone = presenting && dashboard.fullProperty().get();
        shown.removeIf(node -> alone && node.equals(middle));
        if (!shown.equals(columns.getItems())) {
            columns.getItems().setAll(shown);
            columns.setDividerPositions(presenting ? new double[] {PRESENTED} : new double[] {BUILDER, VIEWS});
        }
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
        presenter.close();
        parts.forEach(Part::close);
    }
}
