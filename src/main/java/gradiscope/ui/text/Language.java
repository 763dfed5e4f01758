package gradiscope.ui.text;

import java.util.Locale;

/// A language that all texts of windows exist in.
public enum Language {
    ENGLISH(Locale.ENGLISH),
    GERMAN(Locale.GERMAN);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /// How numbers are written in it.
    public Locale locale() {
        return locale;
    }

    /// Its code, `en` or `de`.
    public String code() {
        return locale.getLanguage();
    }

    /// The language of a person's system, English where there is no such text.
    public static Language of(Locale person) {
        return person.getLanguage().equals(GERMAN.code()) ? GERMAN : ENGLISH;
    }
}
