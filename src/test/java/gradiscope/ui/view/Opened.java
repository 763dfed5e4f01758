package gradiscope.ui.view;

import gradiscope.experiment.Catalog;
import gradiscope.experiment.ExperimentJson;
import gradiscope.live.HandClock;
import gradiscope.live.Session;
import gradiscope.live.Watch;
import gradiscope.probe.catalog.Families;
import gradiscope.probe.function.FunctionProbe;
import gradiscope.probe.parameters.ParametersProbe;
import gradiscope.probe.training.LossProbe;
import gradiscope.training.Phase;
import gradiscope.training.Snapshot;
import gradiscope.ui.part.Context;
import gradiscope.ui.part.WatchIds;
import gradiscope.ui.text.Language;
import gradiscope.ui.text.Words;
import gradiscope.ui.theme.Theme;
import gradiscope.ui.theme.ThemeChoice;
import gradiscope.ui.theme.Themes;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/// A session that is open in a window, on the toolkit's thread, with a clock that ticks by hand.
final class Opened implements AutoCloseable {
    static final Words WORDS = Words.in(Language.ENGLISH);

    final HandClock clock = new HandClock();
    final Taken taken = new Taken();
    final Session session;
    final Context context;
    private final Stage stage = new Stage();

    Opened(String json, Theme theme) {
        Catalog catalog = Families.catalog();
        session = new Session(
                new ExperimentJson(catalog).read("test", json), Path.of(""), false, 64 << 20, Runnable::run, clock);
        Themes themes = new Themes(new SimpleObjectProperty<>(Theme.LIGHT));
        themes.choose(
                switch (theme) {
                    case LIGHT -> ThemeChoice.LIGHT;
                    case DARK -> ThemeChoice.DARK;
                    case HIGH_CONTRAST -> ThemeChoice.HIGH_CONTRAST;
                });
        context = new Context(session, catalog, WORDS, themes);
    }

    /// A spiral of two classes, 2-8-8-2.
    static Opened spiral() {
        return new Opened(
                spiral(
                        "[{\"kind\": \"dense\", \"units\": 8}, \"tanh\", {\"kind\": \"dense\", \"units\": 8},"
                                + " \"tanh\", \"dense\"]",
                        0.05),
                Theme.LIGHT);
    }

    static String spiral(String layers, double rate) {
        return json("{\"kind\": \"spiral\", \"arms\": 2, \"samples\": 300}", layers, "", rate);
    }

    /// @param more empty, or a property of the experiment and a comma
    static String json(String source, String layers, String more, double rate) {
        return """
            {"gradiscope": 1, "name": "test",
             "data": {"source": %s},
             "network": {"layers": %s},%s
             "training": {"batch": 16, "optimizer": {"kind": "sgd", "rate": %s, "momentum": 0.9}}}\
            """.formatted(source, layers, more, rate);
    }

    /// Puts a node into a window of its own.
    Scene show(Region node, double width, double height) {
        Scene scene = new Scene(node, width, height);
        context.themes()
                .themeProperty()
                .get()
                .dress(scene, context.themes().lookProperty().get());
        stage.setScene(scene);
        stage.show();
        settle(scene);
        return scene;
    }

    static void settle(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        scene.getRoot().layout();
    }

    /// Watches what the views follow.
    void watch() {
        session.watch(List.of(
                new Watch(WatchIds.LOSS, new LossProbe()),
                new Watch(WatchIds.PARAMETERS, ParametersProbe.usual()),
                new Watch(WatchIds.FUNCTION, FunctionProbe.usual())));
    }

    /// Trains and measures.
    void steps(long count) {
        watch();
        clock.until("built", () -> session.snapshotProperty().get().isPresent());
        session.steps(count);
        List.of(WatchIds.LOSS, WatchIds.PARAMETERS, WatchIds.FUNCTION)
                .forEach(id -> clock.until(id + " at " + count, () -> isMeasured(id, count)));
    }

    private boolean isMeasured(String id, long step) {
        return session.measurementProperty(id)
                .get()
                .shown()
                .filter(m -> m.step() == step)
                .isPresent();
    }

    void untilDiverged() {
        watch();
        clock.until("built", () -> session.snapshotProperty().get().isPresent());
        session.go(true);
        clock.until(
                "diverged",
                () -> session.snapshotProperty()
                        .get()
                        .map(Snapshot::phase)
                        .filter(Phase.Diverged.class::isInstance)
                        .isPresent());
        clock.until(
                "measured",
                () -> session.measurementProperty(WatchIds.FUNCTION)
                        .get()
                        .shown()
                        .isPresent());
    }

    @Override
    public void close() {
        stage.close();
        session.close();
    }
}
