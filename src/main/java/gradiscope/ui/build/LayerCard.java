package gradiscope.ui.build;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Layer;
import gradiscope.network.Parameter;
import gradiscope.network.Stage;
import gradiscope.ui.text.Naming;
import gradiscope.ui.text.Words;
import gradiscope.ui.theme.Icon;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One layer of the network: what it is, its size, and what is wrong with it.
final class LayerCard {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass FAULTY = PseudoClass.getPseudoClass("faulty");

    private final int index;
    private final Words words;
    private final Naming naming;
    private final Label title = new Label();
    private final Label note = new Label();
    private final Label trouble = new Label();
    private final Tooltip help = new Tooltip();
    private final SizeBox size;
    private final Label handle = new Label();
    private final VBox node = new VBox();

    LayerCard(int index, NetworkCommands commands, Words words) {
        this.index = index;
        this.words = words;
        this.naming = new Naming(words);
        this.size = new SizeBox(words, n -> commands.resize(index, n), node);
        node.getStyleClass().add("layer-card");
        node.setFocusTraversable(true);
        node.setAccessibleRole(AccessibleRole.LIST_ITEM);
        node.getChildren().setAll(head(), size.refusal(), trouble);
        node.focusWithinProperty().subscribe(focused -> {
            if (focused) {
                commands.select(index);
            }
        });
        trouble.setWrapText(true);
        trouble.setGraphic(Icon.WARNING.beside());
        trouble.getStyleClass().add("layer-trouble");
        Tooltip.install(node, help);
    }

    private HBox head() {
        Label grip = new Label("", Icon.DRAG.beside());
        grip.getStyleClass().add("layer-grip");
        title.getStyleClass().add("layer-title");
        note.getStyleClass().add("quiet");
        VBox texts = new VBox(title, note);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        handle.setGraphic(Icon.FORK.beside());
        handle.getStyleClass().add("layer-handle");
        handle.setTooltip(new Tooltip(words.get("build.handle")));
        HBox head = new HBox(grip, texts, size.node(), handle);
        head.getStyleClass().add("layer-head");
        return head;
    }

    Region node() {
        return node;
    }

    int index() {
        return index;
    }

    /// Where a skip connection is dragged from.
    Node handle() {
        return handle;
    }

    SizeBox size() {
        return size;
    }

    String title() {
        return title.getText();
    }

    /// @param stage its shapes and parameters; empty: not known
    /// @param problem what is wrong with it, and what to do; empty: nothing
    void show(Layer layer, Optional<Stage> stage, boolean chosen, String problem) {
        Descriptor<Layer> kind = Descriptor.of(layer);
        title.setText(naming.title(kind));
        note.setText(layer.name());
        String said = naming.help(kind) + parameters(stage);
        help.setText(said);
        Optional<Size> now = Size.of(layer);
        size.show(
                now,
                now.map(s -> naming.title(kind, s.property())).orElse(""),
                now.map(s -> naming.help(kind, s.property())).orElse(""),
                stage.map(s -> (long) s.geometry().output().channels()).orElse(0L));
        trouble.setText(problem);
        trouble.setVisible(!problem.isEmpty());
        trouble.setManaged(!problem.isEmpty());
        node.pseudoClassStateChanged(CHOSEN, chosen);
        node.pseudoClassStateChanged(FAULTY, !problem.isEmpty());
        node.setAccessibleText(title.getText() + ", " + note.getText());
        node.setAccessibleHelp(problem.isEmpty() ? said : problem);
    }

    private String parameters(Optional<Stage> stage) {
        int count = stage.map(
                        s -> s.parameters().stream().mapToInt(Parameter::size).sum())
                .orElse(0);
        return count == 0 ? "" : "\n" + words.get("build.parameters", count);
    }
}
