package gradiscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.experiment.Experiment;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Everything that a person changes is taken back by its name and done again: data, network, recipe, seed, settings of
/// a tile, and what is opened.
final class UndoFlowTest {
    @TempDir
    private Path folder;

    private static Experiment experiment(OpenWindow window) {
        return window.call(() -> window.session.experimentProperty().get());
    }

    private static String title(OpenWindow window, String action) {
        return window.call(() -> window.node("#action-" + action).getAccessibleText());
    }

    /// What was done is undone, done again, and undone once more, by keys.
    private static <T> void undoneAndRedone(OpenWindow window, String name, T before, Callable<T> now)
            throws Exception {
        T after = now.call();
        assertThat(after).as(name).isNotEqualTo(before);
        assertThat(title(window, "undo")).startsWith("Undo: " + name);
        window.type(KeyCode.CONTROL, KeyCode.Z);
        assertThat(now.call()).as("undone: " + name).isEqualTo(before);
        assertThat(title(window, "redo")).startsWith("Redo: " + name);
        window.type(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(now.call()).as("done again: " + name).isEqualTo(after);
        window.type(KeyCode.CONTROL, KeyCode.Z);
        assertThat(now.call()).as("undone again: " + name).isEqualTo(before);
        window.untilRun("trains", run -> run.isGoing() && run.step() > 5);
    }

    @Test
    void dataNetworkRecipeAndSeed() throws Exception {
        try (OpenWindow window = OpenWindow.onSpiral(folder)) {
            window.untilStep(10);
            Experiment first = experiment(window);

            dragAlong(window, window.all(".data-panel .slider").getFirst());
            undoneAndRedone(window, "", first, () -> experiment(window));

            window.click(window.labelled(".tab-label", "Network"));
            window.click(window.node(".layer-card .layer-title"));
            window.type(KeyCode.DELETE);
            undoneAndRedone(window, "delete dense1", first, () -> experiment(window));
            window.click(window.all(".layer-form .layer-button").getFirst());
            undoneAndRedone(window, "duplicate dense1", first, () -> experiment(window));

            window.click(window.labelled(".tab-label", "Recipe"));
            Node rate = window.field("Rate");
            window.robot.doubleClickOn(window.place(rate));
            window.type(KeyCode.CONTROL, KeyCode.A);
            window.write("0.007");
            window.type(KeyCode.ENTER);
            window.click(".status-line");
            undoneAndRedone(window, "", first, () -> experiment(window));

            window.click("#action-seed");
            undoneAndRedone(window, "New seed", first, () -> experiment(window));
        }
    }

    private static void dragAlong(OpenWindow window, Node slider) {
        Point2D thumb = window.place(slider.lookup(".thumb"));
        Bounds box = window.call(() -> slider.localToScreen(slider.getLayoutBounds()));
        double value = window.call(() -> ((Slider) slider).getValue());
        double far =
                value > (((Slider) slider).getMin() + ((Slider) slider).getMax()) / 2 ? box.getMinX() : box.getMaxX();
        window.drag(thumb, thumb.interpolate(new Point2D(far, thumb.getY()), 0.7));
    }

    @Test
    void whatIsOpenedFromTheGallery() throws Exception {
        try (OpenWindow window = OpenWindow.onSpiral(folder)) {
            window.untilStep(10);
            Experiment first = experiment(window);
            window.type(KeyCode.CONTROL, KeyCode.G);
            window.until("gallery", () -> window.found(".gallery-layer").isPresent());
            window.type(KeyCode.RIGHT);
            window.type(KeyCode.ENTER);
            window.until(
                    "opened", () -> !window.session.experimentProperty().get().equals(first));
            window.untilRun("trains at once", run -> run.isGoing() && run.step() > 5);
            undoneAndRedone(window, "Open the preset", first, () -> experiment(window));
        }
    }

    /// A tile takes the place of another one by the mouse.
    @Test
    void tilesAreMovedByDragging() {
        try (OpenWindow window = OpenWindow.onSpiral(folder)) {
            window.untilStep(10);
            List<String> before = titles(window);
            List<Node> heads = window.all(".instrument .heading");
            // The first two are seen on any screen; further ones may have to be scrolled to.
            window.drag(window.place(heads.getFirst()), window.place(heads.get(1)));
            List<String> after = titles(window);
            assertThat(after).containsExactlyInAnyOrderElementsOf(before).isNotEqualTo(before);
            assertThat(after.get(1)).isEqualTo(before.getFirst());
            assertThat(window.found(".drag-ghost")).isEmpty();
        }
    }

    private static List<String> titles(OpenWindow window) {
        return window.all(".instrument .heading").stream()
                .map(node -> ((javafx.scene.control.Label) node).getText())
                .toList();
    }
}
