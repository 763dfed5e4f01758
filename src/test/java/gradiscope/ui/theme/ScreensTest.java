package gradiscope.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.figure.Toolkit;
import gradiscope.figure.Trained;
import gradiscope.figure.chart.Look;
import gradiscope.probe.Measured;
import gradiscope.probe.When;
import gradiscope.ui.Screens;
import gradiscope.ui.text.Language;
import gradiscope.ui.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every control in every theme, saved to `target/screens/` to be looked at.
final class ScreensTest {
    private static final Words WORDS = Words.in(Language.ENGLISH);

    @ParameterizedTest
    @CsvSource({"LIGHT,1", "DARK,1", "HIGH_CONTRAST,1", "DARK,1.6"})
    void showsEveryControlOnItsPaperAndWithoutAComplaint(Theme theme, double scale) {
        Look look = Look.TILE.in(theme.palette()).scaled(scale);
        Map<String, List<Measured>> readings =
                Trained.readings(Trained.blobs(4), 200, new When(20), Trained.probes(), Map.of());
        List<List<Measured>> tiles = List.of(
                readings.getOrDefault("loss", List.of()),
                readings.getOrDefault("confusion", List.of()),
                readings.getOrDefault("collapse", List.of()));
        List<String> complaints = new ArrayList<>();
        WritableImage image = listening(
                complaints, () -> Toolkit.offScreen().call(() -> shot(theme, look, tiles, (int) (scale * 10) / 10.0)));
        String name = theme.name().toLowerCase(java.util.Locale.ROOT) + (scale > 1 ? "-presenter" : "");
        int[] pixels = Screens.save(image, "theme-" + name);
        assertThat(complaints).isEmpty();
        int paper =
                (int) Long.parseLong("ff" + theme.palette().paper().toString().substring(2, 8), 16);
        assertThat(java.util.Arrays.stream(pixels).filter(p -> p == paper).count())
                .isGreaterThan(pixels.length / 3);
        assertThat(Screens.colours(pixels)).isGreaterThan(200);
    }

    private static WritableImage shot(Theme theme, Look look, List<List<Measured>> readings, double scale) {
        Scene scene = new Scene(
                new SamplePanel(look, WORDS).root(readings), SamplePanel.WIDTH * scale, SamplePanel.HEIGHT * scale);
        theme.dress(scene, look);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        scene.getRoot().requestFocusTraversal(TraversalDirection.NEXT);
        WritableImage image = scene.snapshot(null);
        stage.close();
        return image;
    }

    /// Collects what JavaFX says of style sheets meanwhile: names without a colour, values of a wrong kind.
    private static <T> T listening(List<String> complaints, java.util.function.Supplier<T> work) {
        Logger log = Logger.getLogger("javafx.css");
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                complaints.add(record.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        log.addHandler(handler);
        try {
            return work.get();
        } finally {
            log.removeHandler(handler);
        }
    }
}
