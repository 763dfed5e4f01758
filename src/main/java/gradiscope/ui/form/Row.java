package gradiscope.ui.form;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Value;
import gradiscope.ui.theme.Icon;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// One property in a form: its title, its editor, and beneath it what is wrong, if anything is.
final class Row {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final Shared shared;
    private final String path;
    private final String title;
    private final String help;
    private final Value form;
    private final Optional<String> initial;
    private final Offer up;
    private final Label name;
    private final Label trouble = new Label();
    private final Editor editor;
    private Optional<Control> control = Optional.empty();

    /// @param up takes what the editor offers
    Row(Shared shared, String path, String title, String help, Descriptor.Entry entry, Object value, Offer up) {
        this.shared = shared;
        this.path = path;
        this.title = title;
        this.help = help;
        this.form = entry.value();
        this.initial = entry.initial();
        this.up = up;
        this.name = new Label(title);
        name.setWrapText(true);
        name.getStyleClass().add("form-title");
        name.setTooltip(new Tooltip(help));
        trouble.setWrapText(true);
        trouble.setMinHeight(Region.USE_PREF_SIZE);
        trouble.getStyleClass().add("form-trouble");
        trouble.setGraphic(Icon.WARNING.beside());
        trouble("");
        this.editor = Editors.of(this, value);
        editor.show(value);
    }

    Shared shared() {
        return shared;
    }

    String path() {
        return path;
    }

    String title() {
        return title;
    }

    Value form() {
        return form;
    }

    /// What the property is when nobody sets it, as text; empty where there is no such value.
    Optional<String> initial() {
        return initial;
    }

    Editor editor() {
        return editor;
    }

    /// Names a control for those who do not see its title, and tells what it means.
    <C extends Control> C named(C wanted) {
        wanted.setAccessibleText(title);
        wanted.setAccessibleHelp(help);
        wanted.setTooltip(new Tooltip(help));
        return wanted;
    }

    /// The control that the title belongs to, and that is marked where something is wrong.
    <C extends Control> C main(C wanted) {
        name.setLabelFor(wanted);
        control = Optional.of(wanted);
        return named(wanted);
    }

    /// The title, with what the guide puts beside it.
    Node heading() {
        HBox box = new HBox(name);
        box.getStyleClass().add("form-heading");
        shared.guide().mark(path).ifPresent(box.getChildren()::add);
        return box;
    }

    Node troubleNode() {
        return trouble;
    }

    /// Offers a new value; says beneath the editor why it is refused, if it is.
    ///
    /// @return whether it was taken
    boolean offer(Object value, String gesture) {
        Optional<String> refusal = up.offer(value, new Offer.Edit(path, title, gesture));
        trouble(refusal.orElse(""));
        return refusal.isEmpty();
    }

    /// Hands on what an editor inside this one changed.
    Optional<String> pass(Object value, Offer.Edit edit) {
        return up.offer(value, edit);
    }

    /// Says what is wrong; empty: nothing.
    void trouble(String words) {
        trouble.setText(words);
        trouble.setVisible(!words.isEmpty());
        trouble.setManaged(!words.isEmpty());
        control.ifPresent(c -> {
            c.pseudoClassStateChanged(DANGER, !words.isEmpty());
            c.setAccessibleHelp(words.isEmpty() ? help : words);
        });
    }
}
