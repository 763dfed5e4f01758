package gradiscope.ui.build;

import gradiscope.experiment.Network;
import gradiscope.experiment.Shape;
import gradiscope.live.Session;
import gradiscope.network.Stage;
import gradiscope.ui.part.Context;
import gradiscope.ui.part.Dragging;
import gradiscope.ui.part.Offers;
import gradiscope.ui.part.Part;
import gradiscope.ui.text.Naming;
import gradiscope.ui.text.Words;
import gradiscope.ui.theme.Icon;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The network, built from layers: a palette, the layers on their wires, and the properties of the selected one.
///
/// Everything that the mouse does the keys do, on the card of a layer: arrows select, Alt and arrows move; Insert or
/// Ctrl+Enter asks for a layer to put after it; plus, minus and digits set its size; Ctrl+C, Ctrl+V and Ctrl+D copy;
/// Delete removes; Ctrl+L asks where its output is to be added.
public final class NetworkBuilder implements Part, Offers {
    private static final String SHEET = "/gradiscope/ui/build.css";
    /// How far the canvas scrolls at once when something is dragged to its end.
    private static final double SCROLL = 0.03;

    private final Session session;
    private final Words words;
    private final Naming naming;
    private final NetworkCommands commands;
    private final Pane overlay = new Pane();
    private final ChoicePanel panel = new ChoicePanel(overlay);
    private final Dragging<Drag, Integer> dragging;
    private final CardKeys keys;
    private final Canvas canvas;
    private final ScrollPane scroll = new ScrollPane();
    private final Label banner = new Label();
    private final LayerForm form;
    private final StackPane node;
    private final Subscription subscription;

    public NetworkBuilder(Context context) {
        this.session = context.session();
        this.words = context.words();
        this.naming = new Naming(words);
        this.commands = new NetworkCommands(context);
        this.dragging = new Dragging<>(overlay, new Gaps());
        this.keys = new CardKeys(commands, new Asking());
        this.form = new LayerForm(context, commands);
        this.canvas = new Canvas(commands, words, this::dress, this::askInsert, this::dressInput);
        this.node = new StackPane(column(), overlay);
        overlay.setPickOnBounds(false);
        node.getStylesheets()
                .add(Objects.requireNonNull(NetworkBuilder.class.getResource(SHEET), SHEET)
                        .toExternalForm());
        node.getStyleClass().add("network-builder");
        node.addEventFilter(KeyEvent.KEY_PRESSED, dragging::cancelByKey);
        this.subscription = Subscription.combine(
                session.experimentProperty().subscribe(now -> refresh()),
                session.benchProperty().subscribe(now -> refresh()),
                session.problemProperty().subscribe(now -> refresh()),
                session.selectionProperty().subscribe(now -> select()));
    }

