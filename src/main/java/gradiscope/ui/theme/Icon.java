package gradiscope.ui.theme;

import gradiscope.ui.text.Words;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/// A picture for each thing that a person can do, or must know; with its name, for those who do not see it. Size and
/// colour are those of the text around it.
public enum Icon {
    PLAY(Material2MZ.PLAY_ARROW, "icon.play"),
    PAUSE(Material2MZ.PAUSE, "icon.pause"),
    STEP(Material2MZ.SKIP_NEXT, "icon.step"),
    EPOCH(Material2AL.FAST_FORWARD, "icon.epoch"),
    RESET(Material2MZ.REPLAY, "icon.reset"),
    SEED(Material2AL.CASINO, "icon.seed"),
    SPEED(Material2MZ.SPEED, "icon.speed"),
    UNDO(Material2MZ.UNDO, "icon.undo"),
    REDO(Material2MZ.REDO, "icon.redo"),
    NEW(Material2MZ.NOTE_ADD, "icon.new"),
    OPEN(Material2AL.FOLDER_OPEN, "icon.open"),
    GALLERY(Material2AL.COLLECTIONS, "icon.gallery"),
    SAVE(Material2MZ.SAVE, "icon.save"),
    SHARE(Material2MZ.SHARE, "icon.share"),
    ADD(Material2AL.ADD, "icon.add"),
    LESS(Material2MZ.REMOVE, "icon.less"),
    DELETE(Material2AL.DELETE, "icon.delete"),
    COPY(Material2AL.CONTENT_COPY, "icon.copy"),
    EDIT(Material2AL.EDIT, "icon.edit"),
    DRAG(Material2AL.DRAG_INDICATOR, "icon.drag"),
    FORK(Material2AL.CALL_SPLIT, "icon.fork"),
    TIMELINE(Material2AL.HISTORY, "icon.timeline"),
    REPLAY(Material2MZ.PLAY_CIRCLE_OUTLINE, "icon.replay"),
    FULL_WINDOW(Material2AL.FULLSCREEN, "icon.full-window"),
    BACK(Material2AL.FULLSCREEN_EXIT, "icon.back"),
    HELP(Material2AL.HELP_OUTLINE, "icon.help"),
    EXPORT(Material2MZ.SAVE_ALT, "icon.export"),
    PIN(Material2MZ.PUSH_PIN, "icon.pin"),
    SETTINGS(Material2MZ.SETTINGS, "icon.settings"),
    MENU(Material2MZ.MORE_VERT, "icon.menu"),
    CLOSE(Material2AL.CLOSE, "icon.close"),
    SIDEBAR(Material2MZ.VERTICAL_SPLIT, "icon.sidebar"),
    SEARCH(Material2MZ.SEARCH, "icon.search"),
    THEME(Material2MZ.PALETTE, "icon.theme"),
    SYSTEM(Material2AL.BRIGHTNESS_6, "icon.system"),
    LIGHT(Material2MZ.WB_SUNNY, "icon.light"),
    DARK(Material2MZ.NIGHTS_STAY, "icon.dark"),
    CONTRAST(Material2MZ.TONALITY, "icon.contrast"),
    PRESENT(Material2MZ.SLIDESHOW, "icon.present"),
    WARNING(Material2MZ.WARNING, "icon.warning"),
    INFORMATION(Material2AL.INFO, "icon.information"),
    DONE(Material2AL.CHECK, "icon.done");

    /// The pack's pictures are enums themselves, though their interface does not say so.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Ikon picture;

    private final String key;

    Icon(Ikon picture, String key) {
        this.picture = picture;
        this.key = key;
    }

    /// What it stands for, in a word or two.
    public String title(Words words) {
        return words.get(key);
    }

    /// The picture beside words that say the same, so that a screen reader passes over it.
    public Node beside() {
        return drawn();
    }

    /// The picture alone, with its name for screen readers.
    public Node node(Words words) {
        FontIcon icon = drawn();
        icon.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        icon.setAccessibleText(title(words));
        return icon;
    }

    /// A button that shows the picture alone; its name is for screen readers, and in a tooltip.
    public Button button(Words words) {
        Button button = new Button();
        put(button, title(words));
        return button;
    }

    /// Puts the picture on a button, instead of what was on it: a button can change its meaning.
    ///
    /// @param title what the button does, for screen readers and in a tooltip
    public void put(ButtonBase button, String title) {
        button.setGraphic(drawn());
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setText(title);
        button.setAccessibleText(title);
        button.setTooltip(new Tooltip(title));
        if (!button.getStyleClass().contains("icon-button")) {
            button.getStyleClass().add("icon-button");
        }
    }

    private FontIcon drawn() {
        FontIcon icon = new FontIcon(picture);
        icon.getStyleClass().add("icon");
        return icon;
    }
}
