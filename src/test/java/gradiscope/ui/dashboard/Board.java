package gradiscope.ui.dashboard;

import gradiscope.experiment.Catalog;
import gradiscope.experiment.ExperimentJson;
import gradiscope.figure.Toolkit;
import gradiscope.figure.Views;
import gradiscope.live.HandClock;
import gradiscope.live.Measurement;
import gradiscope.live.Patience;
import gradiscope.live.Session;
import gradiscope.probe.catalog.Families;
import gradiscope.training.Phase;
import gradiscope.ui.Screens;
import gradiscope.ui.export.ExportChoice;
import gradiscope.ui.export.ExportDesk;
import gradiscope.ui.part.Context;
import gradiscope.ui.text.Language;
import gradiscope.ui.text.Words;
import gradiscope.ui.theme.Theme;
import gradiscope.ui.theme.Themes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;

/// A dashboard in a window of its own, off screen, its clock ticked by hand on the toolkit's thread.
final class Board implements AutoCloseable {
    static final String BLOBS = """
        {"gradiscope": 1, "name": "Blobs",
         "data": {"source": {"kind": "blobs", "classes": 3, "samples": 150}},
         "network": {"layers": [{"kind": "dense", "units": 16}, "tanh", {"kind": "dense", "units": 8}, "tanh", "dense"]},
         "training": {"batch": 16, "optimizer": {"kind": "adam", "rate": 0.02}}}\
        """;
    static final String DIVERGING = """
        {"gradiscope": 1, "name": "Blobs", "data": {"source": {"kind": "blobs", "classes": 3, "samples": 150}},
         "network": {"layers": [{"kind": "dense", "units": 16}, "relu", "dense"]},
         "training": {"optimizer": {"kind": "sgd", "rate": 1e6}}}\
        """;

    final Session session;
    final Themes themes;
    final InstrumentSettings settings;
    final Scene scene;
    final Catalog catalog = Views.in(Families.catalog());
    private final Toolkit toolkit = Toolkit.offScreen();
    private final HandClock clock = new HandClock();
    private final Dashboard dashboard;
    private final ExportDesk desk;
    /// What became of figures that were taken along.
    final List<String> said = new ArrayList<>();
    private final Stage stage;

    Board(String json, List<Instrument> instruments, Language language, Theme theme, double width, double height) {
        session = new Session(
                new ExperimentJson(catalog).read("test", json), Path.of(""), false, 64 << 20, Runnable::run, clock);
        settings = new InstrumentSettings(session.undoList(), instruments);
        themes = new Themes(new SimpleObjectProperty<>(theme));
        Context context = new Context(session, catalog, Words.in(language), themes);
        ExportDesk exports =
                call(() -> new ExportDesk(context, clock, "gradiscope test", Runnable::run, ExportChoice.FIRST));
        exports.onNews(said::add);
        dashboard = call(() -> new Dashboard(context, clock, settings, exports));
        desk = exports;
        scene = call(() -> new Scene(new StackPane(dashboard.node(), desk.node()), width, height));
        stage = call(this::shown);
        until("built", () -> session.snapshotProperty().get().isPresent());
    }

    /// One tile alone.
    static Board of(String json, String id) {
        return new Board(json, only(id), Language.ENGLISH, Theme.LIGHT, 420, 340);
    }

    static List<Instrument> only(String id) {
        return Instruments.ALL.stream().filter(each -> each.id().equals(id)).toList();
    }

    private Stage shown() {
        themes.dress(scene);
        Stage fresh = new Stage();
        fresh.setScene(scene);
        fresh.show();
        return fresh;
    }

    /// From now on the instruments are measured, as they are set to.
    void watch() {
        settings.gaugesProperty().subscribe(gauges -> session.watch(settings.watches()));
    }

    /// Goes on by so many steps, or until it ends.
    void train(long steps) {
        long before = session.snapshotProperty().get().orElseThrow().step();
        session.steps(steps);
        until(
                "held",
                () -> session.snapshotProperty()
                        .get()
                        .filter(s ->
                                !s.isGoing() && (s.step() == before + steps || s.phase() instanceof Phase.Diverged))
                        .isPresent());
    }

    Measurement found(String id) {
        return session.measurementProperty(id).get();
    }

    /// Something else was found, or why nothing is.
    void untilMeasuredAfter(long revision, String id) {
        until(id + " measured", () -> found(id).revision() > revision);
        settle();
    }

    void settle() {
        for (int i = 0; i < 20; i++) {
            tickedAnd(() -> true);
            LockSupport.parkNanos(5_000_000);
        }
    }

    Instrument instrument(String id) {
        return only(id).getFirst();
    }

    <T> T call(Callable<T> work) {
        return toolkit.call(work);
    }

    void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    void until(String what, BooleanSupplier holds) {
        Patience.until(what, () -> tickedAnd(holds));
    }

    private boolean tickedAnd(BooleanSupplier holds) {
        return call(() -> {
            clock.tick();
            return holds.getAsBoolean();
        });
    }

    <N extends Node> N find(String selector, Class<N> type) {
        return call(() -> type.cast(scene.getRoot().lookup(selector)));
    }

    /// The popover that is open.
    Scene popover() {
        return call(() -> Window.getWindows().stream()
                .filter(PopOver.class::isInstance)
                .filter(Window::isShowing)
                .findFirst()
                .orElseThrow()
                .getScene());
    }

    /// One frame, as it is seen.
    int[] frame() {
        return call(() -> {
            clock.tick();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return Screens.pixels(scene.snapshot(null));
        });
    }

    Dashboard dashboard() {
        return dashboard;
    }

    ExportDesk desk() {
        return desk;
    }

    /// Holds what the first tile shows.
    void pinFirst() {
        run(() -> dashboard.arrange(
                dashboard.order(), "", List.of(dashboard.order().getFirst())));
    }

    int[] shoot(String name) {
        return shoot(scene, name);
    }

    int[] shoot(Scene shot, String name) {
        settle();
        WritableImage image = call(() -> {
            shot.getRoot().applyCss();
            shot.getRoot().layout();
            return shot.snapshot(null);
        });
        return Screens.save(image, name);
    }

    @Override
    public void close() {
        run(() -> {
            dashboard.close();
            stage.close();
            session.close();
        });
    }
}
