package gradiscope.ui.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Code and translations know the same messages: every literal of [Message#of], and of
/// `look.say` in figures, has its German, and nothing else has.
final class TranslationsTest {
    private static final String LITERAL = "\"(?:[^\"\\\\]|\\\\.)*\"";
    private static final Pattern MADE = Pattern.compile(
            "\\b(?:Message\\s*\\.of|look\\s*\\.say)\\(\\s*((?:" + LITERAL + "\\s*\\+?\\s*)*)", Pattern.DOTALL);
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Words GERMAN = Words.in(Language.GERMAN);

    /// The English templates in the code, but those that are places and marks alone.
    private static Set<String> inCode() throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(TranslationsTest::mayName).toList()) {
                String code = Files.readString(file).replaceAll("(?m)^\\s*//.*$", "");
                for (Matcher made = MADE.matcher(code); made.find(); ) {
                    assertThat(made.group(1)).as("%s: %s", file, made.group()).isNotEmpty();
                    found.add(literal(made.group(1)));
                }
            }
        }
        found.removeIf(template -> !template.replaceAll("\\{\\d}", "").matches(".*[A-Za-z].*"));
        return found;
    }

    /// All code but the definition of `look.say`, which hands its template on.
    private static boolean mayName(Path path) {
        return path.toString().endsWith(".java") && !path.endsWith("figure/chart/Look.java");
    }

    private static String literal(String java) {
        return Pattern.compile(LITERAL)
                .matcher(java)
                .results()
                .map(MatchResult::group)
                .map(text -> text.substring(1, text.length() - 1).translateEscapes())
                .collect(Collectors.joining());
    }

    private static Map<String, String> german() throws IOException {
        return new TreeMap<>(Translations.read(Files.readAllLines(Path.of("resources/ui/problems_de.po"))));
    }

    @Test
    void everyMessageHasItsGerman() throws IOException {
        assertThat(inCode()).hasSizeGreaterThan(300);
        Set<String> missing = new TreeSet<>(inCode());
        missing.removeAll(german().keySet());
        assertThat(missing).isEmpty();
    }

    @Test
    void everyGermanIsOfAMessage() throws IOException {
        Set<String> unused = new TreeSet<>(german().keySet());
        unused.removeAll(inCode());
        assertThat(unused).isEmpty();
    }

    @Test
    void theGermanPutsInTheSameValues() throws IOException {
        assertThat(german()).allSatisfy((english, text) -> {
            assertThat(text).as(english).isNotBlank().doesNotContain("�");
            assertThat(places(text)).as(english).isEqualTo(places(english));
        });
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    @Test
    void aRefusalIsSaidInEitherLanguage() {
        BadInput problem = new BadInput(
                "a.csv",
                "",
                Message.of("is empty"),
                Message.of("use {0}", Message.of("a number {0}", Message.of("at least {0}", 0.5))));
        assertThat(Words.in(Language.ENGLISH).say(problem))
                .isEqualTo(problem.getMessage())
                .isEqualTo("a.csv: is empty; use a number at least 0.5");
        assertThat(GERMAN.say(problem)).isEqualTo("a.csv: ist leer; möglich ist: eine Zahl, mindestens 0,5");
    }

    @Test
    void whatIsQuotedIsNotTakenForATemplate() {
        assertThat(GERMAN.say(Message.of("{0} is not accepted", "is empty {0} $1")))
                .isEqualTo("is empty {0} $1 geht nicht");
    }

    @Test
    void aFileOfTranslationsHasEntriesAloneAndEachOnce() {
        List<String> entry = List.of("# why", "msgid \"say \\\"x\\\"\"", "msgstr \"sag \\\"x\\\"\"", "");
        assertThat(Translations.read(entry)).isEqualTo(Map.of("say \"x\"", "sag \"x\""));
        assertThatThrownBy(() -> Translations.read(
                        Stream.concat(entry.stream(), entry.stream()).toList()))
                .hasMessage("twice: say \"x\"");
        assertThatThrownBy(() -> Translations.read(List.of("msg"))).hasMessage("no entry: msg");
    }
}
