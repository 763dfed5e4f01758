package gradiscope.app;

import gradiscope.experiment.Experiment;
import gradiscope.figure.Toolkit;
import gradiscope.live.Session;
import gradiscope.probe.catalog.Families;
import gradiscope.training.Timeline;
import gradiscope.ui.dashboard.Dashboard;
import gradiscope.ui.dashboard.Instrument;
import gradiscope.ui.dashboard.Instruments;
import gradiscope.ui.part.Context;
import gradiscope.ui.part.FxClock;
import gradiscope.ui.shell.Actions;
import gradiscope.ui.shell.MainWindow;
import gradiscope.ui.text.Language;
import gradiscope.ui.text.Words;
import gradiscope.ui.theme.SystemTheme;
import gradiscope.ui.theme.Themes;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The desktop application: makes its parts and wires them.
final class Desktop implements AutoCloseable {
    private final ExecutorService builder = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("builder").daemon().factory());
    private final CountDownLatch closed = new CountDownLatch(1);

    /// Opens a window that trains at once, and returns when it is closed.
    ///
    /// @throws IllegalStateException when there is no display
    void show(ExperimentFile file) throws InterruptedException {
        Toolkit toolkit = Toolkit.onScreen();
        toolkit.call(() -> open(file.experiment(), file));
        closed.await();
    }

    /// On the toolkit's thread. Data are read and networks built on a thread of their own, so that the window is there
    /// at once.
    private boolean open(Experiment experiment, ExperimentFile file) {
        FxClock clock = new FxClock();
        Session session = new Session(experiment, file.folder(), true, Timeline.DEFAULT_BUDGET, builder, clock);
        Themes themes = new Themes(SystemTheme.of(Platform.getPreferences()));
        Context context = new Context(session, Families.catalog(), Words.in(Language.of(Locale.getDefault())), themes);
        Dashboard dashboard = new Dashboard(context, clock, Instruments.ALL);
        MainWindow window = new MainWindow(context, new Actions(context), List.of(), List.of(), dashboard);
        session.watch(Instruments.ALL.stream().map(Instrument::watch).toList());
        show(window, session);
        return true;
    }

    private void show(MainWindow window, Session session) {
        Stage stage = new Stage();
        stage.setTitle("Gradiscope");
        stage.setScene(window.scene());
        stage.setOnHidden(e -> {
            window.close();
            session.close();
            closed.countDown();
        });
        stage.show();
    }

    @Override
    public void close() {
        builder.shutdownNow();
    }
}
