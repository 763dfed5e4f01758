package gradiscope.ui.view;

import gradiscope.figure.chart.Look;
import gradiscope.ui.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// Draws a network at most once a layout pass, and tells what a person points at and takes hold of.
final class NetworkPane extends Region {
    private static final double LEAST_COLUMN = 4.6;
    private static final double NAMES = 3.2;

    private final Words words;
    private final Consumer<Target> taken;
    private final Canvas canvas = new Canvas();
    private final HoverCard card = new HoverCard();
    private final List<Label> titles = new ArrayList<>();
    private @Nullable Content content;
    private @Nullable Arrangement places;
    private @Nullable WeightEditor editor;
    private Optional<Target> pointed = Optional.empty();
    private boolean dirty;

    /// What is drawn.
    record Content(
            Diagram diagram,
            Optional<Weights> weights,
            Optional<Faces> faces,
            List<String> inputs,
            List<String> classes,
            Look look) {}

    /// @param taken told of what is clicked, or entered by key
    NetworkPane(Words words, Consumer<Target> taken) {
        this.words = words;
        this.taken = taken;
        getStyleClass().add("network-pane");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(words.get("network.accessible"));
        setAccessibleHelp(words.get("network.help"));
        getChildren().addAll(canvas, card);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(at(event)));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> point(Optional.empty()));
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        focusedProperty().subscribe(focused -> {
            if (!focused && editor == null) {
                point(Optional.empty());
            }
        });
    }

    void show(Content next) {
        Content before = content;
        content = next;
        if (before == null || !before.diagram.equals(next.diagram) || !before.look.equals(next.look)) {
            point(Optional.empty());
            close();
            title(next);
        }
        redraw();
    }

    private void title(Content next) {
        getChildren().removeAll(titles);
        titles.clear();
        for (Diagram.Column column : next.diagram.columns()) {
            String name = column.isInput()
                    ? words.get("network.inputs", column.title()).strip()
                    : column.title();
            Label label = new Label(name);
            label.getStyleClass().add("column-title");
            label.setWrapText(true);
            label.setAlignment(Pos.TOP_CENTER);
            label.setTextAlignment(TextAlignment.CENTER);
            label.setTooltip(new Tooltip(words.get("network.shape", name, column.shape())));
            titles.add(label);
        }
        getChildren().addAll(1, titles);
        setMinWidth(next.look.em(LEAST_COLUMN) * titles.size());
    }

    private void redraw() {
        dirty = true;
        requestLayout();
    }

    private Optional<Target> at(MouseEvent event) {
        return places == null || editor != null ? Optional.empty() : places.at(event.getX(), event.getY());
    }

    private void point(Optional<Target> target) {
        if (!target.equals(pointed)) {
            pointed = target;
            redraw();
        }
    }

    private void click(MouseEvent event) {
        requestFocus();
        at(event).ifPresent(taken);
    }

    private void press(KeyEvent event) {
        if (content == null || places == null) {
            return;
        }
        Optional<Target> next =
                new TargetKeys(content.diagram, places).next(pointed, event.getCode(), event.isShiftDown());
        if (next.isPresent()) {
            point(next);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && pointed.isPresent()) {
            taken.accept(pointed.get());
            event.consume();
        }
    }

    /// Opens a field over a weight or bias.
    void edit(Target target, WeightEditor opened) {
        close();
        editor = opened;
        pointed = Optional.of(target);
        getChildren().add(opened);
        opened.setManaged(false);
        redraw();
        opened.begin();
    }

    /// Closes the field, if one is open.
    void close() {
        WeightEditor open = editor;
        if (open != null) {
            editor = null;
            getChildren().remove(open);
            requestFocus();
            redraw();
        }
    }

    Optional<Target> pointed() {
        return pointed;
    }

    @Nullable
    Arrangement places() {
        return places;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 320;
    }

    @Override
    protected void layoutChildren() {
        boolean resized = canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight();
        if (content != null && (dirty || resized)) {
            dirty = false;
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            draw(content);
        }
    }

    private void draw(Content now) {
        Look look = now.look;
        double left = now.inputs.isEmpty() ? 0 : look.em(NAMES / 2);
        double right = now.classes.isEmpty() ? 0 : look.em(NAMES / 2);
        double column = (getWidth() - left - right) / now.diagram.columns().size();
        double top =
                titles.stream().mapToDouble(t -> t.prefHeight(column)).max().orElse(0);
        Arrangement next = new Arrangement(now.diagram, getWidth(), getHeight(), left, right, top, look);
        places = next;
        for (int i = 0; i < titles.size(); i++) {
            titles.get(i).resizeRelocate(next.x(i) - column / 2, 0, column, top);
        }
        canvas.getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
        new NetworkPainter(now.diagram, next, now.weights, now.faces, now.inputs, now.classes, pointed, words, look)
                .paint(canvas.getGraphicsContext2D());
        tell(now, next);
    }

    /// The card or the field beside what is pointed at.
    private void tell(Content now, Arrangement next) {
        card.setVisible(false);
        if (pointed.isEmpty()) {
            setAccessibleText(words.get("network.accessible"));
            return;
        }
        Target target = pointed.get();
        double x = target instanceof Target.Weight w
                ? (next.lineStart(w.column()) + next.lineEnd(w.column())) / 2
                : next.x(target.column()) + next.side(target.column()) / 2;
        double y = target instanceof Target.Weight w
                ? (next.y(w.column(), w.unit()) + next.y(w.column() - 1, w.source())) / 2
                : next.y(target.column(), target.unit());
        List<String> lines =
                new TargetWords(now.diagram, now.weights, now.faces, now.inputs, now.classes, words).lines(target);
        setAccessibleText(String.join(", ", lines));
        if (editor != null) {
            place(editor, x, y);
        } else {
            card.show(
                    lines,
                    target instanceof Target.Neuron n ? now.faces.flatMap(f -> f.image(n)) : Optional.empty(),
                    now.look.em(7));
            card.place(x, y, now.look.em(0.8), getWidth(), getHeight());
            card.toFront();
        }
    }

    private void place(Region field, double x, double y) {
        field.applyCss();
        double w = Math.min(field.prefWidth(-1), getWidth());
        double h = field.prefHeight(w);
        field.resizeRelocate(
                Math.clamp(x, 0, Math.max(0, getWidth() - w)), Math.clamp(y, 0, Math.max(0, getHeight() - h)), w, h);
    }
}
