package gradiscope.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import gradiscope.figure.chart.Look;
import gradiscope.figure.chart.Palette;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;

/// A palette with the style sheets that windows wear.
public enum Theme {
    LIGHT(Palette.LIGHT, new PrimerLight()),
    DARK(Palette.DARK, new PrimerDark()),
    HIGH_CONTRAST(Palette.HIGH_CONTRAST, new PrimerDark());

    private static final double ICON = 1.4;
    private static final List<String> SHEETS = List.of("theme.css", "controls.css");

    /// Deeply immutable, though JavaFX does not say so of its colours.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Palette palette;

    private final String base;

    Theme(Palette palette, atlantafx.base.theme.Theme base) {
        this.palette = palette;
        this.base = base.getUserAgentStylesheet();
    }

    public Palette palette() {
        return palette;
    }

    /// What lies under our own style: the scene's user-agent style sheet.
    public String userAgentStylesheet() {
        return base;
    }

    /// Our own style, the later ones over the earlier: the colours and the size of text, then the rules that use them.
    ///
    /// @param look whose size is taken
    public List<String> stylesheets(Look look) {
        String root = ".root{" + palette.css() + "-fx-font-size:" + look.size() + "px;}";
        // In pixels, since an icon is a text in a font of its own size.
        String icon = ".icon{-fx-icon-size:" + Math.round(look.em(ICON)) + "px;}";
        return List.of(inline(root + icon), sheet(SHEETS.getFirst()), sheet(SHEETS.getLast()));
    }

    /// As an address, so that popups, which copy the addresses of their window, have it too.
    private static String inline(String css) {
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource("/gradiscope/ui/" + name), name)
                .toExternalForm();
    }

    /// Puts it on a scene, whose popups follow. Style sheets of the scene's own go; those of its nodes stay.
    public void dress(Scene scene, Look look) {
        scene.setUserAgentStylesheet(base);
        scene.getStylesheets().setAll(stylesheets(look));
        scene.setFill(palette.tones().desk());
    }
}
