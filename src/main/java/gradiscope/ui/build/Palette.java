package gradiscope.ui.build;

import gradiscope.experiment.Descriptor;
import gradiscope.ui.part.Dragging;
import gradiscope.ui.text.Naming;
import gradiscope.ui.text.Words;
import gradiscope.ui.theme.Icon;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;

/// Every layer there is, searched as one types. A layer is dragged from here to a gap, or put after the selected one by
/// a click, or by Enter.
final class Palette {
    private final CustomTextField search = new CustomTextField();
    private final FlowPane chips = new FlowPane();
    private final Label none;
    private final Map<ChoicePanel.Choice, Button> buttons = new LinkedHashMap<>();
    private final VBox node;

    Palette(NetworkCommands commands, Words words, Dragging<Drag, Integer> dragging) {
        this.none = new Label(words.get("build.no-layer"));
        none.getStyleClass().add("quiet");
        none.setWrapText(true);
        search.setLeft(Icon.SEARCH.beside());
        search.setPromptText(words.get("build.search"));
        search.setAccessibleText(words.get("build.search"));
        search.setTooltip(new Tooltip(words.get("build.search-help")));
        search.textProperty().subscribe(this::filter);
        search.setOnAction(
                e -> found().stream().findFirst().ifPresent(c -> c.take().run()));
        chips.getStyleClass().add("palette-chips");
        Naming naming = new Naming(words);
        for (Descriptor<?> kind : commands.kinds()) {
            ChoicePanel.Choice choice = choice(commands, naming, kind);
            buttons.put(choice, chip(choice, kind, dragging));
        }
        ScrollPane scroll = new ScrollPane(chips);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("palette-scroll");
        this.node = new VBox(search, scroll);
        node.getStyleClass().add("palette");
        filter();
    }

    private static ChoicePanel.Choice choice(NetworkCommands commands, Naming naming, Descriptor<?> kind) {
        return new ChoicePanel.Choice(
                naming.title(kind), naming.help(kind), () -> commands.insert(kind, commands.gapAfterSelected()));
    }

    private Button chip(ChoicePanel.Choice choice, Descriptor<?> kind, Dragging<Drag, Integer> dragging) {
        Button chip = new Button(choice.title());
        chip.getStyleClass().add("chip");
        chip.setTooltip(new Tooltip(choice.help()));
        chip.setOnAction(e -> choice.take().run());
        dragging.source(chip, () -> new Drag.New(kind), choice::title);
        return chip;
    }

    VBox node() {
        return node;
    }

    private List<ChoicePanel.Choice> found() {
        return ChoicePanel.Choice.among(List.copyOf(buttons.keySet()), search.getText());
    }

    private void filter() {
        List<Button> shown = new ArrayList<>();
        for (ChoicePanel.Choice choice : found()) {
            Button chip = buttons.get(choice);
            if (chip != null) {
                shown.add(chip);
            }
        }
        chips.getChildren().setAll(shown);
        if (shown.isEmpty()) {
            chips.getChildren().setAll(none);
        }
    }
}
