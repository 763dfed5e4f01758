package gradiscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.figure.Toolkit;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;

/// The window, driven by hand: no clock, no threads.
class LiveWindowTest {
    private final Source source = new Source();

    private static final class Source implements LiveSource {
        private final AtomicReference<LiveSnapshot> newest = new AtomicReference<>(snapshot(0, 0, true));
        private boolean on = true;

        @Override
        public LiveSnapshot newest() {
            return newest.get();
        }

        @Override
        public void go(boolean wanted) {
            on = wanted;
        }
    }

    private static LiveSnapshot snapshot(long moment, long step, boolean going) {
        LiveSnapshot.Tile tile = new LiveSnapshot.Tile("Loss", moment, List.of());
        return new LiveSnapshot(
                moment, step, 0.5, going ? "training" : "paused", going, List.of(tile, tile, tile, tile));
    }

    @Test
    void showsTheNewestStepAndPhase() {
        Toolkit.offScreen().call(() -> {
            LiveWindow window = new LiveWindow("Digits", source);
            Scene scene = window.scene();
            assertThat(texts(scene)).anyMatch(t -> t.contains("step 0"));
            source.newest.set(snapshot(1, 1234, false));
            window.refresh();
            assertThat(texts(scene)).anyMatch(t -> t.contains("step 1,234") && t.contains("paused"));
            assertThat(texts(scene)).contains("Digits", "Go on");
            return true;
        });
    }

    @Test
    void theButtonPausesAndGoesOn() {
        Toolkit.offScreen().call(() -> {
            Scene scene = new LiveWindow("Digits", source).scene();
            Button pause =
                    (Button) scene.getRoot().lookupAll(".button").iterator().next();
            pause.fire();
            assertThat(source.on).isFalse();
            source.newest.set(snapshot(1, 1, false));
            pause.fire();
            assertThat(source.on).isTrue();
            return true;
        });
    }

    @Test
    void aTileWithoutReadingsSaysSo() {
        Toolkit.offScreen().call(() -> {
            Scene scene = new LiveWindow("Digits", source).scene();
            assertThat(texts(scene))
                    .filteredOn(t -> t.contains("no reading yet"))
                    .hasSize(4);
            return true;
        });
    }

    private static List<String> texts(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return Stream.of(".label", ".button")
                .flatMap(kind -> scene.getRoot().lookupAll(kind).stream())
                .map(node -> ((Labeled) node).getText())
                .toList();
    }
}
