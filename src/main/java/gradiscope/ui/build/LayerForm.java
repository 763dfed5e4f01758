package gradiscope.ui.build;

import gradiscope.experiment.Layer;
import gradiscope.experiment.Network;
import gradiscope.ui.form.Guide;
import gradiscope.ui.form.PropertyForm;
import gradiscope.ui.part.Context;
import gradiscope.ui.text.Words;
import gradiscope.ui.theme.Icon;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The properties of the selected layer.
final class LayerForm {
    /// A form serves as long as all this stays.
    private record Ground(int index, Class<?> kind, List<String> sources) {}

    private final Context context;
    private final NetworkCommands commands;
    private final Label title = new Label();
    private final ScrollPane scroll = new ScrollPane();
    private final VBox node = new VBox();
    private Optional<Ground> ground = Optional.empty();
    private Optional<PropertyForm> form = Optional.empty();

    LayerForm(Context context, NetworkCommands commands) {
        this.context = context;
        this.commands = commands;
        title.getStyleClass().add("heading");
        title.setMinWidth(0);
        node.getChildren().setAll(head(context.words()), scroll);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        node.getStyleClass().add("layer-form");
    }

    /// What is done with the whole layer stands here, not on its card: a button that comes and goes there would push
    /// itself under the pointer, or the other cards away from under it.
    private HBox head(Words words) {
        Button twin = button(words, Icon.COPY, words.get("build.twin"), commands::duplicate);
        Button away = button(words, Icon.DELETE, words.get("build.away"), commands::remove);
        HBox head = new HBox(title, twin, away);
        head.getStyleClass().add("layer-head");
        return head;
    }

    private Button button(Words words, Icon icon, String name, IntConsumer act) {
        Button button = icon.button(words);
        icon.put(button, name);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().add("layer-button");
        button.setOnAction(e -> commands.selected().ifPresent(act));
        return button;
    }

    VBox node() {
        return node;
    }

    void show(Network network, OptionalInt selected) {
        node.setVisible(selected.isPresent());
        node.setManaged(selected.isPresent());
        selected.ifPresent(i -> show(network, i));
    }

    private void show(Network network, int index) {
        Layer layer = network.layers().get(index);
        title.setText(commands.title(layer) + " · " + layer.name());
        List<String> sources = NetworkEdits.isSkip(layer) ? NetworkEdits.namesBefore(network, index) : List.of();
        Optional<Ground> now = Optional.of(new Ground(index, layer.getClass(), sources));
        if (now.equals(ground)) {
            form.ifPresent(f -> f.show((Record) layer));
        } else {
            ground = now;
            PropertyForm fresh =
                    new PropertyForm(context, (Record) layer, guide(sources), change -> commands.change(index, change));
            form = Optional.of(fresh);
            scroll.setContent(fresh.node());
        }
    }

    private static Guide guide(List<String> sources) {
        return new Guide() {
            @Override
            public List<String> suggestions(String path) {
                return path.equals("from") ? sources : List.of();
            }
        };
    }
}
