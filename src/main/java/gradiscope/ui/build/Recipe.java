package gradiscope.ui.build;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Experiment;
import gradiscope.live.Effect;
import gradiscope.live.Session;
import gradiscope.ui.form.Change;
import gradiscope.ui.form.Guide;
import gradiscope.ui.form.PropertyForm;
import gradiscope.ui.part.Context;
import gradiscope.ui.part.Part;
import gradiscope.ui.text.Words;
import gradiscope.ui.theme.Icon;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// How the network is trained: loss, seed, optimizer, schedule, batch, regularisation, stop conditions. A mark beside
/// each
/// says whether a change of it begins a new run; without one it holds from the next step.
public final class Recipe implements Part {
    private static final String SHEET = "/gradiscope/ui/build.css";
    private static final List<String> SHOWN = List.of("loss", "training", "seed");

    private final Session session;
    private final Words words;
    private final Neighbour neighbour;
    private final PropertyForm form;
    private final ScrollPane node = new ScrollPane();
    private final Subscription subscription;

    public Recipe(Context context) {
        this.session = context.session();
        this.words = context.words();
        this.neighbour = new Neighbour(context.catalog());
        this.form = new PropertyForm(context, session.experimentProperty().get(), new Marks(), this::take);
        VBox column = new VBox(legend(), form.node());
        column.getStyleClass().add("recipe");
        node.setContent(column);
        node.setFitToWidth(true);
        node.getStyleClass().add("recipe-scroll");
        node.setFocusTraversable(false);
        node.getStylesheets()
                .add(Objects.requireNonNull(Recipe.class.getResource(SHEET), SHEET)
                        .toExternalForm());
        this.subscription = Subscription.combine(
                session.experimentProperty().subscribe(form::show),
                session.problemProperty().subscribe(this::tell));
    }

    private Node legend() {
        Label atOnce = new Label(words.get("recipe.at-once-mark"), mark(Effect.AT_ONCE));
        Label restart = new Label(words.get("recipe.restart-mark"), mark(Effect.RESTART));
        VBox legend = new VBox(atOnce, restart);
        legend.getStyleClass().addAll("recipe-legend");
        return legend;
    }

    private static Node mark(Effect effect) {
        Node mark = effect == Effect.RESTART ? Icon.RESET.beside() : Icon.DONE.beside();
        mark.getStyleClass().add(effect == Effect.RESTART ? "mark-restart" : "mark-at-once");
        return mark;
    }

    private void take(Change change) {
        Experiment wanted = (Experiment) change.value();
        session.edit(words.get("recipe.set", change.title()), change.gesture(), e -> wanted);
    }

    private void tell(Optional<BadInput> problem) {
        for (String property : SHOWN) {
            form.trouble(
                    property,
                    problem.filter(p -> p.place().equals("$." + property))
                            .map(p -> Mistake.words(p, words))
                            .orElse(""));
        }
    }

    private final class Marks implements Guide {
        @Override
        public List<Descriptor.Entry> shown(String path, List<Descriptor.Entry> entries) {
            return path.isEmpty()
                    ? SHOWN.stream()
                            .flatMap(name ->
                                    entries.stream().filter(e -> e.name().equals(name)))
                            .toList()
                    : entries;
        }

        @Override
        public Optional<Node> mark(String path) {
            Experiment now = session.experimentProperty().get();
            return neighbour.of(now, path).map(other -> labelled(Effect.of(now, other)));
        }

        private Node labelled(Effect effect) {
            String text = words.get(effect == Effect.RESTART ? "recipe.restart" : "recipe.at-once");
            Label label = new Label("", Recipe.mark(effect));
            label.getStyleClass().add("effect-mark");
            label.setAccessibleText(text);
            label.setTooltip(new Tooltip(text));
            return label;
        }
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
