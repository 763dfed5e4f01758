package gradiscope.ui.shell;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.ExperimentJson;
import gradiscope.experiment.Message;
import gradiscope.figure.Toolkit;
import gradiscope.figure.Views;
import gradiscope.live.HandClock;
import gradiscope.live.Kept;
import gradiscope.live.Measurement;
import gradiscope.live.Patience;
import gradiscope.live.Session;
import gradiscope.live.file.SessionFile;
import gradiscope.probe.catalog.Families;
import gradiscope.training.Snapshot;
import gradiscope.ui.Screens;
import gradiscope.ui.dashboard.Dashboard;
import gradiscope.ui.dashboard.Instrument;
import gradiscope.ui.dashboard.InstrumentSettings;
import gradiscope.ui.dashboard.Instruments;
import gradiscope.ui.export.ExportChoice;
import gradiscope.ui.export.ExportDesk;
import gradiscope.ui.part.Context;
import gradiscope.ui.part.FrameMonitor;
import gradiscope.ui.text.Language;
import gradiscope.ui.text.Words;
import gradiscope.ui.theme.Theme;
import gradiscope.ui.theme.Themes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/// The whole window off screen, its clock ticked by hand on the toolkit's thread.
final class Desk implements AutoCloseable {
    final Toolkit toolkit = Toolkit.offScreen();
    final HandClock clock = new HandClock();
    final Themes themes;
    final Session session;
    final InstrumentSettings instruments;
    final Actions actions;
    final Scene scene;
    final Dashboard dashboard;
    final MainWindow window;
    final SessionStore sessions = new Sessions();
    private final Stage stage;

    Desk(String json) {
        this(json, Settings.FIRST, Optional.empty());
    }

    Desk(String json, Settings set, Optional<Leftover> leftover) {
        this(json, set, leftover, Language.ENGLISH);
    }

    Desk(String json, Settings set, Optional<Leftover> leftover, Language language) {
        Experiment first = new ExperimentJson(Families.catalog()).read("test", json);
        themes = new Themes(new SimpleObjectProperty<>(Theme.LIGHT));
        session = new Session(first, Path.of(""), false, 64 << 20, Runnable::run, clock);
        instruments = new InstrumentSettings(session.undoList(), Instruments.ALL);
        Context context = new Context(session, Views.in(Families.catalog()), Words.in(language), themes);
        actions = new Actions(context);
        ExportDesk exports =
                call(() -> new ExportDesk(context, clock, "gradiscope test", Runnable::run, ExportChoice.FIRST));
        dashboard = call(() -> new Dashboard(context, clock, instruments, exports));
        window = call(() -> new MainWindow(
                context,
                actions,
                List.of(),
                List.of(),
                dashboard,
                exports,
                new FrameMonitor(clock),
                new Keeping(new Store(), sessions, set, leftover, Runnable::run, clock)));
        scene = call(window::scene);
        stage = call(this::shown);
        instruments.gaugesProperty().subscribe(gauges -> session.watch(instruments.watches()));
        until("built", () -> session.snapshotProperty().get().isPresent());
    }

    /// Experiments as plain files; one preset.
    static final class Store implements ExperimentStore {
        private final ExperimentJson json = new ExperimentJson(Families.catalog());

        @Override
        public Loaded read(Path file) {
            try {
                return new Loaded(json.read(file.getFileName().toString(), Files.readString(file)), Path.of(""));
            } catch (IOException e) {
                throw new BadInput(file.toString(), "", Message.of("cannot be read"), Message.of("give another"));
            }
        }

        @Override
        public void write(Path file, Experiment experiment) throws IOException {
            Files.writeString(file, json.write(experiment));
        }

        @Override
        public Experiment first() {
            return presets().getFirst().experiment();
        }

        @Override
        public List<Preset> presets() {
            String moons = "{\"gradiscope\": 1, \"name\": \"Moons\", \"data\": {\"source\": \"moons\"}, \"network\":"
                    + " {\"layers\": [\"dense\"]}}";
            return List.of(new Preset("moons", "Two moons.", json.read("moons", moons)));
        }
    }

    /// Sessions as plain files.
    private static final class Sessions implements SessionStore {
        @Override
        public boolean isFigure(Path file) {
            return false;
        }

        private final SessionFile files = new SessionFile(Families.catalog(), "test");

        @Override
        public SessionFile.Document read(Path file) {
            return files.read(file, file.getFileName().toString());
        }

        @Override
        public void write(Path file, SessionFile.Document document) throws IOException {
            files.write(Files.newOutputStream(file), file, document);
        }

        @Override
        public void write(Path file, NetworkKind kind, Kept run) throws IOException {
            Files.writeString(file, kind + " " + run.run().orElseThrow().step());
        }
    }

    private Stage shown() {
        Stage fresh = new Stage();
        fresh.setScene(scene);
        fresh.show();
        return fresh;
    }

    <T> T call(Callable<T> work) {
        return toolkit.call(work);
    }

    Snapshot snapshot() {
        return session.snapshotProperty().get().orElseThrow();
    }

    /// Ticks until something holds: the other threads are at work meanwhile.
    void until(String what, BooleanSupplier holds) {
        Patience.until(what, () -> tickedAnd(holds));
    }

    private boolean tickedAnd(BooleanSupplier holds) {
        return call(() -> {
            clock.tick();
            return holds.getAsBoolean();
        });
    }

    /// A run that has just begun has told nothing yet: there is no snapshot until it does.
    void untilHoldingAt(long step) {
        until(
                "holding at " + step,
                () -> session.snapshotProperty()
                        .get()
                        .filter(now -> now.step() == step && !now.isGoing())
                        .isPresent());
    }

    /// Every instrument has found something at this step, or why there is nothing, and has drawn it.
    void untilMeasuredAt(long step) {
        for (Instrument each : Instruments.ALL) {
            until(each.id() + " at " + step, () -> {
                Measurement found = session.measurementProperty(each.id()).get();
                return found.shown().filter(m -> m.step() == step).isPresent()
                        || found.problem().isPresent();
            });
        }
        for (int i = 0; i < 30; i++) {
            tickedAnd(() -> true);
            LockSupport.parkNanos(20_000_000);
        }
    }

    /// Presses a key where the focus is.
    void press(KeyCode code, boolean control, boolean shift) {
        call(() -> {
            Node focus = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
            Event.fireEvent(focus, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
            return true;
        });
    }

    <N extends Node> N find(String selector, Class<N> type) {
        return type.cast(scene.getRoot().lookup(selector));
    }

    /// Every text that stands in the window.
    List<String> texts() {
        return call(() -> scene.getRoot().lookupAll(".label").stream()
                .filter(javafx.scene.control.Labeled.class::isInstance)
                .map(label -> ((javafx.scene.control.Labeled) label).getText())
                .toList());
    }

    /// Saves what the window shows, to be looked at.
    int[] shoot(String name, double width, double height) {
        call(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
            return true;
        });
        until("as wide as wanted", () -> Math.abs(scene.getWidth() - width) < 1);
        WritableImage image = call(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return scene.snapshot(new WritableImage((int) width, (int) height));
        });
        return Screens.save(image, name);
    }

    @Override
    public void close() {
        call(() -> {
            stage.close();
            window.close();
            session.close();
            return true;
        });
    }
}
