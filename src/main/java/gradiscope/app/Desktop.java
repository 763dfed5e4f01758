package gradiscope.app;

import gradiscope.figure.Toolkit;
import gradiscope.figure.Views;
import gradiscope.live.Session;
import gradiscope.live.Watch;
import gradiscope.live.file.SessionFile;
import gradiscope.probe.catalog.Families;
import gradiscope.probe.function.FunctionProbe;
import gradiscope.training.Timeline;
import gradiscope.ui.build.NetworkBuilder;
import gradiscope.ui.build.Recipe;
import gradiscope.ui.dashboard.Dashboard;
import gradiscope.ui.dashboard.InstrumentSettings;
import gradiscope.ui.dashboard.Instruments;
import gradiscope.ui.data.DataPanel;
import gradiscope.ui.export.ExportDesk;
import gradiscope.ui.part.Context;
import gradiscope.ui.part.FrameMonitor;
import gradiscope.ui.part.FxClock;
import gradiscope.ui.part.WatchIds;
import gradiscope.ui.shell.Actions;
import gradiscope.ui.shell.Keeping;
import gradiscope.ui.shell.Leftover;
import gradiscope.ui.shell.MainWindow;
import gradiscope.ui.shell.Section;
import gradiscope.ui.shell.Settings;
import gradiscope.ui.text.Words;
import gradiscope.ui.theme.SystemTheme;
import gradiscope.ui.theme.Themes;
import gradiscope.ui.view.NetworkView;
import gradiscope.ui.view.OutputView;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// The desktop application: makes its parts and wires them.
final class Desktop implements AutoCloseable {
    private final ExecutorService builder = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("builder").daemon().factory());

    private final ExecutorService keeper =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("keeper").factory());
    private final SessionFile files = new SessionFile(Families.catalog(), Version.text());
    private final SettingsFile settings;
    private final Autosaves autosaves;
    private final Consumer<String> remark;

    /// @param places where settings and autosaves are
    /// @param remark takes one line where they cannot be read or written; from any thread
    Desktop(Places places, Consumer<String> remark) {
        this.settings = new SettingsFile(places.config());
        this.autosaves = new Autosaves(places.state(), files);
        this.remark = remark;
    }

    /// A window and what it shows.
    record Opened(
            Session session,
            Stage stage,
            MainWindow window,
            FrameMonitor frames,
            FxClock clock,
            Dashboard dashboard,
            Themes themes) {}

    /// Opens a window that trains at once. Data are read and networks built on a thread of their own, so that the
    /// window is there at once. On the toolkit's thread.
    ///
    /// @param closed called when a person closes it
    Opened open(ExperimentFile file, Runnable closed) {
        FxClock clock = new FxClock();
        Session session = new Session(file.experiment(), file.folder(), true, Timeline.DEFAULT_BUDGET, builder, clock);
        FrameMonitor frames = new FrameMonitor(clock);
        InstrumentSettings instruments = new InstrumentSettings(session.undoList(), Instruments.ALL);
        Settings left = settings.read(remark);
        Optional<Autosaves.Found> leftover = tried(autosaves::leftover).flatMap(found -> found);
        Keeping keeping =
                new Keeping(new Shelf(), new SessionShelf(files), left, leftover.map(this::offered), keeper, clock);
        Context context = context(session, keeping);
        ExportDesk exports = new ExportDesk(context, clock, Version.text(), builder, left.figures());
        Dashboard dashboard = new Dashboard(context, clock, instruments, exports);
        MainWindow window = window(context, clock, dashboard, exports, frames, keeping);
        Optional<Autosaves.Claim> claim = tried(autosaves::claim);
        Optional<Autosaver> autosaver =
                claim.map(place -> new Autosaver(session, window::layout, place, keeper, remark, clock));
        // What is pointed at is followed through the network.
        session.selectionProperty().subscribe(() -> watch(session, instruments));
        instruments.gaugesProperty().subscribe(gauges -> watch(session, instruments));
        Stage stage = new Stage();
        stage.titleProperty().bind(window.titleProperty());
        stage.getIcons().setAll(WindowIcon.pictures());
        stage.setOnCloseRequest(e -> {
            e.consume();
            window.leave(stage::close);
        });
        stage.setScene(window.scene());
        SettingsKeeper kept = new SettingsKeeper(left, window::settings, this::keep, clock);
        stage.setOnHidden(e -> {
            kept.end();
            autosaver.ifPresent(Autosaver::end);
            claim.ifPresent(place -> keeper.execute(() -> remove(place)));
            window.close();
            frames.close();
            session.close();
            closed.run();
        });
        stage.show();
        return new Opened(session, stage, window, frames, clock, dashboard, context.themes());
    }

    private void keep(Settings now) {
        keeper.execute(() -> tried(() -> {
            settings.write(now);
            return true;
        }));
    }

    /// What a person may have back.
    private Leftover offered(Autosaves.Found found) {
        Instant written = Instant.ofEpochMilli(found.file().toFile().lastModified());
        return new Leftover(found.file(), written, () -> keeper.execute(() -> remove(found.claim())));
    }

    private void remove(Autosaves.Claim claim) {
        tried(() -> {
            claim.remove();
            return true;
        });
    }

    /// Nothing of this is worth ending the program for.
    private <T> Optional<T> tried(Callable<T> work) {
        try {
            return Optional.of(work.call());
        } catch (Exception e) {
            remark.accept(e.toString());
            return Optional.empty();
        }
    }

    private static Context context(Session session, Keeping keeping) {
        Words words = Words.in(keeping.settings().language().among(Locale.getDefault()));
        Themes themes = new Themes(SystemTheme.of(Platform.getPreferences()));
        return new Context(session, Views.in(Families.catalog()), words, themes);
    }

    private MainWindow window(
            Context context,
            FxClock clock,
            Dashboard dashboard,
            ExportDesk exports,
            FrameMonitor frames,
            Keeping keeping) {
        Words words = context.words();
        NetworkView network = new NetworkView(context, exports);
        OutputView output = new OutputView(context, exports);
        dashboard.inFront(() -> Stream.of(network.motif(), output.motif())
                .flatMap(Optional::stream)
                .toList());
        return new MainWindow(
                context,
                new Actions(context),
                List.of(
                        new Section("data", words.get("shell.data"), new DataPanel(context, builder, clock)),
                        new Section("network", words.get("shell.network"), new NetworkBuilder(context)),
                        new Section("recipe", words.get("shell.recipe"), new Recipe(context))),
                List.of(network, output),
                dashboard,
                exports,
                frames,
                keeping);
    }

    private static void watch(Session session, InstrumentSettings instruments) {
        int sample = session.selectionProperty().get().sample().orElse(0);
        List<Watch> watches = new ArrayList<>(instruments.watches());
        watches.add(Watch.ofNow(WatchIds.FUNCTION, FunctionProbe.following(sample)));
        session.watch(watches);
    }

    /// A window is not larger than the screen.
    private static Stage onScreen(Stage stage) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        if (stage.getWidth() > screen.getWidth()) {
            stage.setX(screen.getMinX());
            stage.setWidth(screen.getWidth());
        }
        if (stage.getHeight() > screen.getHeight()) {
            stage.setY(screen.getMinY());
            stage.setHeight(screen.getHeight());
        }
        return stage;
    }

    @Override
    public void close() {
        builder.shutdownNow();
        // What is being written is written to its end.
        keeper.close();
    }

    /// Opens a window on the screen and returns when it is closed.
    ///
    /// @param wanted a session or an experiment that it is opened with
    /// @throws IllegalStateException when there is no display
    static void show(ExperimentFile file, Optional<Path> wanted, Places places, Consumer<String> remark)
            throws InterruptedException {
        java.util.concurrent.CountDownLatch closed = new java.util.concurrent.CountDownLatch(1);
        try (Desktop desktop = new Desktop(places, remark)) {
            Toolkit.onScreen().call(() -> {
                Opened opened = desktop.open(file, closed::countDown);
                onScreen(opened.stage());
                wanted.ifPresent(opened.window()::openFirst);
                return opened;
            });
            closed.await();
        }
    }
}
