package gradiscope.ui.shell;

import gradiscope.live.file.Layout;
import gradiscope.ui.dashboard.Dashboard;
import gradiscope.ui.part.Context;
import gradiscope.ui.part.FrameMonitor;
import gradiscope.ui.part.Part;
import gradiscope.ui.theme.Icon;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
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
    private final SplitPane columns = new SplitPane();
    private final TabPane builder = new TabPane();
    private final FileActions files;
    private final OpenFile open;
    private final Keeper keeper;
    private final Recovery recovery;
    private final Recent recent;
    private final Toolbar toolbar;
    private final Dashboard dashboard;
    private final Settings settings;
    private final Question question = new Question();
    private final List<Part> parts = new ArrayList<>();
    private Subscription subscriptions = Subscription.EMPTY;

    /// @param sections of the builder
    /// @param views from the top down
    /// @param dashboard the instruments
    /// @param frames how evenly frames come, to be shown when asked for
    /// @param keeping where experiments and sessions come from and go to, and settings as they were left
    public MainWindow(
            Context context,
            Actions actions,
            List<Section> sections,
            List<Part> views,
            Dashboard dashboard,
            FrameMonitor frames,
            Keeping keeping) {
        this.context = context;
        this.actions = actions;
        this.dashboard = dashboard;
        this.settings = keeping.settings();
        actions.languages(settings.language());
        ActionSearch search = new ActionSearch("search-field", context.words().get("search.prompt"), actions::all);
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
        this.open = new OpenFile(context.session(), context.words());
        this.recent = new Recent(keeping.settings().recent());
        this.keeper = new Keeper(context, keeping, open, notice, recent, this::layout, this::arrange);
        this.files = new FileActions(context, actions, keeping, keeper, open, notice, question, root);
        RecentFiles recentFiles = new RecentFiles(context.words(), actions, recent, keeper, files::leaveFor);
        this.recovery = new Recovery(context.words(), actions, keeping, notice, keeper, files, open);
        this.toolbar = new Toolbar(context, actions);
        TimelineBar timeline = new TimelineBar(context, actions);
        sections.forEach(section -> parts.add(section.part()));
        parts.addAll(views);
        parts.addAll(List.of(dashboard, toolbar, timeline));
        frame.setTop(toolbar.node());
        frame.setCenter(columns(sections, views, dashboard));
        frame.setBottom(timeline.node());
        frame.getStyleClass().add("main-window");
        root.getChildren()
                .addAll(
                        frame,
                        performance.node(),
                        notice.node(),
                        search.node(),
                        recentFiles.list().node(),
                        question.node());
        restore();
        root.getStylesheets()
                .add(Objects.requireNonNull(MainWindow.class.getResource("/gradiscope/ui/shell.css"))
                        .toExternalForm());
    }

    private SplitPane columns(List<Section> sections, List<Part> views, Part dashboard) {
        builder.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        sections.forEach(section ->
                builder.getTabs().add(new Tab(section.title(), section.part().node())));
        SplitPane middle = new SplitPane();
        middle.setOrientation(javafx.geometry.Orientation.VERTICAL);
        views.forEach(view -> middle.getItems().add(view.node()));
        for (Region side : List.of(builder, middle)) {
            side.setMinWidth(0);
        }
        columns.getItems().addAll(builder, middle, dashboard.node());
        columns.setDividerPositions(0.23, 0.55);
        SplitPane.setResizableWithParent(builder, false);
        return columns;
    }

    /// Opens a file, or says why it cannot be.
    public void open(Path file) {
        files.open(file);
    }

    /// Writes a session, or an experiment where the file is named so, or says why it cannot be.
    public void write(Path file) {
        files.write(file, () -> {});
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
                context.themes().presentingProperty().get(),
                toolbar.paceProperty().get());
    }

    private void arrange(Layout layout) {
        dashboard.arrange(layout.tiles(), layout.full(), layout.pinned());
        context.themes().present(layout.presenting());
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
                dashboard.order());
    }

    /// Sets everything as it was left.
    private void restore() {
        context.themes().choose(settings.theme());
        toolbar.shareProperty().set(settings.share());
        arrange(new Layout(settings.tiles(), "", List.of(), settings.presenting(), settings.pace()));
    }

    /// What a stage shows.
    public Scene scene() {
        Scene scene = new Scene(root, settings.width(), settings.height());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        subscriptions = context.themes()
                .dress(scene)
                .and(context.themes().presentingProperty().subscribe(this::present));
        return scene;
    }

    /// For a room: the instruments and the live views alone.
    private void present(boolean on) {
        if (on) {
            columns.getItems().remove(builder);
        } else if (!columns.getItems().contains(builder)) {
            columns.getItems().addFirst(builder);
            columns.setDividerPositions(0.23, 0.55);
        }
    }

    /// Keys mean the same wherever the focus is, but where a person types.
    private void pressed(KeyEvent event) {
        if (question.isOpen()) {
            return;
        }
        boolean types = event.getTarget() instanceof TextInputControl;
        boolean plain = !event.isShortcutDown()
                && !event.isAltDown()
                && !event.getCode().isFunctionKey();
        if (types && plain) {
            return;
        }
        actions.all().stream()
                .filter(action ->
                        action.keys().filter(keys -> matches(keys, event)).isPresent())
                .findFirst()
                .ifPresent(action -> {
                    action.perform();
                    event.consume();
                });
    }

    private static boolean matches(KeyCombination keys, KeyEvent event) {
        // A space typed with shift is still a space.
        boolean space = keys instanceof KeyCodeCombination code && code.getCode() == KeyCode.SPACE;
        return keys.match(event) || (space && event.getCode() == KeyCode.SPACE);
    }

    @Override
    public void close() {
        recovery.close();
        keeper.close();
        open.close();
        subscriptions.unsubscribe();
        parts.forEach(Part::close);
    }
}
