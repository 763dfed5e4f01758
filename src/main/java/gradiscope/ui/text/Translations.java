package gradiscope.ui.text;

import gradiscope.experiment.Message;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What the engine says in English, in another language: from a file in the format of gettext, `msgid "English"` and
/// on the next line `msgstr "translation"`, with `\"` for a quotation mark.
///
/// @param templates the language's by the English ones
record Translations(Map<String, String> templates, boolean comma) implements Message.Tongue {
    /// English: what is not translated.
    static final Translations NONE = new Translations(Map.of(), false);

    private static final String ENGLISH = "msgid ";
    private static final String OTHER = "msgstr ";

    Translations {
        templates = Map.copyOf(templates);
    }

    /// @throws UncheckedIOException when the file cannot be read
    static Translations of(Language language) {
        String file = "/gradiscope/ui/problems_" + language.code() + ".po";
        try (InputStream bytes = Objects.requireNonNull(Translations.class.getResourceAsStream(file), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return new Translations(read(reader.lines().toList()), language == Language.GERMAN);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /// @throws IllegalArgumentException when a line is no entry, or an English text is there twice
    static Map<String, String> read(List<String> lines) {
        Map<String, String> templates = new LinkedHashMap<>();
        String english = "";
        for (String line : lines) {
            if (line.startsWith(ENGLISH)) {
                english = unquoted(line.substring(ENGLISH.length()));
            } else if (line.startsWith(OTHER)) {
                if (templates.put(english, unquoted(line.substring(OTHER.length()))) != null) {
                    throw new IllegalArgumentException("twice: " + english);
                }
            } else if (!line.isBlank() && !line.startsWith("#")) {
                throw new IllegalArgumentException("no entry: " + line);
            }
        }
        return templates;
    }

    private static String unquoted(String text) {
        return text.strip().substring(1, text.strip().length() - 1).replace("\\\"", "\"");
    }

    @Override
    public String template(String english) {
        return templates.getOrDefault(english, english);
    }

    /// Digits are not grouped: it may be a number that a person wrote, or has to write.
    @Override
    public String number(Number number) {
        String text = number.toString();
        return comma && (number instanceof Double || number instanceof Float) ? text.replace('.', ',') : text;
    }

    /// German has the comma where English has the point, and the point where English has the comma.
    @Override
    public String written(String english) {
        return comma ? english.replace(',', '_').replace('.', ',').replace('_', '.') : english;
    }
}
