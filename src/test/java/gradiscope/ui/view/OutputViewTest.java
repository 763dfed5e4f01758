package gradiscope.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.data.Samples;
import gradiscope.figure.Toolkit;
import gradiscope.probe.function.Extent;
import gradiscope.probe.function.FunctionReading;
import gradiscope.ui.Mouse;
import gradiscope.ui.part.WatchIds;
import gradiscope.ui.theme.Theme;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;

/// What the network answers, pointed at.
final class OutputViewTest {
    private static final String DIGITS = Opened.json(
            "{\"kind\": \"digits\"}",
            "[\"flatten\", {\"kind\": \"dense\", \"units\": 16}, \"relu\", \"dense\"]",
            "",
            0.02);

    private static void shown(String json, BiConsumer<Opened, OutputView> what) {
        Toolkit.offScreen().call(() -> {
            try (Opened opened = new Opened(json, Theme.LIGHT);
                    OutputView view = new OutputView(opened.context, opened.taken)) {
                Scene scene = opened.show(view.node(), 480, 560);
                opened.steps(20);
                Opened.settle(scene);
                what.accept(opened, view);
            }
            return true;
        });
    }

    private static String spiral() {
        return Opened.spiral("[{\"kind\": \"dense\", \"units\": 4}, \"tanh\", \"dense\"]", 0.02);
    }

    private static List<String> texts(OutputView view) {
        return view.node().lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private static OptionalInt selected(Opened opened) {
        return opened.session.selectionProperty().get().sample();
    }

    @Test
    void theSampleUnderTheMouseIsFollowedUntilTheMouseLeaves() {
        shown(spiral(), (opened, view) -> {
            AxesPane axes = (AxesPane) view.node().lookup(".figure");
            Canvas marks = axes.marks();
            Samples raw = opened.session
                    .benchProperty()
                    .get()
                    .orElseThrow()
                    .data()
                    .raw()
                    .train();
            Extent extent = Found.by(opened.session, WatchIds.FUNCTION, FunctionReading.class)
                    .orElseThrow()
                    .plane()
                    .orElseThrow()
                    .extent();
            double x = (raw.inputs()[2 * 7] - extent.left()) / (extent.right() - extent.left()) * marks.getWidth();
            double y = (extent.top() - raw.inputs()[2 * 7 + 1]) / (extent.top() - extent.bottom()) * marks.getHeight();
            Mouse.fire(axes.area(), MouseEvent.MOUSE_MOVED, x, y);
            assertThat(selected(opened)).hasValue(7);
            assertThat(texts(view)).anyMatch(text -> text.startsWith("training sample 7, ") && text.contains("%"));
            Mouse.fire(axes.area(), MouseEvent.MOUSE_EXITED, x, y);
            assertThat(selected(opened)).isEmpty();
        });
    }

    @Test
    void aPixelAwayFromSamplesTellsItsAnswer() {
        shown(spiral(), (opened, view) -> {
            AxesPane axes = (AxesPane) view.node().lookup(".figure");
            Mouse.fire(axes.area(), MouseEvent.MOUSE_MOVED, 2, 2);
            assertThat(selected(opened)).isEmpty();
            assertThat(texts(view)).anyMatch(text -> text.startsWith("(") && text.contains("class"));
        });
    }

    @Test
    void digitsAreShownOneByOneWithTheConfusionOfAll() {
        shown(DIGITS, (opened, view) -> {
            assertThat(texts(view)).anyMatch(text -> text.startsWith("Training sample 0 of "));
            assertThat(texts(view)).anyMatch(text -> text.startsWith("Confusion of ") && text.contains("test samples"));
            Button next = view.node().lookupAll(".sample-head .button").stream()
                    .map(Button.class::cast)
                    .filter(button -> button.getAccessibleText().equals("Next sample"))
                    .findFirst()
                    .orElseThrow();
            next.fire();
            assertThat(selected(opened)).hasValue(1);
            assertThat(texts(view)).anyMatch(text -> text.startsWith("Training sample 1 of "));
        });
    }

    @Test
    void theConfusionOfDigitsTakesAThirdOfTheViewAtLeast() {
        shown(DIGITS, (opened, view) -> {
            view.node().layout();
            Node matrix = view.node().lookup(".samples-matrix");
            assertThat(matrix.isVisible()).isTrue();
            double share = matrix.getLayoutBounds().getWidth()
                    * matrix.getLayoutBounds().getHeight()
                    / view.node().getWidth()
                    / view.node().getHeight();
            assertThat(share).isGreaterThan(1 / 3.0);
        });
    }

    @Test
    void beforeTheFirstReadingThereAreWords() {
        Toolkit.offScreen().call(() -> {
            try (Opened opened = new Opened(spiral(), Theme.LIGHT);
                    OutputView view = new OutputView(opened.context, opened.taken)) {
                opened.show(view.node(), 480, 560);
                opened.clock.until(
                        "built", () -> opened.session.snapshotProperty().get().isPresent());
                Node card = view.node().lookup(".notice");
                assertThat(card.isVisible()).isTrue();
                assertThat(card.getAccessibleText()).contains("Nothing is measured yet");
            }
            return true;
        });
    }
}
