package gradiscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.ui.text.Language;
import gradiscope.ui.text.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Everything is found that can be done, by its name or by another word for it, with its keys.
final class ActionSearchTest {
    private static final String BLOBS = """
            {"gradiscope": 1, "name": "Blobs", "data": {"source": {"kind": "blobs", "classes": 3, "samples": 60}},
             "network": {"layers": [{"kind": "dense", "units": 4}, "tanh", "dense"]}}""";

    private static Desk desk(Language language) {
        return new Desk(BLOBS, Settings.FIRST, Optional.empty(), language);
    }

    private static ListView<?> list(Desk desk) {
        return (ListView<?>)
                desk.find("#search-field", TextField.class).getParent().lookup(".list-view");
    }

    private static List<Action> found(Desk desk, String typed) {
        return desk.call(() -> {
            desk.find("#search-field", TextField.class).setText(typed);
            return list(desk).getItems().stream().map(Action.class::cast).toList();
        });
    }

    /// The words that stand in the list, line by line.
    private static List<String> lines(Desk desk) {
        return desk.call(() -> {
            desk.scene.getRoot().applyCss();
            desk.scene.getRoot().layout();
            return list(desk).lookupAll(".label").stream()
                    .filter(Node::isVisible)
                    .map(label -> ((Labeled) label).getText())
                    .toList();
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyCommandIsFoundFirstByItsNameWithItsKeysBeside(Language language) {
        try (Desk desk = desk(language)) {
            desk.press(KeyCode.K, true, false);
            for (Action action : desk.actions.all()) {
                String title = action.title().get();
                assertThat(found(desk, title)).as(title).isNotEmpty().first().isEqualTo(action);
                assertThat(lines(desk)).as(title).contains(title, action.keysText());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCommandIsKnownByOtherWords(Language language) {
        try (Desk desk = desk(language)) {
            Synonyms synonyms = new Synonyms(Words.in(language));
            desk.press(KeyCode.K, true, false);
            for (Action action : desk.actions.all()) {
                String others = synonyms.of(action).strip();
                assertThat(others).as(action.id()).isNotEmpty();
                Stream.of(others.split(" "))
                        .forEach(word -> assertThat(found(desk, word)).as(word).contains(action));
            }
        }
    }

    /// What a person types who does not know our names.
    @Test
    void usualWordsLeadToWhatIsMeant() {
        Map<String, String> meant = Map.ofEntries(
                Map.entry("pause", "play"),
                Map.entry("stop", "play"),
                Map.entry("dark", "theme-DARK"),
                Map.entry("colour", "theme-LIGHT"),
                Map.entry("color", "theme-HIGH_CONTRAST"),
                Map.entry("projector", "present"),
                Map.entry("export loss", "export-loss"),
                Map.entry("picture", "export-loss"),
                Map.entry("weights", "seed"),
                Map.entry("language", "language-GERMAN"),
                Map.entry("restart", "reset"),
                Map.entry("examples", "presets"),
                Map.entry("fps", "performance"),
                Map.entry("branch", "fork"));
        try (Desk desk = desk(Language.ENGLISH)) {
            desk.press(KeyCode.K, true, false);
            meant.forEach((typed, id) -> assertThat(found(desk, typed))
                    .as(typed)
                    .extracting(Action::id)
                    .contains(id));
        }
    }

    @Test
    void namesComeBeforeOtherWords() {
        try (Desk desk = desk(Language.ENGLISH)) {
            desk.press(KeyCode.K, true, false);
            assertThat(found(desk, "fork")).first().extracting(Action::id).isEqualTo("fork");
            assertThat(found(desk, "open"))
                    .extracting(action -> action.title()
                            .get()
                            .toLowerCase(java.util.Locale.ROOT)
                            .contains("open"))
                    .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        }
    }

    @ParameterizedTest
    @EnumSource
    void thatNothingIsFoundIsSaidInWords(Language language) {
        try (Desk desk = desk(language)) {
            desk.press(KeyCode.K, true, false);
            assertThat(found(desk, "zebra")).isEmpty();
            assertThat(lines(desk)).anySatisfy(line -> assertThat(line).contains("zebra"));
            desk.shoot("search-nothing-" + language.code(), 1440, 900);
            desk.press(KeyCode.ENTER, false, false);
            assertThat(desk.call(() -> desk.scene.getRoot().lookup("#notice")))
                    .as("nothing is done")
                    .isNull();
        }
    }

    @Test
    void aTileIsShownAloneByItsName() {
        try (Desk desk = desk(Language.ENGLISH)) {
            desk.press(KeyCode.K, true, false);
            found(desk, "alone loss surface");
            desk.shoot("search-found", 1440, 900);
            desk.press(KeyCode.ENTER, false, false);
            assertThat(desk.dashboard.full()).isEqualTo("surface");
        }
    }
}
