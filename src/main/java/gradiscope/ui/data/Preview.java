package gradiscope.ui.data;

import gradiscope.figure.chart.Look;
import gradiscope.figure.chart.Palette;
import gradiscope.ui.text.Words;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/// The present data: samples to train on and samples to test on, beside each other in one frame.
final class Preview {
    private final Words words;
    private final Half train;
    private final Half test;
    private final Label facts = new Label();
    private final VBox node;

    /// One picture with its caption.
    private static final class Half {
        private final Label caption = new Label();
        private final SketchView view;
        private final VBox node;

        Half(Look look, String id, String style, Function<Palette, Color> ink) {
            view = new SketchView(look, true, ink);
            view.setId(id);
            caption.getStyleClass().addAll("caption", style);
            node = new VBox(caption, view);
            node.getStyleClass().add("half");
            VBox.setVgrow(view, Priority.ALWAYS);
            node.setMinWidth(0);
        }

        void show(String text, Sketch sketch) {
            caption.setText(text);
            view.setAccessibleText(text);
            view.show(sketch);
        }
    }

    Preview(Look look, Words words) {
        this.words = words;
        this.train = new Half(look, "train-preview", "train", Palette::train);
        this.test = new Half(look, "test-preview", "test", Palette::test);
        GridPane halves = new GridPane();
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        halves.getColumnConstraints().addAll(half, half);
        halves.addRow(0, train.node, test.node);
        halves.getStyleClass().add("halves");
        facts.getStyleClass().addAll("quiet", "facts");
        facts.setWrapText(true);
        node = new VBox(halves, facts);
        node.getStyleClass().add("preview");
        node.setMinHeight(Region.USE_PREF_SIZE);
    }

    VBox node() {
        return node;
    }

    /// From now on the training sample that is pointed at is told. Test samples are in no other view.
    void follow(Consumer<OptionalInt> pointed) {
        train.view.follow(pointed);
    }

    /// Marks training samples.
    void mark(List<Integer> samples) {
        train.view.mark(samples);
    }

    void show(Look look) {
        train.view.show(look);
        test.view.show(look);
    }

    void show(Prepared.Facts now) {
        train.show(words.get("data.train", now.trainCount()), now.train());
        test.show(words.get("data.test", now.testCount()), now.test());
        facts.setText(described(now));
    }

    private String described(Prepared.Facts now) {
        String inputs = now.shape().isVector()
                ? words.get("data.inputs", now.shape().size())
                : words.get("data.images", now.shape().toString().replace('x', '×'));
        String goal = now.isRegression()
                ? words.get("data.targets", now.outputs())
                : words.get("data.classes", now.classes());
        String shown =
                now.columns().stream().map(column -> words.count(column + 1)).collect(Collectors.joining(", "));
        return inputs + ", " + goal + (shown.isEmpty() ? "" : words.get("data.shown", shown));
    }
}
