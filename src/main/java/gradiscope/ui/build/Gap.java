package gradiscope.ui.build;

import gradiscope.experiment.Shape;
import gradiscope.ui.text.Words;
import gradiscope.ui.theme.Icon;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The wire between two layers, on which the shape stands; something can be put in its place.
final class Gap {
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    private final Words words;
    private final Label shape = new Label();
    private final StackPane node;

    /// @param insert asks what is to be put here
    Gap(Words words, Runnable insert) {
        this.words = words;
        Region wire = new Region();
        wire.getStyleClass().add("wire");
        shape.getStyleClass().add("wire-shape");
        Button add = Icon.ADD.button(words);
        Icon.ADD.put(add, words.get("build.insert-here"));
        add.getStyleClass().add("wire-add");
        add.setFocusTraversable(false);
        add.setOnAction(e -> insert.run());
        Region balance = new Region();
        balance.prefWidthProperty().bind(add.widthProperty());
        HBox texts = new HBox(balance, shape, add);
        texts.getStyleClass().add("wire-texts");
        this.node = new StackPane(wire, texts);
        node.getStyleClass().add("gap");
    }

    StackPane node() {
        return node;
    }

    void light(boolean on) {
        node.pseudoClassStateChanged(LIT, on);
    }

    /// @param now empty: not known
    void show(Optional<Shape> now) {
        shape.setText(now.map(s -> s.toString().replace("x", " × ")).orElse("?"));
        shape.setTooltip(
                new Tooltip(now.map(s -> words.get("build.shape", s.size())).orElse(words.get("build.no-shape"))));
    }
}
