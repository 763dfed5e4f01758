package gradiscope.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Message files and code know the same texts. Code names a text by its whole key, as a string literal.
final class MessagesTest {
    /// A key that is handed to [Words#get] on the spot.
    private static final Pattern ASKED = Pattern.compile("\\b[wW]ords\\s*\\.get\\(\\s*\"([^\"]*)\"");

    /// A literal that has the form of a key, and is no file.
    private static final Pattern KEY = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.(?!css\")[a-z0-9-]+)+)\"");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    private static Map<String, String> messages(Language language) throws IOException {
        Path file = Path.of("resources/ui/messages_" + language.code() + ".properties");
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        Map<String, String> messages = new TreeMap<>();
        texts.stringPropertyNames().forEach(key -> messages.put(key, texts.getProperty(key)));
        return messages;
    }

    private static Set<String> written(Language language) throws IOException {
        return messages(language).keySet();
    }

    private static Set<String> inCode(String folder, Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/gradiscope").resolve(folder))) {
            Set<String> found = new TreeSet<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String code = Files.readString(file).replaceAll("(?m)^\\s*//.*$", "");
                pattern.matcher(code).results().map(result -> result.group(1)).forEach(found::add);
            }
            return found;
        }
    }

    @Test
    void everyLanguageHasTheSameKeys() throws IOException {
        assertThat(written(Language.GERMAN)).isEqualTo(written(Language.ENGLISH));
    }

    @Test
    void everyKeyInCodeIsDefined() throws IOException {
        Set<String> defined = written(Language.ENGLISH);
        Set<String> families =
                defined.stream().map(MessagesTest::family).collect(Collectors.toCollection(TreeSet::new));
        Set<String> used = inCode("", ASKED);
        inCode("ui", KEY).stream().filter(key -> families.contains(family(key))).forEach(used::add);
        assertThat(used).isNotEmpty().isSubsetOf(defined);
    }

    private static String family(String key) {
        return key.substring(0, Math.max(0, key.indexOf('.')));
    }

    @Test
    void everyDefinedKeyIsInCode() throws IOException {
        assertThat(written(Language.ENGLISH)).isSubsetOf(inCode("", KEY));
    }

    @ParameterizedTest
    @EnumSource
    void noKeyIsDefinedTwice(Language language) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("resources/ui/messages_" + language.code() + ".properties"));
        assertThat(lines.stream()
                        .filter(line -> line.contains("=") && !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf('=')).strip()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void everyTextSaysSomethingAndIsAFormat(Language language) throws IOException {
        assertThat(messages(language)).allSatisfy((key, text) -> {
            assertThat(text).as(key).isNotBlank().doesNotContain("'", "�");
            assertThat(new MessageFormat(text).format(new Object[] {1, 2, 3, 4}))
                    .as(key)
                    .isNotBlank();
        });
    }

    @Test
    void everyLanguagePutsInTheSameValues() throws IOException {
        Map<String, String> english = messages(Language.ENGLISH);
        assertThat(messages(Language.GERMAN))
                .allSatisfy((key, text) ->
                        assertThat(places(text)).as(key).isEqualTo(places(english.getOrDefault(key, text))));
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void thereAreAsManyFilesAsLanguages() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("resources/ui"))) {
            assertThat(files.map(path -> path.getFileName().toString()).filter(name -> name.startsWith("messages")))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(Language.values())
                            .map(language -> "messages_" + language.code() + ".properties")
                            .toList());
        }
    }
}
