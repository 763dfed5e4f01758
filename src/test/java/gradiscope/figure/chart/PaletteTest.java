package gradiscope.figure.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PaletteTest {
    /// Severe colour-vision deficiencies: Machado, Oliveira & Fernandes 2009, table 1, severity 1.0, on linear RGB.
    private static final double[][] PROTANOPIA = {
        {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
    };

    private static final double[][] DEUTERANOPIA = {
        {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
    };

    static Stream<UnaryOperator<Color>> eyes() {
        return Stream.of(c -> c, c -> seen(c, PROTANOPIA), c -> seen(c, DEUTERANOPIA));
    }

    private static Color seen(Color c, double[][] matrix) {
        double[] light = {Oklab.linear(c.getRed()), Oklab.linear(c.getGreen()), Oklab.linear(c.getBlue())};
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                seen[i] += matrix[i][j] * light[j];
            }
        }
        return Color.color(coded(seen[0]), coded(seen[1]), coded(seen[2]));
    }

    private static double coded(double linear) {
        double light = Math.clamp(linear, 0.0, 1.0);
        return light <= 0.0031308 ? 12.92 * light : Math.min(1, 1.055 * Math.pow(light, 1 / 2.4) - 0.055);
    }

    /// The values of the definition: black and white, and a grey of 50 % (WCAG 2.1).
    @Test
    void contrastIsThatOfTheWebGuidelines() {
        assertThat(Palette.contrast(Color.BLACK, Color.WHITE)).isEqualTo(21, within(1e-9));
        assertThat(Palette.contrast(Color.web("#777777"), Color.WHITE)).isEqualTo(4.48, within(0.005));
    }

    @Test
    void textIsReadableOnPaper() {
        assertThat(List.of(Palette.TEXT, Palette.QUIET))
                .allSatisfy(c -> assertThat(Palette.contrast(c, Palette.PAPER)).isGreaterThan(4.5));
        assertThat(Palette.contrast(Palette.QUIET, Palette.BAND)).isGreaterThan(4.5);
    }

    @Test
    void curvesStandOutFromPaper() {
        assertThat(Palette.SERIES)
                .allSatisfy(c -> assertThat(Palette.contrast(c, Palette.PAPER)).isGreaterThan(3));
    }

    @Test
    void whatIsWrittenOnAColourIsReadable() {
        assertThat(Palette.CLASSES)
                .allSatisfy(c -> assertThat(Palette.contrast(Palette.on(c), c)).isGreaterThan(4));
        for (ColourMap map : List.of(Palette.VALUES, Palette.COSINES, Palette.SHARES)) {
            assertThat(IntStream.rangeClosed(0, 50).mapToObj(i -> map.colour(i / 50.0)))
                    .allSatisfy(
                            c -> assertThat(Palette.contrast(Palette.on(c), c)).isGreaterThan(4));
        }
    }

    @ParameterizedTest
    @MethodSource("eyes")
    void classesAndSeriesDifferForEveryKindOfColourVision(UnaryOperator<Color> eyes) {
        List<Oklab> classes = Palette.CLASSES.stream().map(eyes).map(Oklab::of).toList();
        for (int i = 0; i < classes.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(classes.get(i).distance(classes.get(j)))
                        .as("classes %d and %d", j, i)
                        .isGreaterThan(0.06);
            }
        }
    }

    @Test
    void valuesGrowLighterEvenly() {
        List<Oklab> steps = steps(Palette.VALUES, 16);
        double even = steps.getFirst().distance(steps.get(1));
        for (int i = 1; i < steps.size(); i++) {
            assertThat(steps.get(i).lightness()).isGreaterThan(steps.get(i - 1).lightness());
            assertThat(steps.get(i).distance(steps.get(i - 1))).isEqualTo(even, within(0.25 * even));
        }
    }

    @Test
    void cosinesAreWhiteAtZeroRedBelowAndBlueAboveAndEquallyDarkOnBothSides() {
        List<Oklab> steps = steps(Palette.COSINES, 20);
        assertThat(steps.get(10).lightness()).isGreaterThan(0.97);
        for (int i = 1; i <= 10; i++) {
            Oklab below = steps.get(10 - i);
            Oklab above = steps.get(10 + i);
            assertThat(below.lightness()).isEqualTo(above.lightness(), within(0.02));
            assertThat(below.lightness()).isLessThan(steps.get(11 - i).lightness());
            assertThat(below.a()).isPositive();
            assertThat(above.b()).isNegative();
        }
    }

    private static List<Oklab> steps(ColourMap map, int count) {
        return IntStream.rangeClosed(0, count)
                .mapToObj(i -> Oklab.of(map.colour((double) i / count)))
                .toList();
    }

    /// Ottosson 2020: white is (1, 0, 0); pure red (0.628, 0.2249, 0.1258).
    @Test
    void oklabHasThePublishedValuesAndBack() {
        Oklab white = Oklab.of(Color.WHITE);
        assertThat(white.lightness()).isEqualTo(1, within(1e-4));
        assertThat(white.a()).isEqualTo(0, within(1e-4));
        Oklab red = Oklab.of(Color.RED);
        assertThat(red.lightness()).isEqualTo(0.628, within(1e-3));
        assertThat(red.a()).isEqualTo(0.2249, within(1e-3));
        assertThat(red.b()).isEqualTo(0.1258, within(1e-3));
        assertThat(red.colour().getRed()).isEqualTo(1, within(1e-3));
        assertThat(red.colour().getBlue()).isEqualTo(0, within(1e-2));
    }
}
