package gradiscope.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradiscope.figure.Toolkit;
import gradiscope.figure.chart.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;

final class ThemesTest {
    private final SimpleObjectProperty<Theme> system = new SimpleObjectProperty<>(Theme.LIGHT);
    private final Themes themes = new Themes(system);

    @Test
    void followTheSystemUntilAPersonChooses() {
        system.set(Theme.DARK);
        assertThat(themes.themeProperty().get()).isEqualTo(Theme.DARK);
        themes.choose(ThemeChoice.HIGH_CONTRAST);
        system.set(Theme.LIGHT);
        assertThat(themes.themeProperty().get()).isEqualTo(Theme.HIGH_CONTRAST);
        themes.choose(ThemeChoice.SYSTEM);
        assertThat(themes.themeProperty().get()).isEqualTo(Theme.LIGHT);
        assertThat(themes.choiceProperty().get()).isEqualTo(ThemeChoice.SYSTEM);
    }

    @Test
    void whatARoomSeesIsAsLargeOnTheWallWhateverTheWindow() {
        Themes themes = new Themes(new SimpleObjectProperty<>(Theme.LIGHT));
        double usual = themes.lookProperty().get().size();
        themes.fit(1024, 700);
        assertThat(themes.lookProperty().get().size()).as("at the desk").isEqualTo(usual);
        themes.present(true);
        double small = themes.lookProperty().get().size();
        themes.fit(2048, 1400);
        double large = themes.lookProperty().get().size();
        assertThat(small).isGreaterThan(usual);
        assertThat(large / small).isCloseTo(2, within(0.05));
        themes.fit(100, 100);
        assertThat(themes.lookProperty().get().size()).isGreaterThanOrEqualTo(0.95 * usual);
    }

    @Test
    void theLookHasTheThemesPaletteAndIsLargerForARoom() {
        themes.choose(ThemeChoice.DARK);
        double usual = themes.lookProperty().get().size();
        themes.present(true);
        assertThat(themes.lookProperty().get().size()).isEqualTo(Themes.PRESENTER * usual, within(1e-12));
        assertThat(themes.lookProperty().get().palette()).isEqualTo(Theme.DARK.palette());
        themes.present(false);
        assertThat(themes.lookProperty().get().size()).isEqualTo(usual);
    }

    @Test
    void whoFollowsTheLookFindsItsTheme() {
        List<Boolean> fits = new ArrayList<>();
        themes.lookProperty()
                .subscribe(
                        look -> fits.add(themes.themeProperty().get().palette().equals(look.palette())));
        themes.choose(ThemeChoice.DARK);
        themes.present(true);
        assertThat(fits).hasSize(3).containsOnly(true);
    }

    @Test
    void aSceneIsDressedUntilItIsLetGo() {
        Toolkit.offScreen().call(() -> {
            Scene scene = new Scene(new Group());
            Subscription dressed = themes.dress(scene);
            themes.choose(ThemeChoice.DARK);
            assertThat(scene.getUserAgentStylesheet()).isEqualTo(Theme.DARK.userAgentStylesheet());
            Look dark = themes.lookProperty().get();
            assertThat(scene.getStylesheets()).isEqualTo(Theme.DARK.stylesheets(dark));
            dressed.unsubscribe();
            themes.choose(ThemeChoice.LIGHT);
            assertThat(scene.getStylesheets()).isEqualTo(Theme.DARK.stylesheets(dark));
            return true;
        });
    }

    /// Names of preferences: the documentation of `javafx.application.Platform.Preferences`.
    @Test
    void theSystemMayBeLightDarkOrOfHighContrast() {
        assertThat(SystemTheme.of(ColorScheme.LIGHT, Map.of())).isEqualTo(Theme.LIGHT);
        assertThat(SystemTheme.of(ColorScheme.DARK, Map.of("GTK.theme_name", "Adwaita-dark")))
                .isEqualTo(Theme.DARK);
        assertThat(SystemTheme.of(ColorScheme.LIGHT, Map.of("Windows.SPI.HighContrast", true)))
                .isEqualTo(Theme.HIGH_CONTRAST);
        assertThat(SystemTheme.of(ColorScheme.LIGHT, Map.of("GTK.theme_name", "HighContrastInverse")))
                .isEqualTo(Theme.HIGH_CONTRAST);
    }

    @Test
    void theSystemIsAskedThroughTheToolkit() {
        Theme theme = Toolkit.offScreen()
                .call(() -> SystemTheme.of(Platform.getPreferences()).getValue());
        assertThat(theme).isIn((Object[]) Theme.values());
    }
}
