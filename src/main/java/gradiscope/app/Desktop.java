package gradiscope.app;

import gradiscope.figure.Toolkit;
import gradiscope.figure.View;
import gradiscope.figure.Views;
import gradiscope.live.Session;
import gradiscope.live.Watch;
import gradiscope.probe.catalog.Families;
import gradiscope.probe.function.FunctionProbe;
import gradiscope.training.Timeline;
import gradiscope.ui.build.NetworkBuilder;
import gradiscope.ui.build.Recipe;
import gradiscope.ui.dashboard.Dashboard;
import gradiscope.ui.dashboard.InstrumentSettings;
import gradiscope.ui.dashboard.Instruments;
import gradiscope.ui.data.DataPanel;
import gradiscope.ui.part.Context;
import gradiscope.ui.part.FrameMonitor;
import gradiscope.ui.part.FxClock;
import gradiscope.ui.part.WatchIds;
import gradiscope.ui.shell.Actions;
import gradiscope.ui.shell.MainWindow;
import gradiscope.ui.shell.Section;
import gradiscope.ui.text.Language;
import gradiscope.ui.text.Words;
import gradiscope.ui.theme.SystemTheme;
import gradiscope.ui.theme.Themes;
import gradiscope.ui.view.NetworkView;
import gradiscope.ui.view.OutputView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The desktop application: makes its parts and wires them.
final class Desktop implements AutoCloseable {
    private final ExecutorService builder = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("builder").daemon().factory());

    /// A window and what it shows.
    record Opened(Session session, Stage stage, FrameMonitor frames) {}

    /// Opens a window that trains at once. Data are read and networks built on a thread of their own, so that the
    /// window is there at once. On the toolkit's thread.
    ///
    /// @param closed called when a person closes it
    Opened open(ExperimentFile file, Runnable closed) {
        FxClock clock = new FxClock();
        Session session = new Session(file.experiment(), file.folder(), true, Timeline.DEFAULT_BUDGET, builder, clock);
        FrameMonitor frames = new FrameMonitor(clock);
        InstrumentSettings settings = new InstrumentSettings(session.undoList(), Instruments.ALL);
        MainWindow window = window(session, settings, clock, frames);
        // What is pointed at is followed through the network.
        session.selectionProperty().subscribe(() -> watch(session, settings));
        settings.gaugesProperty().subscribe(gauges -> watch(session, settings));
        Stage stage = new Stage();
        stage.setTitle("Gradiscope");
        stage.setScene(window.scene());
        stage.setOnHidden(e -> {
            window.close();
            frames.close();
            session.close();
            closed.run();
        });
        stage.show();
        return new Opened(session, stage, frames);
    }

    private MainWindow window(Session session, InstrumentSettings settings, FxClock clock, FrameMonitor frames) {
        Words words = Words.in(Language.of(Locale.getDefault()));
        Themes themes = new Themes(SystemTheme.of(Platform.getPreferences()));
        Context context = new Context(session, Families.catalog().with(View.class, Views.ALL), words, themes);
        return new MainWindow(
                context,
                new Actions(context),
                List.of(
                        new Section(words.get("shell.data"), new DataPanel(context, builder, clock)),
                        new Section(words.get("shell.network"), new NetworkBuilder(context)),
                        new Section(words.get("shell.recipe"), new Recipe(context))),
                List.of(new NetworkView(context), new OutputView(context)),
                new Dashboard(context, clock, settings, builder),
                frames,
                new Shelf());
    }

    private static void watch(Session session, InstrumentSettings settings) {
        int sample = session.selectionProperty().get().sample().orElse(0);
        List<Watch> watches = new ArrayList<>(settings.watches());
        watches.add(new Watch(WatchIds.FUNCTION, FunctionProbe.following(sample)));
        session.watch(watches);
    }

    @Override
    public void close() {
        builder.shutdownNow();
    }

    /// Opens a window on the screen and returns when it is closed.
    ///
    /// @throws IllegalStateException when there is no display
    static void show(ExperimentFile file) throws InterruptedException {
        java.util.concurrent.CountDownLatch closed = new java.util.concurrent.CountDownLatch(1);
        try (Desktop desktop = new Desktop()) {
            Toolkit.onScreen().call(() -> desktop.open(file, closed::countDown));
            closed.await();
        }
    }
}
