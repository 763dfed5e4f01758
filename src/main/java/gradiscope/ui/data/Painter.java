package gradiscope.ui.data;

import gradiscope.data.Painted;
import gradiscope.data.Painted.Point;
import gradiscope.figure.chart.Look;
import gradiscope.ui.text.Words;
import gradiscope.ui.theme.Icon;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/// The pad with its tools: a colour for each class, classes more or less, the size of the brush, an eraser, and clear.
final class Painter {
    private static final double MOST_RADIUS = 2;

    private final Edit edit;
    private final Words words;
    private final PaintPad pad;
    private final FlowPane tools = new FlowPane();
    private final ToggleGroup chosen = new ToggleGroup();
    private final ToggleButton eraser = new ToggleButton();
    private final Button more;
    private final Button less;
    private final Button clear;
    private final Label count = new Label();
    private final SliderRow size;
    private final VBox node;
    private Look look;
    private Painted painted = new Painted(List.of());
    private int classes = 2;
    private int label;
    private double radius = 0.8;

    Painter(Edit edit, Look look, Words words) {
        this.edit = edit;
        this.look = look;
        this.words = words;
        long seed = edit.session().experimentProperty().get().seed();
        pad = new PaintPad(look, seed, this::stroked);
        pad.setAccessibleText(words.get("data.pad"));
        more = Icon.ADD.button(words);
        less = Icon.LESS.button(words);
        clear = Icon.DELETE.button(words);
        Icon.ADD.put(more, words.get("data.more-classes"));
        Icon.DELETE.put(clear, words.get("data.clear"));
        eraser.setText(words.get("data.eraser"));
        eraser.setTooltip(new Tooltip(words.get("data.eraser-help")));
        eraser.setToggleGroup(chosen);
        eraser.setId("eraser");
        more.setId("more-classes");
        less.setId("less-classes");
        clear.setId("clear");
        more.setOnAction(e -> choose(classes++, false));
        less.setOnAction(e -> remove());
        clear.setOnAction(e -> change(words.get("data.clear"), List.of()));
        size = new SliderRow(
                "brush",
                words.get("data.brush"),
                words.get("data.brush-help"),
                Range.of(0, MOST_RADIUS, 0.1),
                words,
                (value, gesture) -> resize(value));
        size.show(radius);
        tools.getStyleClass().add("tools");
        count.getStyleClass().addAll("quiet", "facts");
        count.setWrapText(true);
        node = new VBox(tools, pad, size, count);
        node.getStyleClass().add("rows");
        choose(0, false);
    }

    VBox node() {
        return node;
    }

    private void choose(int newLabel, boolean erase) {
        label = newLabel;
        pad.brush(label, erase, radius);
        buildTools(erase);
    }

    private boolean resize(double newRadius) {
        radius = newRadius;
        pad.brush(label, eraser.isSelected(), radius);
        return true;
    }

    private void buildTools(boolean erase) {
        tools.getChildren().clear();
        for (int k = 0; k < classes; k++) {
            tools.getChildren().add(swatch(k, erase));
        }
        less.setDisable(classes <= 1);
        more.setDisable(classes >= Painted.MOST_CLASSES);
        Icon.LESS.put(less, words.get("data.remove-class", label));
        tools.getChildren().addAll(more, less, eraser, clear);
        eraser.setSelected(erase);
        eraser.setOnAction(e -> choose(label, true));
    }

    private ToggleButton swatch(int k, boolean erase) {
        Shape mark = k < look.palette().classes().size()
                ? new Circle(look.em(0.45))
                : new Rectangle(look.em(0.8), look.em(0.8));
        mark.setFill(look.palette().ofClass(k));
        mark.setStroke(look.palette().outline(k));
        ToggleButton button = new ToggleButton(Integer.toString(k), mark);
        button.setId("class-" + k);
        button.getStyleClass().add("swatch");
        button.setToggleGroup(chosen);
        button.setSelected(k == label && !erase);
        button.setAccessibleText(words.get("data.class", k));
        button.setTooltip(new Tooltip(words.get("data.class", k)));
        button.setOnAction(e -> choose(k, false));
        return button;
    }

    private void stroked(boolean erased, List<Point> points) {
        change(erased ? words.get("data.erase") : words.get("data.paint", label), points);
    }

    private void change(String name, List<Point> points) {
        edit.source(name, "", name, source -> new Painted(points));
        pad.show(painted.points());
    }

    /// The points of the chosen class go, too.
    private void remove() {
        classes--;
        List<Point> rest = Painting.without(painted.points(), label);
        String name = words.get("data.remove-class", label);
        choose(Math.min(label, classes - 1), false);
        change(name, rest);
    }

    void show(Painted now) {
        painted = now;
        pad.show(now.points());
        count.setText(words.get("data.points", now.points().size(), Painted.MOST));
        if (now.classes() > classes) {
            classes = now.classes();
            buildTools(eraser.isSelected());
        }
    }

    void show(Look now) {
        look = now;
        pad.show(now);
        buildTools(eraser.isSelected());
    }
}
