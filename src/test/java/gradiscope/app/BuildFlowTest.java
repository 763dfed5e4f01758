package gradiscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.network.layer.Dense;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A network is built in the whole window, by mouse and by keyboard alone, and trains.
final class BuildFlowTest {
    private static final List<String> SPIRAL = List.of("dense1", "tanh1", "dense2", "tanh2", "dense3");
    private static final List<String> LONGER = List.of("dense1", "tanh1", "sigmoid1", "dense2", "tanh2", "dense3");

    @TempDir
    private Path folder;

    private static int units(OpenWindow window, int layer) {
        return window.call(() -> ((Dense) window.session
                        .experimentProperty()
                        .get()
                        .network()
                        .layers()
                        .get(layer))
                .units());
    }

    /// The run begins anew with what was built, and goes on.
    private static void untilTrainedWith(OpenWindow window, List<String> layers) {
        window.untilRun(
                "trained with " + layers,
                now -> now.step() > 10
                        && window.session
                                .benchProperty()
                                .get()
                                .filter(bench -> bench.experiment().network().layers().stream()
                                        .map(layer -> layer.name())
                                        .toList()
                                        .equals(layers))
                                .isPresent());
    }

    private static String undoTitle(OpenWindow window) {
        return window.call(() -> window.node("#action-undo").getAccessibleText());
    }

    private static void openNetworkTab(OpenWindow window) {
        window.click(window.labelled(".tab-label", "Network"));
        window.until("cards", () -> !window.all(".layer-card").isEmpty());
    }

    @Test
    void unitsAreAddedByPlusAndTyped() {
        try (OpenWindow window = OpenWindow.onSpiral(folder)) {
            openNetworkTab(window);
            window.click(window.all(".size-box .button").get(1));
            assertThat(units(window, 0)).isEqualTo(17);
            Node field = window.all(".size-box .text-field").getFirst();
            window.robot.doubleClickOn(window.place(field));
            window.write("24");
            window.type(KeyCode.ENTER);
            assertThat(units(window, 0)).isEqualTo(24);
            untilTrainedWith(window, SPIRAL);
            assertThat(undoTitle(window)).startsWith("Undo: dense1: units");
            window.type(KeyCode.CONTROL, KeyCode.Z);
            window.type(KeyCode.CONTROL, KeyCode.Z);
            assertThat(units(window, 0)).isEqualTo(16);
        }
    }

    /// A chip of the palette, after its name was typed: what is not searched may lie outside of what is seen.
    private static Point2D chip(OpenWindow window, String typed, String name) {
        window.click(window.node(".palette .text-field"));
        window.type(KeyCode.CONTROL, KeyCode.A);
        window.write(typed);
        return window.place(window.labelled(".chip", name));
    }

    private static Point2D gap(OpenWindow window, int index) {
        return window.place(window.all(".gap").get(index));
    }

    private static Point2D titleOfCard(OpenWindow window, int index) {
        return window.place(window.all(".layer-card .layer-title").get(index));
    }

    private static void undo(OpenWindow window) {
        window.type(KeyCode.CONTROL, KeyCode.Z);
    }

