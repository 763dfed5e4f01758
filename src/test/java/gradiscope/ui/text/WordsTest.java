package gradiscope.ui.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

final class WordsTest {
    @Test
    void speaksEnglishAndGerman() {
        assertThat(Words.in(Language.ENGLISH).get("icon.undo")).isEqualTo("Undo");
        assertThat(Words.in(Language.GERMAN).get("icon.undo")).isEqualTo("Rückgängig");
    }

    @Test
    void putsValuesInAndWritesNumbersAsTheLanguageDoes() {
        assertThat(Words.in(Language.ENGLISH).get("timeline.where", 1234, "5")).contains("1,234", "5");
        assertThat(Words.in(Language.GERMAN).get("timeline.where", 1234, "5")).contains("1.234", "5");
    }

    @Test
    void aLanguageThatIsNotThereIsEnglish() {
        assertThat(Language.of(Locale.FRANCE)).isEqualTo(Language.ENGLISH);
        assertThat(Language.of(Locale.of("de", "AT"))).isEqualTo(Language.GERMAN);
    }

    @Test
    void whatIsNotTranslatedStaysEnglish() {
        assertThat(Words.in(Language.GERMAN).or("kind.unheard-of.title", "Dense"))
                .isEqualTo("Dense");
        assertThat(Words.in(Language.GERMAN).or("kind.dense.title", "Dense")).isEqualTo("Dicht");
        assertThat(Words.in(Language.ENGLISH).or("kind.dense.title", "Dense")).isEqualTo("Dense");
    }

    @Test
    void anUnknownKeyIsAMistake() {
        Words words = Words.in(Language.ENGLISH);
        assertThatThrownBy(() -> words.get("no.such.key")).isInstanceOf(MissingResourceException.class);
    }
}
