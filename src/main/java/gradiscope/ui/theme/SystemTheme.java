package gradiscope.ui.theme;

import java.util.Map;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// The theme that the person's system asks for.
public final class SystemTheme {
    private static final String WINDOWS = "Windows.SPI.HighContrast";
    private static final String GTK = "GTK.theme_name";

    private SystemTheme() {}

    /// Follows the system as long as it is held. On the toolkit's thread.
    public static ObservableValue<Theme> of(Platform.Preferences preferences) {
        return Bindings.createObjectBinding(
                () -> of(preferences.getColorScheme(), preferences), preferences.colorSchemeProperty(), preferences);
    }

    /// @param preferences of the system, by JavaFX's names of them
    static Theme of(ColorScheme scheme, Map<String, ?> preferences) {
        boolean gtk = preferences.get(GTK) instanceof String name && name.startsWith("HighContrast");
        if (gtk || Boolean.TRUE.equals(preferences.get(WINDOWS))) {
            return Theme.HIGH_CONTRAST;
        }
        return scheme == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
    }
}
