package gradiscope.ui.data;

import gradiscope.experiment.Catalog;
import gradiscope.experiment.Data;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.ExperimentJson;
import gradiscope.experiment.Source;
import gradiscope.live.HandClock;
import gradiscope.live.Session;
import gradiscope.probe.catalog.Families;
import gradiscope.ui.part.Context;
import gradiscope.ui.text.Language;
import gradiscope.ui.text.Words;
import gradiscope.ui.theme.Theme;
import gradiscope.ui.theme.Themes;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/// The panel in a window of its own, driven by hand: data are prepared on the spot. On the toolkit's thread.
final class Window implements AutoCloseable {
    static final Catalog CATALOG = Families.catalog();
    private static final String SPIRAL = """
        {"gradiscope": 1, "name": "spiral",
         "data": {"source": {"kind": "spiral", "arms": 3, "samples": 300}},
         "network": {"layers": [{"kind": "dense", "units": 8}, "tanh", "dense"]},
         "training": {"batch": 16, "optimizer": {"kind": "sgd", "rate": 0.1}}}\
        """;

    final HandClock clock = new HandClock();
    final Session session;
    final DataPanel panel;
    final Scene scene;
    private final Stage stage = new Stage();
    /// What a person picks in the next dialog.
    Optional<Path> picked = Optional.empty();

    Window(Theme theme, double height) {
        Experiment first = new ExperimentJson(CATALOG).read("spiral", SPIRAL);
        session = new Session(first, Path.of(""), false, 64 << 20, Runnable::run, clock);
        Themes themes = new Themes(new SimpleObjectProperty<>(theme));
        Context context = new Context(session, CATALOG, Words.in(Language.ENGLISH), themes);
        panel = new DataPanel(context, Runnable::run, clock, node -> (title, patterns) -> picked);
        scene = new Scene(panel.node(), 340, height);
        themes.dress(scene);
        stage.setScene(scene);
        stage.show();
        settle();
    }

    void settle() {
        clock.tick();
        clock.tick();
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    Data data() {
        return session.experimentProperty().get().data();
    }

    Source source() {
        return data().source();
    }

    <T extends Node> T find(Class<T> type, String selector) {
        return type.cast(scene.lookup(selector));
    }

    String trouble() {
        Label label = find(Label.class, "#trouble");
        return label.isVisible() ? label.getText() : "";
    }

    Sketch train() {
        return find(SketchView.class, "#train-preview").sketch();
    }

    @Override
    public void close() {
        panel.close();
        session.close();
        stage.close();
    }
}
