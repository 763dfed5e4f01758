package gradiscope.ui.theme;

import gradiscope.figure.chart.Look;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.util.Subscription;

/// Which theme holds, and how large everything is. One for all windows of the program, on the toolkit's thread.
public final class Themes {
    /// How much larger everything is for a room that looks on.
    public static final double PRESENTER = 1.6;

    /// The window for which that holds: projected, each of its size fills the same wall, so that a smaller one needs
    /// smaller letters, and a larger one larger ones.
    private static final double ROOM_WIDTH = 1440;

    private static final double ROOM_HEIGHT = 900;

    /// Never smaller than at the desk, nor so large that one word fills a tile.
    private static final double LEAST = 1 / PRESENTER;

    private static final double MOST = 2.5;

    /// A window that is drawn larger should not change everything with each pixel.
    private static final double STEP = 0.05;

    private final ObservableValue<Theme> system;
    private final ReadOnlyObjectWrapper<ThemeChoice> choice = new ReadOnlyObjectWrapper<>(ThemeChoice.SYSTEM);
    private final ReadOnlyBooleanWrapper presenting = new ReadOnlyBooleanWrapper(false);
    private double room = 1;
    private final ReadOnlyObjectWrapper<Theme> theme;
    private final ReadOnlyObjectWrapper<Look> look;

    /// @param system what the system asks for, as from [SystemTheme]
    public Themes(ObservableValue<Theme> system) {
        this.system = system;
        this.theme = new ReadOnlyObjectWrapper<>(system.getValue());
        this.look = new ReadOnlyObjectWrapper<>(lookOf(system.getValue()));
        system.subscribe(this::settle);
    }

    private Look lookOf(Theme theme) {
        return Look.TILE.in(theme.palette()).scaled(presenting.get() ? PRESENTER * room : 1);
    }

    /// The theme first: who follows the look finds the theme it belongs to.
    private void settle() {
        Theme now = choice.get().among(system.getValue());
        theme.set(now);
        Look next = lookOf(now);
        if (!next.equals(look.get())) {
            look.set(next);
        }
    }

    /// Takes a theme, or the system's from now on.
    public void choose(ThemeChoice wanted) {
        choice.set(wanted);
        settle();
    }

    /// Everything larger, or as usual again.
    public void present(boolean on) {
        presenting.set(on);
        settle();
    }

    /// The size of the window that a room looks at, in pixels.
    public void fit(double width, double height) {
        double share = Math.clamp(Math.min(width / ROOM_WIDTH, height / ROOM_HEIGHT), LEAST, MOST);
        double next = Math.round(share / STEP) * STEP;
        if (next != room) {
            room = next;
            settle();
        }
    }

    public ReadOnlyObjectProperty<ThemeChoice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty presentingProperty() {
        return presenting.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Theme> themeProperty() {
        return theme.getReadOnlyProperty();
    }

    /// What charts are drawn in: changes with the theme and with the size.
    public ReadOnlyObjectProperty<Look> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /// Dresses a scene, now and whenever the look changes.
    ///
    /// @return to be closed with the scene
    public Subscription dress(Scene scene) {
        return look.subscribe(now -> theme.get().dress(scene, now));
    }
}