    private VBox column() {
        scroll.setContent(canvas);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("network-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        banner.setWrapText(true);
        banner.getStyleClass().add("layer-trouble");
        Palette palette = new Palette(commands, words, dragging);
        VBox column = new VBox(palette.node(), banner, scroll, form.node());
        column.getStyleClass().add("network-parts");
        return column;
    }

    private void dress(LayerCard card) {
        keys.wire(card);
        card.node().addEventHandler(MouseEvent.MOUSE_PRESSED, e -> {
            if (!card.size().contains(e.getTarget())) {
                card.node().requestFocus();
            }
            commands.select(card.index());
        });
        dragging.source(card.handle(), () -> new Drag.Skip(card.index()), () -> words.get("build.skip"));
        dragging.source(card.node(), () -> new Drag.Move(card.index()), card::title);
    }

    private void dressInput(Node input) {
        dragging.source(input, () -> new Drag.Skip(-1), () -> words.get("build.skip"));
    }

    private final class Gaps implements Dragging.Target<Drag, Integer> {
        @Override
        public Optional<Integer> light(Optional<Point2D> scene, Drag drag) {
            Optional<Integer> gap = scene.filter(NetworkBuilder.this::isVisible)
                    .flatMap(canvas::gapAt)
                    .filter(drag::fits);
            canvas.light(gap);
            scene.ifPresent(NetworkBuilder.this::scrollTo);
            return gap;
        }

        @Override
        public void drop(Drag drag, Integer gap) {
            drag.drop(commands, gap);
        }
    }

    private boolean isVisible(Point2D scene) {
        return scroll.contains(scroll.sceneToLocal(scene));
    }

    private void scrollTo(Point2D scene) {
        Bounds seen = scroll.localToScene(scroll.getLayoutBounds());
        double margin = seen.getHeight() / 10;
        boolean isBeside = scene.getX() >= seen.getMinX() && scene.getX() <= seen.getMaxX();
        if (isBeside && scene.getY() > seen.getMaxY() - margin) {
            scroll.setVvalue(Math.min(1, scroll.getVvalue() + SCROLL));
        } else if (isBeside && scene.getY() < seen.getMinY() + margin && scene.getY() > seen.getMinY()) {
            scroll.setVvalue(Math.max(0, scroll.getVvalue() - SCROLL));
        }
    }

    private final class Asking implements CardKeys.Asks {
        @Override
        public void insert(int gap) {
            askInsert(gap);
        }

        @Override
        public void connect(int source) {
            askConnect(source);
        }
    }

    /// Opens the palette beside a gap.
    private void askInsert(int gap) {
        List<ChoicePanel.Choice> choices = commands.kinds().stream()
                .map(kind ->
                        new ChoicePanel.Choice(naming.title(kind), naming.help(kind), () -> commands.insert(kind, gap)))
                .toList();
        panel.open(words.get("build.search"), choices, canvas.gap(gap).node(), this::focusSelected);
    }

    /// To add a layer of each kind after the selected one.
    @Override
    public List<Offer> offers() {
        return commands.kinds().stream()
                .map(kind -> new Offer(
                        "add-" + kind.name(),
                        words.get("action.add-layer", commands.inSentence(naming.title(kind))),
                        Icon.ADD,
                        () -> {
                            commands.insert(kind, commands.gapAfterSelected());
                            focusSelected();
                        }))
                .toList();
    }

    private void askConnect(int source) {
        List<ChoicePanel.Choice> choices = new ArrayList<>();
        for (int g = source + 2; g <= canvas.cards().size(); g++) {
            int gap = g;
            String after = commands.network().layers().get(g - 1).name();
            choices.add(
                    new ChoicePanel.Choice(words.get("build.after", after), "", () -> commands.connect(source, gap)));
        }
        if (!choices.isEmpty()) {
            Node anchor = canvas.gap(source + 1).node();
            panel.open(words.get("build.connect-to"), choices, anchor, this::focusSelected);
        }
    }

    private void focusSelected() {
        commands.selected().ifPresent(i -> canvas.cards().get(i).node().requestFocus());
    }

    private void refresh() {
        Network network = commands.network();
        List<Stage> stages = commands.stages();
        Optional<Mistake> mistake = session.problemProperty().get().flatMap(problem -> Mistake.of(problem, words));
        Optional<Shape> input =
                session.benchProperty().get().map(b -> b.architecture().input()).filter(s -> !stages.isEmpty());
        canvas.show(network, input, stages, i -> mistake.map(m -> m.about(i)).orElse(""));
        String whole =
                mistake.filter(m -> m.layer().isEmpty()).map(Mistake::text).orElse("");
        banner.setText(whole);
        banner.setVisible(!whole.isEmpty());
        banner.setManaged(!whole.isEmpty());
        form.show(network, commands.selected());
    }

    /// The focus follows the selection where it is on a card.
    private void select() {
        refresh();
        boolean onCard = canvas.cards().stream().anyMatch(c -> c.node().isFocused());
        OptionalInt selected = commands.selected();
        if (onCard && selected.isPresent()) {
            focusSelected();
            reveal(canvas.cards().get(selected.getAsInt()).node());
        }
    }

    /// Scrolls until a card is seen.
    private void reveal(Region card) {
        scroll.layout();
        Bounds seen = scroll.localToScene(scroll.getLayoutBounds());
        Bounds wanted = card.localToScene(card.getLayoutBounds());
        double room = canvas.getHeight() - scroll.getViewportBounds().getHeight();
        double off = wanted.getMinY() < seen.getMinY()
                ? wanted.getMinY() - seen.getMinY()
                : Math.max(0, wanted.getMaxY() - seen.getMaxY());
        if (room > 0 && off != 0) {
            scroll.setVvalue(Math.clamp(scroll.getVvalue() + off / room, 0, 1));
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
