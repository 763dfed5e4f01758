package gradiscope.figure;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.experiment.Message;
import gradiscope.figure.chart.Look;
import gradiscope.probe.Measured;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Readings that are empty, degenerate, huge, or of very many parts are drawn like all others.
final class OddReadingsTest {
    record Named(String name, List<Measured> readings) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Named> readings() {
        return OddReadings.all().entrySet().stream().map(e -> new Named(e.getKey(), e.getValue()));
    }

    @ParameterizedTest
    @MethodSource("readings")
    void areDrawnInTheSizeOfAllPictures(Named odd) throws IOException {
        try (Pictures pictures = new Pictures()) {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(pictures.png(odd.readings, Origin.UNKNOWN)));
            assertThat(image.getWidth()).isEqualTo(Pictures.WIDTH);
            assertThat(image.getHeight()).isEqualTo(Pictures.HEIGHT);
            // The title stands there, whatever else there is.
            int[] head = image.getRGB(0, 0, Pictures.WIDTH, Pictures.HEIGHT / 15, null, 0, Pictures.WIDTH);
            assertThat(Arrays.stream(head).distinct().count()).isGreaterThan(10);
        }
    }

    @ParameterizedTest
    @MethodSource("readings")
    void nothingNotFiniteIsWritten(Named odd) {
        assertThat(texts(odd.readings)).isNotEmpty().noneMatch(t -> t.contains("NaN") || t.contains("Infinity"));
    }

    @ParameterizedTest
    @MethodSource("readings")
    void haveATileThatFitsItsPlace(Named odd) {
        boolean inside = Toolkit.offScreen().call(() -> {
            Region tile = Figures.inWindow(Shown.of(odd.readings), Look.TILE, false);
            new Scene(tile, 500, 310);
            tile.applyCss();
            tile.layout();
            return tile.getChildrenUnmodifiable().stream()
                    .allMatch(child -> child.getBoundsInParent().getMaxY() <= 311);
        });
        assertThat(inside).isTrue();
    }

    @Test
    void statesAreSaidInWords() {
        assertThat(texts("collapse-dead")).anyMatch(t -> t.startsWith("All class means coincide"));
        assertThat(texts("collapse-narrow")).anyMatch(t -> t.contains("fewer than K - 1 units"));
        assertThat(texts("collapse-of-no-layer")).anyMatch(t -> t.contains("no layer"));
        assertThat(texts("confusion-without-direction")).anyMatch(t -> t.contains("3 gradients of length zero"));
        assertThat(texts("confusion-of-separate-batches")).anyMatch(t -> t.contains("Separate pairs"));
        assertThat(texts("interpolation-beyond-float")).anyMatch(t -> t.contains("not finite at any α"));
        assertThat(texts("interpolation-of-no-line")).anyMatch(t -> t.contains("No line was measured"));
        assertThat(texts("surface-beyond-float")).anyMatch(t -> t.contains("not finite anywhere"));
    }

    @Test
    void answersOfADivergedClassificationAreNotTakenForARegression() {
        assertThat(texts("loss-diverged"))
                .anyMatch(t -> t.startsWith("The answers are beyond float32"))
                .noneMatch(t -> t.contains("regression"));
    }

    @Test
    void statesOfFunctionsAndParametersAreSaidInWords() {
        assertThat(texts("function-overflow")).anyMatch(t -> t.endsWith("grey: the outputs are not finite"));
        assertThat(texts("function-overflow")).anyMatch(t -> t.startsWith("There are no hidden neurons"));
        assertThat(texts("function-lost-samples")).anyMatch(t -> t.contains("not finite for any sample"));
        assertThat(texts("function-of-30-layers")).anyMatch(t -> t.endsWith("12 of 31 layers"));
        assertThat(texts("function-of-30-layers")).contains("layer29, 3", "layer0, 3: not finite in float32");
        assertThat(texts("parameters-huge")).contains("within ±3·10³⁸");
        assertThat(texts("parameters-zero")).contains("All numbers are 0.", "It is not finite in float32.", "overflow");
        assertThat(texts("parameters-of-40-layers")).anyMatch(t -> t.startsWith("5 of 40 layers"));
        assertThat(texts("parameters-of-none")).contains("No layer has parameters.");
    }

    @Test
    void whatAnInterpolationShowsIsMarked() {
        assertThat(texts("interpolation-barrier")).contains("not monotone", "barrier 2.4", "plateau up to α = 0.44");
        assertThat(texts("interpolation-dent")).anyMatch(t -> t.startsWith("Δ = 0.67"));
        assertThat(texts("interpolation-wide")).contains("monotone");
        assertThat(texts("interpolation-of-40-layers"))
                .contains("12 dense12: monotone")
                .anyMatch(t -> t.contains("the first 12 of 40 layers"))
                .anyMatch(t -> t.contains("a normalisation's parameters move with the weight layer before it"));
    }

    @Test
    void aSingleCurveOfSeveralPossibleOnesSaysWhichItIs() {
        assertThat(texts("loss-long-run")).contains("train").doesNotContain("test");
        assertThat(texts("interpolation-dent")).contains("train");
    }

    @Test
    void samplesOutsideTheViewAreCounted() {
        assertThat(texts("collapse-outlier")).anyMatch(t -> t.matches("sample \\(\\d+ outside the view\\)"));
        assertThat(texts("collapse-complete")).contains("sample");
    }

    @Test
    void theWorstPairIsNamedWithItsClasses() {
        assertThat(texts("confusion-clustered")).contains("smallest cosine, samples 0 (class 0) and 3 (class 1)");
        assertThat(texts("confusion-of-separate-batches")).anyMatch(t -> t.startsWith("smallest cosine, mini-batches"));
    }

    private static List<String> texts(String name) {
        return texts(OddReadings.all().getOrDefault(name, List.of()));
    }

    /// All words of a picture.
    private static List<String> texts(List<Measured> readings) {
        return Toolkit.offScreen().call(() -> {
            Region sheet = Exports.sheet(Shown.of(readings), Origin.UNKNOWN, Pictures.FORMAT, Message.Tongue.ENGLISH);
            new Scene(sheet, 1600, 900);
            sheet.applyCss();
            sheet.layout();
            Stream<String> labels = sheet.lookupAll(".label").stream().map(node -> ((Labeled) node).getText());
            Stream<String> notes = sheet.lookupAll(".note").stream().map(node -> ((Text) node).getText());
            Stream<String> cells = sheet.lookupAll(".cell").stream().map(node -> ((Text) node).getText());
            return Stream.of(labels, notes, cells).flatMap(s -> s).toList();
        });
    }
}
