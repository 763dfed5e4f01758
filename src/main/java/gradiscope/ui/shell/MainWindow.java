package gradiscope.ui.shell;

import gradiscope.live.file.Layout;
import gradiscope.ui.dashboard.Dashboard;
import gradiscope.ui.export.ExportDesk;
import gradiscope.ui.gallery.Preset;
import gradiscope.ui.gallery.PresetGallery;
import gradiscope.ui.part.Context;
import gradiscope.ui.part.FrameMonitor;
import gradiscope.ui.part.Part;
import gradiscope.ui.theme.Icon;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/// All parts put together: the builder on the left, the live views in the middle, the instruments on the right, run
/// control above, the timeline below.
public final class MainWindow implements AutoCloseable {
    private final Context context;
    private final Actions actions;
    private final BorderPane frame = new BorderPane();
    private final StackPane root = new StackPane();
    private final Columns columns;
    private final Notices notices;
    private final Dashboard dashboard;
    private final Presenter presenter;
    private final WindowKeys keys;
    private final FileActions files;
    private final PresetGallery gallery;
    private final OpenFile open;
    private final Keeper keeper;
    private final FileDrops drops;
    private final Recovery recovery;
    private final Recent recent;
    private final Toolbar toolbar;
    private final Settings settings;
    private final ExportDesk exports;
    private final Question question = new Question();
    private final List<Part> parts = new ArrayList<>();
    private Subscription subscriptions = Subscription.EMPTY;

    /// @param sections of the builder
    /// @param views from the top down
    /// @param dashboard the instruments
    /// @param exports where figures are taken along
    /// @param frames how evenly frames come, to be shown when asked for
    /// @param keeping where experiments and sessions come from and go to, and settings as they were left
    public MainWindow(
            Context context,
            Actions actions,
            List<Section> sections,
            List<Part> views,
            Dashboard dashboard,
            ExportDesk exports,
            FrameMonitor frames,
            Keeping keeping) {
        this.context = context;
        this.actions = actions;
        this.dashboard = dashboard;
        this.exports = exports;
        this.settings = keeping.settings();
        actions.languages(settings.language());
        ActionSearch search = new ActionSearch(
                "search-field",
                new ActionSearch.Says(
                        context.words().get("search.prompt"),
                        typed -> context.words().get("search.nothing", typed)),
                actions::all,
                new Synonyms(context.words())::of);
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
        this.notices = new Notices(context.words(), keeping.clock(), InstantSource.system());
        actions.add(
                "notices",
                () -> context.words().get("action.notices"),
                Icon.INFORMATION,
                "F8",
                () -> !notices.isEmpty(),
                notices::focus);
        this.columns = new Columns(context, sections, views, dashboard);
        actions.add(
                "builder",
                () -> context.words().get(columns.foldedProperty().get() ? "action.unfold" : "action.fold"),
                Icon.SIDEBAR,
                "F9",
                () -> !context.themes().presentingProperty().get(),
                columns::turn);
        this.open = new OpenFile(context.session(), context.words());
        this.recent = new Recent(keeping.settings().recent());
        this.keeper = new Keeper(context, keeping, open, notices, recent, this::layout, this::arrange);
        this.files = new FileActions(context, actions, keeping, keeper, open, notices, question, root);
        new NetworkActions(context, actions, keeper, open, root);
        RecentFiles recentFiles = new RecentFiles(context.words(), actions, recent, keeper, files::leaveFor);
        this.recovery = new Recovery(context.words(), actions, keeping, notices, keeper, files, open);
        this.gallery = new PresetGallery(context, () -> presets(keeping.experiments()));
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
        ShowActions show = new ShowActions(context, actions);
        show.sections(sections, columns::open);
        views.forEach(show::offers);
        show.offers(dashboard);
        show.tiles(dashboard);
        this.drops = new FileDrops(sections, actions, files);
        drops.on(root);
        this.presenter = new Presenter(context, dashboard);
        this.keys = new WindowKeys(
                actions, presenter, () -> gallery.isOpen() || choice.isOpen() || question.isOpen() || exports.isOpen());
        this.toolbar = new Toolbar(context, actions);
        TimelineBar timeline = new TimelineBar(context, actions);
        sections.forEach(section -> parts.add(section.part()));
        parts.addAll(views);
        parts.addAll(List.of(dashboard, toolbar, timeline, gallery, exports));
        exports.onNews(notices::show);
        frame.setTop(toolbar.node());
        frame.setCenter(columns.node());
        frame.setBottom(timeline.node());
        frame.getStyleClass().add("main-window");
        root.getChildren()
                .addAll(
                        frame,
                        above(timeline.node(), notices.node()),
                        gallery.node(),
                        exports.node(),
                        performance.node(),
                        choice.node(),
                        search.node(),
                        recentFiles.list().node(),
                        question.node(),
                        presenter.node());
        restore();
        root.getStylesheets()
                .add(Objects.requireNonNull(MainWindow.class.getResource("/gradiscope/ui/shell.css"))
                        .toExternalForm());
    }

