package gradiscope.ui.build;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Catalog;
import gradiscope.experiment.Edits;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.ExperimentJson;
import gradiscope.experiment.Layer;
import gradiscope.figure.Toolkit;
import gradiscope.live.HandClock;
import gradiscope.live.Session;
import gradiscope.probe.catalog.Families;
import gradiscope.ui.part.Context;
import gradiscope.ui.part.Part;
import gradiscope.ui.text.Language;
import gradiscope.ui.text.Words;
import gradiscope.ui.theme.Theme;
import gradiscope.ui.theme.ThemeChoice;
import gradiscope.ui.theme.Themes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// A part in a window of its own, over a session whose clock ticks by hand. Everything runs on the toolkit's thread.
final class Opened implements AutoCloseable {
    private static final int WIDTH = 340;
    private static final int HEIGHT = 860;

    final Session session;
    final Scene scene;
    final Robot robot;
    private final HandClock clock = new HandClock();
    private final Stage stage = new Stage();
    private final Part part;

    private Opened(String layers, Language language, Theme theme, Function<Context, Part> make) {
        Catalog catalog = Families.catalog();
        String json = """
            {"gradiscope": 1, "name": "spiral", "data": {"source": {"kind": "spiral", "arms": 3, "samples": 60}},
             "network": {"layers": %s}, "training": {"optimizer": {"kind": "sgd", "rate": 0.1}}}\
            """.formatted(layers);
        Experiment first = new ExperimentJson(catalog).read("spiral", json);
        this.session = new Session(first, Path.of(""), false, 1 << 20, Runnable::run, clock);
        Themes themes = new Themes(new SimpleObjectProperty<>(theme));
        themes.choose(ThemeChoice.SYSTEM);
        this.part = make.apply(new Context(session, catalog, Words.in(language), themes));
        this.scene = new Scene(part.node(), WIDTH, HEIGHT);
        themes.dress(scene);
        stage.setScene(scene);
        stage.show();
        this.robot = new Robot(scene);
        settle();
    }

    /// Does something with a part of the window, in English, on light paper.
    static void with(String layers, Function<Context, Part> make, Consumer<Opened> work) {
        with(layers, Language.ENGLISH, Theme.LIGHT, make, work);
    }

    static void with(
            String layers, Language language, Theme theme, Function<Context, Part> make, Consumer<Opened> work) {
        Toolkit.offScreen().call(() -> {
            try (Opened opened = new Opened(layers, language, theme, make)) {
                work.accept(opened);
            }
            return true;
        });
    }

    /// What was edited is built, told, and laid out.
    void settle() {
        clock.tick();
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    /// What is done, and what follows from it.
    void after(Runnable deed) {
        deed.run();
        settle();
    }

    void edit(String change) {
        after(() -> session.edit(change, "", e -> new Edits(Families.catalog()).set(e, change)));
    }

    Experiment experiment() {
        return session.experimentProperty().get();
    }

    List<String> names() {
        return experiment().network().layers().stream().map(Layer::name).toList();
    }

    Layer layer(int index) {
        return experiment().network().layers().get(index);
    }

    Optional<BadInput> problem() {
        return session.problemProperty().get();
    }

    String undoName() {
        return session.undoList().undoNameProperty().get().orElse("");
    }

    void undo() {
        after(() -> session.undoList().undo());
    }

    void closePart() {
        part.close();
    }

    @Override
    public void close() {
        part.close();
        stage.close();
        session.close();
    }
}
