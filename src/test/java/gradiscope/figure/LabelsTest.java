package gradiscope.figure;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.experiment.Experiment;
import gradiscope.experiment.Message;
import gradiscope.probe.Measured;
import gradiscope.probe.When;
import gradiscope.ui.text.Language;
import gradiscope.ui.text.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.chart.Axis;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is written in a picture can be read: on axes, and under them.
class LabelsTest {
    private static final Message.Tongue GERMAN = Words.in(Language.GERMAN).tongue();

    static Stream<Experiment> experiments() {
        return Stream.of(Trained.sine(), Trained.blobs(3));
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void noLabelsOfAnAxisTouchAndNoWordsAreCut(Experiment experiment) {
        Map<String, List<Measured>> readings =
                Trained.readings(experiment, 12, When.LOG, Trained.probes(), Trained.surfaces(4));
        readings.values().forEach(run -> {
            for (int moment = 1; moment <= run.size(); moment++) {
                check(run.subList(0, moment), Message.Tongue.ENGLISH);
                check(run.subList(0, moment), GERMAN);
            }
        });
    }

    private static void check(List<Measured> run, Message.Tongue tongue) {
        Format format = Pictures.FORMAT;
        Toolkit.offScreen().call(() -> {
            Region sheet = Exports.sheet(Shown.of(run), Origin.UNKNOWN, format, tongue);
            Scene scene = new Scene(sheet, format.unitsAcross(), format.unitsDown());
            scene.setUserAgentStylesheet(sheet.getStylesheets().getFirst());
            sheet.applyCss();
            sheet.layout();
            sheet.lookupAll(".axis").forEach(axis -> checkAxis((Axis<?>) axis));
            sheet.lookupAll(".label").stream()
                    .filter(node -> node instanceof Label && node.isVisible())
                    .forEach(label -> checkWords((Label) label, sheet));
            return true;
        });
    }

    private static void checkAxis(Axis<?> axis) {
        List<Bounds> places = axis.getChildrenUnmodifiable().stream()
                .filter(node -> node instanceof Text text
                        && text.isVisible()
                        && !text.getText().isEmpty())
                .map(Node::getBoundsInParent)
                .toList();
        for (int i = 0; i < places.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(places.get(i).intersects(places.get(j)))
                        .as("%s over %s", places.get(i), places.get(j))
                        .isFalse();
            }
        }
    }

    /// A label that has too little room ends in dots, or reaches beyond the sheet.
    private static void checkWords(Label label, Region sheet) {
        if (label.lookup(".text") instanceof Text shown && !label.getText().isEmpty()) {
            assertThat(shown.getText()).isEqualTo(label.getText());
        }
        Bounds place = sheet.sceneToLocal(label.localToScene(label.getLayoutBounds()));
        assertThat(place.getMaxX()).as(label.getText()).isLessThanOrEqualTo(sheet.getWidth());
        assertThat(place.getMaxY()).as(label.getText()).isLessThanOrEqualTo(sheet.getHeight());
    }
}