    /// Notices lie over the window: what a person points at or reads stays where it is.
    private static Region above(Region bottom, Region notices) {
        bottom.heightProperty()
                .subscribe(height -> StackPane.setMargin(notices, new Insets(0, 0, height.doubleValue(), 0)));
        StackPane.setAlignment(notices, Pos.BOTTOM_CENTER);
        notices.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return notices;
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

    /// Opens a file, or says why it cannot be.
    public void open(Path file) {
        files.open(file);
    }

    /// Opens the file that the program was started with, or says why it cannot be: then what is open stays. It is as if
    /// nothing had been open before.
    public void openFirst(Path file) {
        if (!drops.takesAsData(file)) {
            files.open(file, () -> context.session().undoList().clear());
        }
    }

    /// Writes a session, or an experiment where the file is named so, or says why it cannot be.
    public void write(Path file) {
        files.write(file, () -> {});
    }

    /// Writes the networks of the run, or says why they cannot be.
    void write(Path file, NetworkKind kind) {
        keeper.write(file, kind);
    }

    /// Does something after which what is open is gone; a person is asked before, where changes are in no file.
    public void leave(Runnable next) {
        files.leave(next);
    }

    /// What the window is called: its file, and whether something in it is not saved.
    public ReadOnlyStringProperty titleProperty() {
        return open.titleProperty();
    }

    /// How it is arranged.
    public Layout layout() {
        return new Layout(
                dashboard.order(),
                dashboard.full(),
                dashboard.pinned(),
                dashboard.presented(),
                dashboard.settings(),
                context.themes().presentingProperty().get(),
                toolbar.paceProperty().get());
    }

    private void arrange(Layout layout) {
        // First: presenter mode begins with all tiles.
        context.themes().present(layout.presenting());
        dashboard.restoreSettings(layout.instruments());
        dashboard.arrange(layout.tiles(), layout.full(), layout.pinned());
        if (!layout.presented().isEmpty()) {
            dashboard.present(layout.presented());
        }
        toolbar.paceProperty().set(layout.pace());
    }

    /// What a person has set, to be kept for the next time.
    public Settings settings() {
        return new Settings(
                context.themes().choiceProperty().get(),
                actions.language(),
                context.themes().presentingProperty().get(),
                toolbar.paceProperty().get(),
                toolbar.shareProperty().get(),
                Math.clamp(root.getWidth(), 320, 20000),
                Math.clamp(root.getHeight(), 240, 20000),
                recent.names(),
                dashboard.order(),
                columns.builder(),
                exports.choice());
    }

    /// Sets everything as it was left.
    private void restore() {
        context.themes().choose(settings.theme());
        toolbar.shareProperty().set(settings.share());
        columns.choose(settings.builder());
        arrange(new Layout(
                settings.tiles(),
                "",
                List.of(),
                List.of(),
                dashboard.settings(),
                settings.presenting(),
                settings.pace()));
    }

    /// What a stage shows.
    public Scene scene() {
        Scene scene = new Scene(root, settings.width(), settings.height());
        // Nothing has the keyboard at first: else the first button that can be pressed would look chosen.
        root.requestFocus();
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, keys::left);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, presenter::clicked);
        fit();
        subscriptions = context.themes()
                .dress(scene)
                .and(context.themes().presentingProperty().subscribe(on -> columns.arrange()))
                .and(root.widthProperty().subscribe(this::fit))
                .and(root.heightProperty().subscribe(this::fit))
                .and(dashboard.fullProperty().subscribe(on -> columns.arrange()));
        return scene;
    }

    private void fit() {
        if (root.getWidth() > 0 && root.getHeight() > 0) {
            context.themes().fit(root.getWidth(), root.getHeight());
        }
    }

    @Override
    public void close() {
        columns.close();
        recovery.close();
        keeper.close();
        notices.close();
        open.close();
        subscriptions.unsubscribe();
        presenter.close();
        parts.forEach(Part::close);
    }
}
