package gradiscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.live.Measurement;
import gradiscope.training.Phase;
import gradiscope.ui.dashboard.Instruments;
import gradiscope.ui.part.WatchIds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run is watched, held, stepped, scrubbed, forked, and seen to diverge.
final class RunFlowTest {
    @TempDir
    private Path folder;

    private static List<String> watches() {
        List<String> watches = new ArrayList<>(List.of(WatchIds.FUNCTION, WatchIds.PARAMETERS));
        Instruments.ALL.forEach(each -> watches.add(each.id()));
        return watches;
    }

    /// Each view and each tile has found something at a step, or says why there is nothing.
    private static void untilEachShows(OpenWindow window, long step) {
        for (String id : watches()) {
            window.until(id + " shows step " + step, () -> {
                Measurement found = window.session.measurementProperty(id).get();
                return found.shown().filter(m -> m.step() == step).isPresent()
                        || found.problem().isPresent();
            });
        }
    }

    @Test
    void theSpiralTrainsAtOnceAndEveryViewAndTileMoves() {
        try (OpenWindow window = OpenWindow.onSpiral(folder)) {
            for (String id : watches()) {
                window.until(id + " moves", () -> {
                    Measurement found = window.session.measurementProperty(id).get();
                    return found.shown().filter(m -> m.step() > 0).isPresent()
                            || found.problem().isPresent();
                });
            }
            assertThat(window.snapshot().isGoing()).isTrue();
            assertThat(window.all(".instrument")).hasSameSizeAs(Instruments.ALL);
        }
    }

    @Test
    void theToolbarHoldsStepsPassesAndResets() {
        try (OpenWindow window = OpenWindow.onSpiral(folder)) {
            window.untilStep(10);
            window.click("#action-play");
            window.untilRun("holds", now -> !now.isGoing());
            long held = window.snapshot().step();
            window.click("#action-step");
            window.untilRun("one step", now -> now.step() == held + 1 && !now.isGoing());
            window.click("#action-epoch");
            long batches = window.call(
                    () -> window.session.benchProperty().get().orElseThrow().stepsPerEpoch());
            window.untilRun("one pass", now -> now.step() == held + 1 + batches && !now.isGoing());
            window.click("#action-reset");
            window.untilRun("at the start", now -> now.furthest() == 0);
        }
    }

    @Test
    void theKeysHoldStepPassAndResetToTheSameStart() {
        try (OpenWindow window = OpenWindow.onSpiral(folder)) {
            window.untilStep(40);
            window.pause();
            double first = firstLoss(window);
            long held = window.snapshot().step();
            window.type(KeyCode.PERIOD);
            window.untilRun("one step", now -> now.step() == held + 1 && !now.isGoing());
            window.type(KeyCode.CONTROL, KeyCode.R);
            window.untilRun("at the start", now -> now.furthest() == 0);
            window.type(KeyCode.PERIOD);
            window.untilRun("one step", now -> now.step() == 1 && !now.isGoing());
            assertThat(firstLoss(window)).isEqualTo(first);
            window.type(KeyCode.SPACE);
            window.untilRun("goes", now -> now.step() > 20 && now.isGoing());
        }
    }

    private static double firstLoss(OpenWindow window) {
        return window.snapshot().curve().getFirst().loss();
    }

    @Test
    void theSpeedIsDraggedDownToOneStepASecond() {
        try (OpenWindow window = OpenWindow.onSpiral(folder)) {
            window.untilStep(10);
            Node speed = window.node(".main-toolbar .slider");
            window.drag(window.place(speed.lookup(".thumb")), left(window, speed));
            window.untilRun("slow", now -> now.isGoing() && now.stepsPerSecond() < 10);
        }
    }

    private static Point2D left(OpenWindow window, Node slider) {
        return window.call(() -> {
            Bounds box = slider.localToScreen(slider.getLayoutBounds());
            return new Point2D(box.getMinX() - 5, box.getCenterY());
        });
    }

