package gradiscope.ui.theme;

import gradiscope.ui.text.Words;
import java.util.Optional;

/// What a person chose.
public enum ThemeChoice {
    /// That of the system, also when it changes.
    SYSTEM(Optional.empty()),
    LIGHT(Optional.of(Theme.LIGHT)),
    DARK(Optional.of(Theme.DARK)),
    HIGH_CONTRAST(Optional.of(Theme.HIGH_CONTRAST));

    private final Optional<Theme> theme;

    ThemeChoice(Optional<Theme> theme) {
        this.theme = theme;
    }

    /// The theme that holds.
    ///
    /// @param system that of the system
    Theme among(Theme system) {
        return theme.orElse(system);
    }

    /// What a menu calls it.
    public String title(Words words) {
        return words.get(
                switch (this) {
                    case SYSTEM -> "theme.system";
                    case LIGHT -> "theme.light";
                    case DARK -> "theme.dark";
                    case HIGH_CONTRAST -> "theme.high-contrast";
                });
    }
}
