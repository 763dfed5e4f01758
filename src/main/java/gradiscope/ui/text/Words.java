package gradiscope.ui.text;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.InvalidValue;
import gradiscope.experiment.Message;
import gradiscope.figure.chart.Numbers;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.util.ListResourceBundle;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/// Every text of the windows, in one language. Handed over by constructors.
public final class Words {
    private final Language language;
    private final ResourceBundle texts;
    private final ResourceBundle kinds;
    private final Message.Tongue tongue;

    private Words(Language language) {
        this.language = language;
        this.texts = bundle("messages_" + language.code());
        this.kinds = language == Language.ENGLISH ? new Nothing() : bundle("kinds_" + language.code());
        this.tongue = language == Language.ENGLISH ? Translations.NONE : Translations.of(language);
    }

    /// @throws UncheckedIOException when the message file cannot be read
    public static Words in(Language language) {
        return new Words(language);
    }

    private static ResourceBundle bundle(String name) {
        String file = "/gradiscope/ui/" + name + ".properties";
        try (InputStream bytes = Objects.requireNonNull(Words.class.getResourceAsStream(file), file);
                Reader reader = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    public Language language() {
        return language;
    }

    /// A text. Numbers among what is put in are written as the language does.
    ///
    /// @param key as it stands in the message file; written out in the code
    /// @param args put in the places `{0}`, `{1}`, ..., in the forms of [MessageFormat]
    /// @throws java.util.MissingResourceException when there is no such key, which a test excludes
    public String get(String key, Object... args) {
        return new MessageFormat(texts.getString(key), language.locale()).format(args);
    }

    /// The language, for what brings its own English with it.
    public Message.Tongue tongue() {
        return tongue;
    }

    /// Why something was refused, or whatever else the engine has to say, in this language.
    public String say(Message message) {
        return message.in(tongue);
    }

    /// A number for reading, of three significant digits: [Numbers#brief].
    public String brief(double value) {
        return tongue.written(Numbers.brief(value));
    }

    /// A number with so many digits after the decimal mark: [Numbers#fixed].
    public String fixed(double value, int digits) {
        return tongue.written(Numbers.fixed(value, digits));
    }

    /// A whole number for reading: [Numbers#count].
    public String count(long value) {
        return tongue.written(Numbers.count(value));
    }

    /// A share for reading: [Numbers#percent].
    public String percent(double share) {
        return tongue.written(Numbers.percent(share));
    }

    /// A number as it stands in a field, in which a person changes it: without marks between thousands.
    ///
    /// @param number with a decimal point
    public String typed(String number) {
        return number.replace('.', mark());
    }

    /// The number that a person typed, with a decimal point, whichever mark of this language or point it has.
    public String pointed(String typed) {
        return typed.strip().replace(mark(), '.');
    }

    private char mark() {
        return DecimalFormatSymbols.getInstance(language.locale()).getDecimalSeparator();
    }

    /// The whole of a refusal in one line: file, place, problem, remedy.
    public String say(BadInput problem) {
        return problem.in(tongue);
    }

    /// Problem and remedy, where the place is plain.
    public String say(InvalidValue problem) {
        return say(problem.problem()) + "; " + say(problem.accepted());
    }

    /// The translation of a text that brings its own English with it, such as the title of a kind of layer.
    ///
    /// @param key made from its name, such as `kind.dense.title`
    /// @param english what it is in English, and where it is not translated
    public String or(String key, String english) {
        return kinds.containsKey(key) ? kinds.getString(key) : english;
    }

    /// English needs no translation.
    private static final class Nothing extends ListResourceBundle {
        @Override
        protected Object[][] getContents() {
            return new Object[0][];
        }
    }
}
