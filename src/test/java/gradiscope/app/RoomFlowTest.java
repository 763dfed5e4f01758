package gradiscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.ui.theme.ThemeChoice;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a speaker does: presenter mode with the keys of a clicker, and each theme.
final class RoomFlowTest {
    @TempDir
    private Path folder;

    private static boolean sees(OpenWindow window, String selector) {
        return window.found(selector).isPresent();
    }

    @Test
    void aClickerStepsThroughTheTilesDarkensTheScreenAndLeaves() {
        try (OpenWindow window = OpenWindow.onSpiral(folder)) {
            window.untilStep(10);
            assertThat(sees(window, ".tab-pane")).isTrue();
            window.type(KeyCode.F5);
            window.until("no builder", () -> !sees(window, ".tab-pane"));
            window.type(KeyCode.PAGE_DOWN);
            window.until("one tile alone", () -> window.all(".instrument").size() == 1);
            window.until("the room is told the key", () -> sees(window, "#key-echo"));
            String first = window.text(".instrument .heading");
            window.type(KeyCode.PAGE_DOWN);
            window.until("the next", () -> !window.text(".instrument .heading").equals(first));
            window.type(KeyCode.PAGE_UP);
            window.until("the first", () -> window.text(".instrument .heading").equals(first));
            window.type(KeyCode.B);
            window.until("black", () -> sees(window, "#black-screen"));
            window.type(KeyCode.PERIOD);
            window.until("light", () -> !sees(window, "#black-screen"));
            assertThat(window.snapshot().isGoing()).as("it trains meanwhile").isTrue();
            window.type(KeyCode.SPACE);
            window.untilRun("holds", now -> !now.isGoing());
            window.type(KeyCode.ESCAPE);
            window.until("all tiles", () -> window.all(".instrument").size() > 1);
            window.type(KeyCode.ESCAPE);
            window.until("the builder", () -> sees(window, ".tab-pane"));
        }
    }

    @Test
    void theBuilderFoldsToAStripAndASectionUnfoldsIt() {
        try (OpenWindow window = OpenWindow.onSpiral(folder)) {
            window.untilStep(10);
            window.click("#action-builder");
            window.until("folded", () -> !sees(window, ".tab-pane"));
            window.click(window.labelled(".strip-button", "Network"));
            window.until("unfolded", () -> sees(window, ".tab-pane"));
            window.until("at its section", () -> !window.all(".layer-card").isEmpty());
            window.type(KeyCode.F9);
            window.until("folded again", () -> !sees(window, ".tab-pane"));
        }
    }

    private static double brightness(OpenWindow window) {
        return window.call(() -> {
            Region frame = (Region) window.scene().getRoot().lookup(".main-window");
            return frame.getBackground().getFills().stream()
                    .map(fill -> ((Color) fill.getFill()).getBrightness())
                    .findFirst()
                    .orElseThrow();
        });
    }

    @Test
    void themesAreChosenByNameAndComeBackAtTheNextStart() {
        try (OpenWindow window = OpenWindow.onSpiral(folder)) {
            assertThat(brightness(window)).isGreaterThan(0.8);
            window.search("theme dark");
            window.until("dark", () -> brightness(window) < 0.3);
            window.search("theme light");
            window.until("light", () -> brightness(window) > 0.8);
            window.search("theme high");
            window.until("high contrast", () -> brightness(window) < 0.05);
            window.untilStep(10);
        }
        assertThat(new SettingsFile(folder).read(line -> {}).theme()).isEqualTo(ThemeChoice.HIGH_CONTRAST);
    }

    @Test
    void aBadFileIsSaidInOneLineAndLosesNothing() throws Exception {
        Path bad = folder.resolve("bad.json");
        java.nio.file.Files.writeString(
                bad, "{\"gradiscope\": 1, \"data\": {\"source\": \"spiral\"}, \"network\": {\"layers\": [\"dence\"]}}");
        try (OpenWindow window = new OpenWindow(
                folder,
                "spiral",
                List.of("training.stop=[]"),
                OpenWindow.settings(ThemeChoice.LIGHT, List.of(bad.toString())))) {
            window.untilStep(10);
            window.type(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
            window.until("recent files", () -> sees(window, "#recent-field"));
            window.type(KeyCode.ENTER);
            window.until("said", () -> sees(window, "#notice"));
            assertThat(window.text("#notice"))
                    .contains("bad.json", "dence", "dense")
                    .doesNotContain("\n", "Exception");
            window.until(
                    "still the spiral",
                    () -> window.session.experimentProperty().get().name().equals("Spiral"));
            long then = window.snapshot().step();
            window.untilRun("trains on", now -> now.step() > then && now.isGoing());
            window.click("#notice-close");
            window.until("closed", () -> !sees(window, "#notice"));
        }
    }
}
