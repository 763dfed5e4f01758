package gradiscope.experiment;

import java.io.Serializable;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A sentence for a person, or a part of one, that is not yet written in a language: an English template, and what
/// is put into it. Immutable.
///
/// The English template is also the name by which other languages find theirs, as in gettext: the code that refuses
/// something says why in plain English, and `resources/ui/problems_LANGUAGE.po` has the translation.
public final class Message implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final String VERBATIM = "{0}";

    private final String template;
    private final Serializable[] values;

    private Message(String template, Serializable... values) {
        this.template = template;
        this.values = values.clone();
    }

    /// @param template English, with places `{0}`, `{1}`, ...; a literal, so that a test finds it and its translations
    /// @param values a number, another message, or anything that is called the same in every language
    public static Message of(String template, @Nullable Object... values) {
        return new Message(template, Stream.of(values).map(Message::kept).toArray(Serializable[]::new));
    }

    private static Serializable kept(@Nullable Object value) {
        return value instanceof Message || value instanceof Number ? (Serializable) value : String.valueOf(value);
    }

    /// What is called the same in every language: a path, a name.
    static Message verbatim(String text) {
        return new Message(VERBATIM, text);
    }

    /// A language.
    public interface Tongue {
        Tongue ENGLISH = new English();

        /// The template of this language for an English one.
        String template(String english);

        String number(Number number);

        /// What was written as English writes numbers, `12,345.6`, in the marks of this language.
        String written(String english);
    }

    private record English() implements Tongue {
        @Override
        public String template(String english) {
            return english;
        }

        @Override
        public String number(Number number) {
            return number.toString();
        }

        @Override
        public String written(String english) {
            return english;
        }
    }

    /// The whole text in a language.
    public String in(Tongue tongue) {
        return PLACE.matcher(template.equals(VERBATIM) ? template : tongue.template(template))
                .replaceAll(place -> Matcher.quoteReplacement(value(place, tongue)));
    }

    private String value(MatchResult place, Tongue tongue) {
        return switch (values[Integer.parseInt(place.group(1), 10)]) {
            case Message message -> message.in(tongue);
            case Number number -> tongue.number(number);
            case Serializable text -> text.toString();
        };
    }

    public boolean isEmpty() {
        return toString().isEmpty();
    }

    /// In English.
    @Override
    public String toString() {
        return in(Tongue.ENGLISH);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Message message
                && template.equals(message.template)
                && Arrays.equals(values, message.values);
    }

    @Override
    public int hashCode() {
        return 31 * template.hashCode() + Arrays.hashCode(values);
    }
}
