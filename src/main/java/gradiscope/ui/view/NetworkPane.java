package gradiscope.ui.view;

import gradiscope.figure.chart.Look;
import gradiscope.figure.network.Arrangement;
import gradiscope.figure.network.Diagram;
import gradiscope.figure.network.Network;
import gradiscope.figure.network.NetworkPicture;
import gradiscope.figure.network.Target;
import gradiscope.ui.part.Pixels;
import gradiscope.ui.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Draws a network at most once a layout pass, and tells what a person points at and takes hold of.
final class NetworkPane extends Region {
    private final Words words;
    private final Consumer<Target> taken;
    private final NetworkPicture picture = new NetworkPicture();
    private final HoverCard card = new HoverCard();
    private @Nullable Content content;
    private @Nullable WeightEditor editor;
    private Optional<Target> pointed = Optional.empty();

    /// What is drawn.
    record Content(Network network, Look look) {
        Diagram diagram() {
            return network.diagram();
        }
    }

    /// @param taken told of what is clicked, or entered by key
    NetworkPane(Words words, Consumer<Target> taken) {
        this.words = words;
        this.taken = taken;
        getStyleClass().add("network-pane");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(words.get("network.accessible"));
        setAccessibleHelp(words.get("network.help"));
        getChildren().addAll(picture, card);
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
        boolean other = before == null || !before.diagram().equals(next.diagram()) || !before.look.equals(next.look);
        if (other) {
            point(Optional.empty());
            close();
        }
        redraw();
        if (other) {
            describe(next);
            setMinWidth(picture.getMinWidth());
        }
    }

    private void describe(Content now) {
        for (int i = 0; i < now.diagram().columns().size(); i++) {
            Label title = picture.titles().get(i);
            Object shape = now.diagram().columns().get(i).shape();
            title.setTooltip(new Tooltip(words.get("network.shape", title.getText(), shape)));
        }
    }

    private void redraw() {
        Content now = content;
        if (now != null) {
            picture.show(now.network, pointed, now.look);
        }
        requestLayout();
    }

    private Optional<Target> at(MouseEvent event) {
        Content now = content;
        return now == null || editor != null
                ? Optional.empty()
                : places().flatMap(
                                places -> new Pointing(now.diagram(), places, now.look).at(event.getX(), event.getY()));
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
        Content now = content;
        if (now == null) {
            return;
        }
        Optional<Target> next = places().flatMap(places ->
                new TargetKeys(now.diagram(), places).next(pointed, event.getCode(), event.isShiftDown()));
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

    Optional<Arrangement> places() {
        return picture.places();
    }

    @Override
    protected double computePrefHeight(double width) {
        return 320;
    }

    @Override
    protected void layoutChildren() {
        picture.resizeRelocate(0, 0, getWidth(), getHeight());
        // At once: what stands beside a part of it has to know where that is.
        picture.layout();
        Content now = content;
        if (now != null) {
            places().ifPresent(places -> tell(now, places));
        }
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
        List<String> lines = new TargetWords(now.network, words).lines(target);
        setAccessibleText(String.join(", ", lines));
        if (editor != null) {
            place(editor, x, y);
        } else {
            card.show(
                    lines,
                    target instanceof Target.Neuron n
                            ? now.network.faces().flatMap(f -> f.cells(n)).map(Pixels::image)
                            : Optional.empty(),
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
