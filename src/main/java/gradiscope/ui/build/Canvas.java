package gradiscope.ui.build;

import gradiscope.experiment.Layer;
import gradiscope.experiment.Network;
import gradiscope.experiment.Shape;
import gradiscope.network.Stage;
import gradiscope.ui.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/// The layers from input to output, the gaps between them, and the skip connections beside them.
final class Canvas extends Pane {
    private final NetworkCommands commands;
    private final Words words;
    private final Consumer<LayerCard> dress;
    private final IntConsumer insert;
    private final VBox column = new VBox();
    private final Pane curves = new Pane();
    private final Label input = end();
    private final Label output = end();
    private final List<LayerCard> cards = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private List<SkipCurve> skips = List.of();
    private Network network;

    /// @param dress gives a new card its keys and lets it be dragged
    /// @param insert asks what is to be put into a gap
    /// @param wireInput lets the input be dragged from
    Canvas(
            NetworkCommands commands,
            Words words,
            Consumer<LayerCard> dress,
            IntConsumer insert,
            Consumer<Node> wireInput) {
        this.commands = commands;
        this.words = words;
        this.dress = dress;
        this.insert = insert;
        this.network = commands.network();
        getStyleClass().add("network-canvas");
        column.getStyleClass().add("network-column");
        curves.setMouseTransparent(true);
        curves.setManaged(false);
        input.setText(words.get("build.input"));
        output.setText(words.get("build.output"));
        getChildren().setAll(column, curves);
        wireInput.accept(input);
    }

    private static Label end() {
        Label label = new Label();
        label.getStyleClass().add("network-end");
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    List<LayerCard> cards() {
        return cards;
    }

    Gap gap(int index) {
        return gaps.get(index);
    }

    /// @param inputShape shape of one sample; empty: not known
    /// @param stages as far as they fit
    /// @param problem what is wrong with layer `i`; empty: nothing
    void show(Network now, Optional<Shape> inputShape, List<Stage> stages, IntFunction<String> problem) {
        network = now;
        List<Layer> layers = now.layers();
        if (layers.size() != cards.size()) {
            build(layers.size());
        }
        for (int i = 0; i < layers.size(); i++) {
            Optional<Stage> stage = i < stages.size() ? Optional.of(stages.get(i)) : Optional.empty();
            boolean chosen = commands.selected().equals(OptionalInt.of(i));
            cards.get(i).show(layers.get(i), stage, chosen, problem.apply(i));
            gaps.get(i + 1).show(stage.map(s -> s.geometry().output()));
        }
        gaps.getFirst().show(inputShape);
        connect();
        requestLayout();
    }

    /// Curves that stay are kept, for new ones are without a style until the next frame.
    private void connect() {
        List<SkipCurve> wanted = new ArrayList<>();
        for (int i = 0; i < cards.size(); i++) {
            int target = i;
            int source = NetworkEdits.sourceIndex(network, network.layers().get(i));
            if (source >= -1 && source < i) {
                wanted.add(skips.stream()
                        .filter(skip -> skip.joins(source, target))
                        .findFirst()
                        .orElseGet(() -> new SkipCurve(source, target)));
            }
        }
        wanted.forEach(skip -> skip.choose(commands.selected().equals(OptionalInt.of(skip.target()))));
        if (!wanted.equals(skips)) {
            skips = List.copyOf(wanted);
            curves.getChildren().setAll(skips.stream().map(SkipCurve::node).toList());
        }
    }

    private void build(int count) {
        while (cards.size() > count) {
            cards.removeLast();
            gaps.removeLast();
        }
        while (gaps.size() < count + 1) {
            int gap = gaps.size();
            gaps.add(new Gap(words, () -> insert.accept(gap)));
        }
        while (cards.size() < count) {
            LayerCard card = new LayerCard(cards.size(), commands, words);
            dress.accept(card);
            cards.add(card);
        }
        List<Node> nodes = new ArrayList<>(List.of(input, gaps.getFirst().node()));
        for (int i = 0; i < count; i++) {
            nodes.add(cards.get(i).node());
            nodes.add(gaps.get(i + 1).node());
        }
        nodes.add(output);
        column.getChildren().setAll(nodes);
    }

    /// The gap nearest to a place of the scene, if that is on the canvas.
    Optional<Integer> gapAt(Point2D scene) {
        if (!contains(sceneToLocal(scene))) {
            return Optional.empty();
        }
        int nearest = 0;
        for (int g = 1; g < gaps.size(); g++) {
            nearest = distance(g, scene) < distance(nearest, scene) ? g : nearest;
        }
        return Optional.of(nearest);
    }

    private double distance(int gap, Point2D scene) {
        Node node = gaps.get(gap).node();
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return Math.abs(bounds.getCenterY() - scene.getY());
    }

    void light(Optional<Integer> gap) {
        for (int g = 0; g < gaps.size(); g++) {
            gaps.get(g).light(gap.equals(Optional.of(g)));
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return column.prefHeight(inner(width))
                + getInsets().getTop()
                + getInsets().getBottom();
    }

    private double inner(double width) {
        return width < 0 ? width : width - getInsets().getLeft() - getInsets().getRight();
    }

    @Override
    protected void layoutChildren() {
        double width = inner(getWidth());
        column.resizeRelocate(getInsets().getLeft(), getInsets().getTop(), width, column.prefHeight(width));
        column.layout();
        double edge = column.getLayoutX() + width;
        double gutter = getInsets().getRight();
        skips.forEach(skip -> skip.place(
                edge,
                middle(gaps.get(skip.source() + 1).node()),
                middle(cards.get(skip.target()).node()),
                gutter));
    }

    private double middle(Node node) {
        return column.getLayoutY() + node.getBoundsInParent().getCenterY();
    }
}
