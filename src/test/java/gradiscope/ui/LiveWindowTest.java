package gradiscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.figure.Toolkit;
import gradiscope.ui.text.Language;
import gradiscope.ui.text.Words;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/// The window, driven by hand: no clock, no threads.
class LiveWindowTest {
    private static final Words WORDS = Words.in(Language.ENGLISH);

    private final Source source = new Source();

    private static final class Source implements LiveSource {
        private final AtomicReference<LiveSnapshot> newest = new AtomicReference<>(snapshot(0, 0, true));
        private boolean on = true;
        private int turns;

        @Override
        public LiveSnapshot newest() {
            return newest.get();
        }

        @Override
        public void go(boolean wanted) {
            on = wanted;
            turns++;
        }
    }

    private static LiveSnapshot snapshot(long moment, long step, boolean going) {
        LiveSnapshot.Tile tile = new LiveSnapshot.Tile("Loss", moment, List.of());
        return new LiveSnapshot(
                moment, step, 0.5, going ? "training" : "paused", going, false, List.of(tile, tile, tile, tile));
    }

    @Test
    void showsTheNewestStepAndPhase() {
        Toolkit.offScreen().call(() -> {
            LiveWindow window = new LiveWindow("Digits", source, WORDS);
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
            Scene scene = new LiveWindow("Digits", source, WORDS).scene();
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
            Scene scene = new LiveWindow("Digits", source, WORDS).scene();
            assertThat(texts(scene))
                    .filteredOn(t -> t.contains("no reading yet"))
                    .hasSize(4);
            return true;
        });
    }

    @Test
    void spacePausesWhereverTheFocusIsAndOnlyOnce() {
        Toolkit.offScreen().call(() -> {
            Scene scene = new LiveWindow("Digits", source, WORDS).scene();
            Node focused = scene.lookup(".button");
            for (Node target : List.of(focused, scene.getRoot())) {
                source.on = true;
                source.turns = 0;
                Event.fireEvent(target, key(KeyEvent.KEY_PRESSED));
                Event.fireEvent(target, key(KeyEvent.KEY_RELEASED));
                assertThat(source.on).isFalse();
                assertThat(source.turns).isEqualTo(1);
            }
            return true;
        });
    }

    private static KeyEvent key(EventType<KeyEvent> type) {
        return new KeyEvent(type, " ", "Space", KeyCode.SPACE, false, false, false, false);
    }

    @Test
    void aFrameDrawsOneTileAndTheNextFramesTheOthers() {
        Toolkit.offScreen().call(() -> {
            LiveWindow window = new LiveWindow("Digits", source, WORDS);
            Scene scene = window.scene();
            List<Node> before = figures(scene);
            source.newest.set(snapshot(1, 1, true));
            for (int frame = 1; frame <= 4; frame++) {
                window.refresh();
                assertThat(figures(scene)).filteredOn(before::contains).hasSize(4 - frame);
            }
            List<Node> after = figures(scene);
            window.refresh();
            assertThat(figures(scene)).isEqualTo(after);
            return true;
        });
    }

    private static List<Node> figures(Scene scene) {
        return List.copyOf(scene.getRoot().lookupAll(".figure"));
    }

    @Test
    void aLossThatIsNoNumberIsSaidInWords() {
        Toolkit.offScreen().call(() -> {
            LiveWindow window = new LiveWindow("Digits", source, WORDS);
            source.newest.set(diverged());
            window.refresh();
            assertThat(texts(window.scene())).anyMatch(t -> t.contains("not finite") && t.contains("diverged"));
            return true;
        });
    }

    private static LiveSnapshot diverged() {
        return new LiveSnapshot(
                1,
                9,
                Double.NaN,
                "diverged at dense1",
                false,
                true,
                snapshot(1, 9, false).tiles());
    }

    @Test
    void aRunThatDivergedIsNotOfferedToGoOn() {
        Toolkit.offScreen().call(() -> {
            LiveWindow window = new LiveWindow("Digits", source, WORDS);
            Scene scene = window.scene();
            assertThat(scene.lookup(".button").isVisible()).isTrue();
            source.newest.set(diverged());
            window.refresh();
            assertThat(scene.lookup(".button").isVisible()).isFalse();
            Event.fireEvent(scene.getRoot(), key(KeyEvent.KEY_PRESSED));
            assertThat(source.turns).isZero();
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
