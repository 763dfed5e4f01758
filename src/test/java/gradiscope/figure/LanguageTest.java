package gradiscope.figure;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.experiment.Experiment;
import gradiscope.experiment.Message;
import gradiscope.figure.chart.Look;
import gradiscope.figure.chart.Palette;
import gradiscope.probe.Measured;
import gradiscope.probe.When;
import gradiscope.ui.Screens;
import gradiscope.ui.text.Language;
import gradiscope.ui.text.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Figures speak the language of their look, words and numbers alike.
class LanguageTest {
    private static final Message.Tongue GERMAN = Words.in(Language.GERMAN).tongue();

    /// Names, which are the same in both languages: of layers, with place and shape.
    private static final String NAME = "Interpolation|(\\d+ )?[a-z]+-?\\d+(, [\\d x×]+)?";

    static Stream<Experiment> experiments() {
        return Stream.of(Trained.sine(), Trained.blobs(3));
    }

    static Stream<List<Measured>> odd() {
        return OddReadings.all().values().stream();
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void nothingOfARunIsSaidInEnglish(Experiment experiment) {
        Trained.readings(experiment, 12, When.LOG, Trained.probes(), Trained.surfaces(4))
                .values()
                .forEach(LanguageTest::check);
    }

    @ParameterizedTest
    @MethodSource("odd")
    void nothingOfAnOddReadingIsSaidInEnglish(List<Measured> readings) {
        check(readings);
    }

    private static void check(List<Measured> readings) {
        Set<String> both = texts(readings, GERMAN);
        both.retainAll(texts(readings, Message.Tongue.ENGLISH));
        both.removeIf(text -> text.matches(NAME));
        both.removeIf(text -> !text.matches(".*\\p{L}{4}.*") && !text.matches(".*\\d[.,]\\d.*"));
        assertThat(both).isEmpty();
    }

    private static Set<String> texts(List<Measured> readings, Message.Tongue tongue) {
        return Toolkit.offScreen().call(() -> {
            Region sheet = Exports.sheet(Shown.of(readings), Origin.UNKNOWN, Pictures.FORMAT, tongue);
            new Scene(sheet, 1600, 900);
            sheet.applyCss();
            sheet.layout();
            Stream<String> labels = sheet.lookupAll(".label").stream()
                    .filter(Labeled.class::isInstance)
                    .map(node -> ((Labeled) node).getText());
            Stream<String> others = sheet.lookupAll("Text").stream().map(node -> ((Text) node).getText());
            return Stream.concat(labels, others).collect(Collectors.toCollection(TreeSet::new));
        });
    }

    /// For a person to look at.
    @ParameterizedTest
    @MethodSource("experiments")
    void isDrawnInEveryThemeAndSize(Experiment experiment) {
        Map<String, List<Measured>> readings =
                Trained.readings(experiment, 100, When.LOG, Trained.probes(), Trained.surfaces(9));
        String kind = experiment.equals(Trained.sine()) ? "sine" : "blobs";
        readings.forEach((probe, run) -> {
            String name = "figure-de-" + kind + "-" + probe;
            draw(run, Look.TILE.in(Palette.LIGHT), false, name + "-tile-light");
            draw(run, Look.TILE.in(Palette.DARK), false, name + "-tile-dark");
            draw(run, Look.TILE.in(Palette.LIGHT), true, name + "-whole-light");
            draw(run, Look.TILE.in(Palette.DARK), true, name + "-whole-dark");
        });
    }

    private static void draw(List<Measured> run, Look look, boolean whole, String name) {
        int[] pixels = Toolkit.offScreen().call(() -> {
            Region figure = Figures.inWindow(Shown.of(run), look.in(GERMAN), whole);
            Scene scene = new Scene(
                    figure,
                    whole ? 1100 : 400,
                    whole ? 700 : 280,
                    look.palette().paper());
            figure.applyCss();
            figure.layout();
            return Screens.save(scene.snapshot(null), name);
        });
        assertThat(Screens.colours(pixels)).as(name).isGreaterThan(5);
    }
}
