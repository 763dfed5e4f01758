package gradiscope.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradiscope.experiment.BadInput;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SceneTextTest {
    private static final String HEAD = "title: Depth: a test\nrun: depth.json\ninstruments: confusion, loss\n";
    private static final String ASKED = HEAD + "predict: More or less?\n- more\n- less\n";

    private static Scene read(String text) {
        return SceneText.read("a/1.md", text);
    }

    @Test
    void aSceneIsItsHeadAndItsText() {
        assertThat(read(ASKED + "\nLook at $\\eta$.\n\n- first\n- second\n"))
                .isEqualTo(new Scene(
                        "Depth: a test",
                        "depth.json",
                        List.of("confusion", "loss"),
                        Optional.of(new Scene.Prediction("More or less?", List.of("more", "less"))),
                        "Look at $\\eta$.\n\n- first\n- second"));
    }

    @Test
    void aPredictionMayBeLeftOutAndLinesMayEndInAnyWay() {
        assertThat(read((HEAD + "\nText.").replace("\n", "\r\n")))
                .isEqualTo(new Scene(
                        "Depth: a test", "depth.json", List.of("confusion", "loss"), Optional.empty(), "Text."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "loss: 1           | a/1.md, line 4: \"loss: 1\" does not belong in the head; known are title, run,"
                        + " instruments, predict",
                "- more            | a/1.md, line 4: \"- more\" does not belong in the head; known are title, run,"
                        + " instruments, predict",
                "run:              | a/1.md, line 4: \"run:\" does not belong in the head; known are title, run,"
                        + " instruments, predict",
                "run: other.json   | a/1.md, line 4: it is given twice; leave it out",
                "predict: Which?   | a/1.md: predict: 0 options are too few; write two or more, each on a line after"
                        + " \"- \"",
            })
    void refusesAHeadThatIsWrittenOtherwise(String line, String message) {
        assertRefused(HEAD + line + "\n\nText.", message);
    }

    @Test
    void refusesWhatIsNotWhole() {
        assertRefused(HEAD, "a/1.md: there is no text; write it after the head and an empty line");
        assertRefused("", "a/1.md: there is no text; write it after the head and an empty line");
        assertRefused("title: A\n\nText.", "a/1.md: \"run\" is missing; add it to the head");
    }

    @Test
    void refusesAnInstrumentThatMeasuresNothing() {
        assertThatThrownBy(() -> read(HEAD.replace("loss", "los") + "\nText."))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("a/1.md: instruments: there is no probe \"los\"; known are loss, ");
    }

    private static void assertRefused(String text, String message) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(BadInput.class).hasMessage(message);
    }
}
