package gradiscope.figure;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.experiment.Experiment;
import gradiscope.figure.chart.Look;
import gradiscope.figure.chart.Palette;
import gradiscope.figure.chart.Renewal;
import gradiscope.probe.Measured;
import gradiscope.probe.When;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A picture that was renewed looks, pixel by pixel, like one that was made for the reading.
class RenewalTest {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 320;

    static Stream<Experiment> experiments() {
        return Stream.of(Trained.sine(), Trained.blobs(3));
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void showsWhatAFreshOneShows(Experiment experiment) {
        Map<String, List<Measured>> readings =
                Trained.readings(experiment, 12, When.LOG, Trained.probes(), Trained.surfaces(4));
        readings.forEach((probe, run) -> {
            for (boolean whole : List.of(false, true)) {
                follow(probe, run, whole);
            }
        });
    }

    @Test
    void aTileThatWasWholeInBetweenShowsWhatAFreshOneShows() {
        Map<String, List<Measured>> readings =
                Trained.readings(Trained.blobs(3), 12, When.LOG, Trained.probes(), Trained.surfaces(4));
        readings.forEach((probe, run) -> Toolkit.offScreen().call(() -> {
            StackPane shown = window();
            StackPane fresh = window();
            for (boolean whole : List.of(false, true, false)) {
                put(shown, Figures.inWindow(Shown.of(run), Look.TILE, whole));
                pixels(shown);
            }
            fresh.getChildren().setAll(Figures.inWindow(Shown.of(run), Look.TILE, false));
            assertThat(pixels(shown)).as(probe).isEqualTo(pixels(fresh));
            return true;
        }));
    }

    private static void follow(String probe, List<Measured> run, boolean whole) {
        Toolkit.offScreen().call(() -> {
            StackPane shown = window();
            StackPane fresh = window();
            for (int moment = 1; moment <= run.size(); moment++) {
                List<Measured> now = run.subList(0, moment);
                put(shown, Figures.inWindow(Shown.of(now), Look.TILE, whole));
                fresh.getChildren().setAll(Figures.inWindow(Shown.of(now), Look.TILE, whole));
                assertThat(pixels(shown))
                        .as("%s, reading %d, whole %s", probe, moment, whole)
                        .isEqualTo(pixels(fresh));
            }
            return true;
        });
    }

    /// Most of the nodes are the same ones from one reading to the next: else there was no point in it.
    @ParameterizedTest
    @MethodSource("experiments")
    void keepsTheNodes(Experiment experiment) {
        Map<String, List<Measured>> readings = Trained.readings(experiment, 12, When.LOG, Trained.probes(), Map.of());
        Toolkit.offScreen().call(() -> {
            readings.values().stream().filter(run -> run.size() > 1).forEach(run -> {
                Region before = Figures.inWindow(Shown.of(run.subList(0, run.size() - 1)), Look.TILE, false);
                Region after = Figures.inWindow(Shown.of(run), Look.TILE, false);
                assertThat(Renewal.of(before, after)).isSameAs(before);
            });
            return true;
        });
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void isReplacedWhenColoursChange(Experiment experiment) {
        List<Measured> run = Trained.readings(experiment, 3, When.LOG, Trained.probes(), Map.of())
                .values()
                .iterator()
                .next();
        Toolkit.offScreen().call(() -> {
            Region light = Figures.inWindow(Shown.of(run), Look.TILE, false);
            Region dark = Figures.inWindow(Shown.of(run), Look.TILE.in(Palette.DARK), false);
            assertThat(Renewal.of(light, dark)).isSameAs(dark);
            return true;
        });
    }

    private static StackPane window() {
        StackPane window = new StackPane();
        new Scene(window, WIDTH, HEIGHT, Palette.LIGHT.paper());
        return window;
    }

    private static void put(StackPane window, Region fresh) {
        List<Node> shown = window.getChildren();
        if (shown.isEmpty() || !Renewal.of(shown.getFirst(), fresh).equals(shown.getFirst())) {
            window.getChildren().setAll(fresh);
        }
    }

    private static int[] pixels(StackPane window) {
        window.applyCss();
        window.layout();
        WritableImage image = window.getScene().snapshot(null);
        int[] pixels = new int[WIDTH * HEIGHT];
        image.getPixelReader().getPixels(0, 0, WIDTH, HEIGHT, PixelFormat.getIntArgbInstance(), pixels, 0, WIDTH);
        return pixels;
    }
}
