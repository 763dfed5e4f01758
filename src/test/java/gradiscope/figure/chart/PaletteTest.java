package gradiscope.figure.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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
        assertThat(Contrast.of(Color.BLACK, Color.WHITE)).isEqualTo(21, within(1e-9));
        assertThat(Contrast.of(Color.web("#777777"), Color.WHITE)).isEqualTo(4.48, within(0.005));
    }

    static Stream<Palette> palettes() {
        return Stream.of(Palette.LIGHT, Palette.DARK, Palette.HIGH_CONTRAST);
    }

    private static void stands(String name, Color colour, Color paper, double least) {
        assertThat(Contrast.of(colour, paper)).as(name).isGreaterThanOrEqualTo(least);
    }

    /// WCAG 2.1: 4.5 (1.4.3), 7 in high contrast (1.4.6).
    @ParameterizedTest
    @MethodSource("palettes")
    void textIsReadableOnPaper(Palette palette) {
        double least = palette.equals(Palette.HIGH_CONTRAST) ? 7 : 4.5;
        Signals signals = palette.signals();
        for (Color paper :
                List.of(palette.paper(), palette.band(), palette.tones().desk())) {
            stands("text", palette.text(), paper, least);
            stands("quiet", palette.quiet(), paper, least);
            stands("danger", signals.danger(), paper, least);
            stands("warning", signals.warning(), paper, least);
            stands("success", signals.success(), paper, least);
        }
        stands("text that is selected", palette.text(), palette.selected(), least);
        stands("text on a button", palette.on(palette.action()), palette.action(), 4.5);
    }

    /// WCAG 2.1: 3 (1.4.11).
    @ParameterizedTest
    @MethodSource("palettes")
    void linesAndMarksStandOutFromPaper(Palette palette) {
        double least = palette.equals(Palette.HIGH_CONTRAST) ? 4.5 : 3;
        palette.series().forEach(c -> stands("series", c, palette.paper(), least));
        for (int label = 0; label < palette.classes().size(); label++) {
            stands("outline of class " + label, palette.outline(label), palette.paper(), 3);
        }
        stands("axis", palette.axis(), palette.paper(), least);
        stands("train", palette.train(), palette.paper(), least);
        stands("test", palette.test(), palette.paper(), least);
        stands("run A", palette.runA(), palette.paper(), least);
        stands("run B", palette.runB(), palette.paper(), least);
        stands("positive", palette.positive(), palette.paper(), least);
        stands("negative", palette.negative(), palette.paper(), least);
        stands("focus on paper", palette.signals().focus(), palette.paper(), least);
        stands("focus on the desk", palette.signals().focus(), palette.tones().desk(), least);
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void whatIsWrittenOnAColourIsReadable(Palette palette) {
        assertThat(palette.classes())
                .allSatisfy(c -> assertThat(Contrast.of(palette.on(c), c)).isGreaterThan(4));
        for (ColourMap map : List.of(palette.values(), palette.cosines(), palette.shares())) {
            assertThat(IntStream.rangeClosed(0, 50).mapToObj(i -> map.colour(i / 50.0)))
                    .allSatisfy(c -> assertThat(Contrast.of(palette.on(c), c)).isGreaterThan(4));
        }
    }

    static Stream<Arguments> eyesOnPalettes() {
        return palettes().flatMap(palette -> eyes().map(eyes -> Arguments.of(palette, eyes)));
    }

    @ParameterizedTest
    @MethodSource("eyesOnPalettes")
    void whatMustBeToldApartDiffersForEveryKindOfColourVision(Palette palette, UnaryOperator<Color> eyes) {
        differ(palette.classes(), eyes);
        differ(List.of(palette.train(), palette.test()), eyes);
        differ(List.of(palette.runA(), palette.runB()), eyes);
        differ(List.of(palette.positive(), palette.negative()), eyes);
    }

    private static void differ(List<Color> colours, UnaryOperator<Color> eyes) {
        List<Oklab> seen = colours.stream().map(eyes).map(Oklab::of).toList();
        for (int i = 0; i < seen.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(seen.get(i).distance(seen.get(j)))
                        .as("%s and %s", colours.get(j), colours.get(i))
                        .isGreaterThan(0.06);
            }
        }
    }

    /// The hue of Okabe and Ito's colours, as an angle in Oklab; the last has none.
    @ParameterizedTest
    @MethodSource("palettes")
    void everyPaletteHasTheHuesOfOkabeAndIto(Palette palette) {
        for (int label = 0; label < palette.classes().size(); label++) {
            Oklab usual = Oklab.of(Palette.LIGHT.ofClass(label));
            Oklab here = Oklab.of(palette.ofClass(label));
            double cross = usual.a() * here.b() - usual.b() * here.a();
            double dot = usual.a() * here.a() + usual.b() * here.b();
            boolean coloured = Math.hypot(usual.a(), usual.b()) > 0.02;
            assertThat(coloured ? Math.toDegrees(Math.atan2(cross, dot)) : 0).isBetween(-8.0, 8.0);
        }
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void valuesGrowLighterEvenly(Palette palette) {
        List<Oklab> steps = steps(palette.values(), 16);
        double even = steps.getFirst().distance(steps.get(1));
        for (int i = 1; i < steps.size(); i++) {
            assertThat(steps.get(i).lightness()).isGreaterThan(steps.get(i - 1).lightness());
            assertThat(steps.get(i).distance(steps.get(i - 1))).isEqualTo(even, within(0.25 * even));
        }
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void cosinesArePaperAtZeroRedBelowAndBlueAboveAndEquallyFarOnBothSides(Palette palette) {
        List<Oklab> steps = steps(palette.cosines(), 20);
        Oklab paper = Oklab.of(palette.paper());
        assertThat(steps.get(10).distance(paper)).isLessThan(0.03);
        for (int i = 1; i <= 10; i++) {
            Oklab below = steps.get(10 - i);
            Oklab above = steps.get(10 + i);
            assertThat(below.lightness()).isEqualTo(above.lightness(), within(0.02));
            assertThat(below.distance(paper)).isGreaterThan(steps.get(11 - i).distance(paper));
            assertThat(below.a()).isPositive();
            assertThat(above.b()).isNegative();
        }
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void sharesBeginAtThePaperAndGrowBlue(Palette palette) {
        List<Oklab> steps = steps(palette.shares(), 10);
        Oklab paper = Oklab.of(palette.paper());
        assertThat(steps.getFirst().distance(paper)).isLessThan(0.01);
        for (int i = 1; i < steps.size(); i++) {
            assertThat(steps.get(i).distance(paper))
                    .isGreaterThan(steps.get(i - 1).distance(paper));
            assertThat(steps.get(i).b()).isNegative();
        }
    }

    /// Style sheets look colours up by these names.
    @ParameterizedTest
    @MethodSource("palettes")
    void aStyleNamesEveryColourOnceAsAWebColour(Palette palette) {
        List<String> declarations = List.of(palette.css().split(";"));
        assertThat(declarations).allMatch(d -> d.matches("-gradiscope-[a-z-]+: #[0-9a-f]{6}"));
        assertThat(declarations.stream().map(d -> d.substring(0, d.indexOf(':'))))
                .doesNotHaveDuplicates();
        assertThat(declarations)
                .contains("-gradiscope-paper: #" + palette.paper().toString().substring(2, 8));
    }

    @Test
    void aSmallerLookHasSmallerLengthsAndTheSameColours() {
        Look look = new Look(10, Palette.DARK).scaled(1.6);
        assertThat(look.em(2)).isEqualTo(32, within(1e-12));
        assertThat(look.palette()).isSameAs(Palette.DARK);
        assertThatThrownBy(() -> new Look(0, Palette.LIGHT)).isInstanceOf(IllegalArgumentException.class);
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