    /// From where the thumb is, a share of its way back.
    private static long scrub(OpenWindow window, double share) {
        long before = window.snapshot().furthest();
        Node slider = window.node("#timeline");
        Point2D thumb = window.place(slider.lookup(".thumb"));
        Point2D start = left(window, slider);
        window.drag(thumb, thumb.interpolate(start, share));
        window.untilRun("an earlier step", now -> now.step() < before && !now.isGoing());
        // The run is asked for every place that the thumb passes; the last is where it lies.
        window.until("there", () -> {
            long wanted = (long) ((javafx.scene.control.Slider) slider).getValue();
            return window.session
                    .snapshotProperty()
                    .get()
                    .filter(now -> now.step() == wanted)
                    .isPresent();
        });
        return window.snapshot().step();
    }

    @Test
    void theTimelineDraggedBackShowsThatStepEverywhereAndAForkBeginsThere() {
        try (OpenWindow window = OpenWindow.onSpiral(folder)) {
            window.untilStep(300);
            window.pause();
            long furthest = window.snapshot().furthest();
            long step = scrub(window, 0.5);
            assertThat(step).isBetween(furthest / 4, furthest * 3 / 4);
            untilEachShows(window, step);
            window.untilSaid("step " + step + " of " + furthest);
            window.until(
                    "each tile names it",
                    () -> window.words().stream()
                                    .filter(("step " + step)::equals)
                                    .count()
                            >= 4);

            window.click("#action-fork");
            window.untilRun("forked", now -> now.furthest() == step);
            assertThat(window.call(() ->
                            window.session.ghostProperty().get().orElseThrow().furthest()))
                    .isEqualTo(furthest);
            window.untilSaid("beside run A, which came to step " + furthest);
            window.type(KeyCode.SPACE);
            window.untilStep(step + 50);
            window.until(
                    "both runs in the curves",
                    () -> window.words().stream().anyMatch(w -> w.contains("A "))
                            && window.words().stream().anyMatch(w -> w.contains("B ")));
        }
    }

    @Test
    void theRunIsPlayedBackFromItsStartToItsEndAndEveryViewFollows() {
        try (OpenWindow window = OpenWindow.onSpiral(folder)) {
            window.untilStep(200);
            window.pause();
            long end = window.snapshot().step();
            window.click("#action-replay");
            window.untilRun("back at the start", now -> now.step() < end / 4);
            window.until(
                    "played", () -> window.session.replay().playingProperty().get());
            window.untilRun("on its way", now -> now.step() > end / 4 && now.step() < end);
            window.click("#action-replay");
            window.until(
                    "held", () -> !window.session.replay().playingProperty().get());
            long held = window.snapshot().step();
            assertThat(held).isLessThan(end);
            untilEachShows(window, held);
            window.type(KeyCode.CONTROL, KeyCode.P);
            window.until(
                    "to its end",
                    () -> !window.session.replay().playingProperty().get());
            window.untilRun("at its end", now -> now.step() == end && !now.isGoing());
        }
    }

    @Test
    void aDivergenceIsSaidWithItsCauseAndARemedyAndIsMended() {
        try (OpenWindow window = new OpenWindow(
                folder,
                "spiral",
                List.of(
                        "training.stop=[]",
                        "network.layers=[{\"kind\": \"dense\", \"units\": 8}, \"relu\", \"dense\"]",
                        "training.optimizer={\"kind\": \"sgd\", \"rate\": 0.01}"),
                OpenWindow.settings(gradiscope.ui.theme.ThemeChoice.LIGHT, List.of()))) {
            window.untilStep(10);
            window.click(window.labelled(".tab-label", "Recipe"));
            typeRate(window, "1000000");
            window.untilRun("diverged", now -> now.phase() instanceof Phase.Diverged);
            window.untilSaid("The training has diverged");
            window.untilSaid("Lower the learning rate");
            assertThat(window.snapshot().loss()).isFinite();
            typeRate(window, "0.01");
            window.type(KeyCode.CONTROL, KeyCode.R);
            window.untilRun("at the start", now -> now.furthest() == 0);
            window.click("#action-play");
            window.untilRun("goes again", now -> now.isGoing() && now.step() > 20);
        }
    }

    private static void typeRate(OpenWindow window, String rate) {
        Node field = window.field("Rate");
        window.robot.doubleClickOn(window.place(field));
        window.type(KeyCode.CONTROL, KeyCode.A);
        window.write(rate);
        window.type(KeyCode.ENTER);
    }
}