    private static void redo(OpenWindow window) {
        window.type(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    }

    @Test
    void aLayerIsDraggedToItsPlaceAndToAnotherOne() {
        try (OpenWindow window = OpenWindow.onSpiral(folder)) {
            openNetworkTab(window);
            window.drag(chip(window, "sigm", "Sigmoid"), gap(window, 2));
            assertThat(window.layers()).isEqualTo(LONGER);
            untilTrainedWith(window, LONGER);
            window.drag(titleOfCard(window, 2), gap(window, 1));
            List<String> moved = List.of("dense1", "sigmoid1", "tanh1", "dense2", "tanh2", "dense3");
            assertThat(window.layers()).isEqualTo(moved);
            untilTrainedWith(window, moved);
            undo(window);
            assertThat(window.layers()).isEqualTo(LONGER);
            undo(window);
            untilTrainedWith(window, SPIRAL);
            redo(window);
            redo(window);
            untilTrainedWith(window, moved);
        }
    }

    @Test
    void aSkipConnectionIsDrawnFromALayerToALaterGap() {
        try (OpenWindow window = OpenWindow.onSpiral(folder)) {
            openNetworkTab(window);
            Node handle = window.all(".layer-card .layer-handle").get(1);
            window.drag(window.place(handle), gap(window, 4));
            List<String> joined = List.of("dense1", "tanh1", "dense2", "tanh2", "residual1", "dense3");
            assertThat(window.layers()).isEqualTo(joined);
            untilTrainedWith(window, joined);
            undo(window);
            untilTrainedWith(window, SPIRAL);
        }
    }

    @Test
    void whatIsLetGoOutsideOfEveryGapChangesNothing() {
        try (OpenWindow window = OpenWindow.onSpiral(folder)) {
            openNetworkTab(window);
            window.drag(chip(window, "sigm", "Sigmoid"), window.place(window.node("#timeline")));
            assertThat(window.layers()).isEqualTo(SPIRAL);
            assertThat(window.found(".drag-ghost")).isEmpty();
        }
    }

    @Test
    void aMistakeIsSaidWhereItIsAndTrainingWaitsOnlyWhileItLasts() {
        try (OpenWindow window = OpenWindow.onSpiral(folder)) {
            openNetworkTab(window);
            window.untilStep(10);
            window.drag(chip(window, "max pool", "Max pooling"), gap(window, 2));
            window.until("said", () -> !window.all(".layer-trouble").isEmpty());
            Node card = window.all(".layer-card").get(2);
            Node trouble = window.node(".layer-trouble");
            assertThat(window.call(() -> card.lookup(".layer-trouble")))
                    .as("on its card")
                    .isEqualTo(trouble);
            assertThat(window.text(".layer-trouble")).contains("max-pool1 looks", "Make the kernel smaller");
            window.untilSaid("waits for a mistake");
            assertThat(window.node("#action-play").isDisabled()).isTrue();
            assertThat(window.node("#action-step").isDisabled()).isTrue();
            window.robot.moveTo(window.place(card));
            undo(window);
            window.until("mended", () -> window.all(".layer-trouble").isEmpty());
            untilTrainedWith(window, SPIRAL);
            assertThat(window.snapshot().isGoing())
                    .as("it goes on as it did before")
                    .isTrue();
            assertThat(window.node("#action-play").isDisabled()).isFalse();
        }
    }

    /// From the toolbar by Tab to the tabs of the builder, from there to the first card, and never a mouse.
    @Test
    void aNetworkIsBuiltByKeyboardAlone() {
        try (OpenWindow window = OpenWindow.onSpiral(folder)) {
            tabTo(window, node -> node instanceof TabPane);
            window.type(KeyCode.RIGHT);
            window.until("cards", () -> !window.all(".layer-card").isEmpty());
            tabTo(window, node -> node.getStyleClass().contains("layer-card"));
            window.type(KeyCode.DOWN);
            window.type(KeyCode.INSERT);
            window.until("palette", () -> window.found(".choice-panel").isPresent());
            window.write("sigm");
            window.type(KeyCode.ENTER);
            assertThat(window.layers()).isEqualTo(LONGER);
            window.type(KeyCode.UP);
            window.type(KeyCode.UP);
            window.write("24");
            window.type(KeyCode.ENTER);
            assertThat(units(window, 0)).isEqualTo(24);
            untilTrainedWith(window, LONGER);
            window.type(KeyCode.CONTROL, KeyCode.Z);
            window.type(KeyCode.CONTROL, KeyCode.Z);
            untilTrainedWith(window, SPIRAL);
        }
    }

    private static void tabTo(OpenWindow window, Predicate<Node> wanted) {
        for (int i = 0; i < 200 && !window.call(() -> isAt(window, wanted)); i++) {
            window.type(KeyCode.TAB);
        }
        assertThat(window.call(() -> isAt(window, wanted))).isTrue();
    }

    private static boolean isAt(OpenWindow window, Predicate<Node> wanted) {
        Node owner = window.scene().getFocusOwner();
        return owner != null && wanted.test(owner);
    }
}
