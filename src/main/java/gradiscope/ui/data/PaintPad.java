package gradiscope.ui.data;

import gradiscope.data.Painted;
import gradiscope.data.Painted.Point;
import gradiscope.experiment.Seed;
import gradiscope.figure.chart.Look;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// A square to paint points on, from -6 to 6 both ways. What is painted from press to release is one stroke, told when
/// it ends. By keyboard: arrows move the brush, Space paints, Delete erases.
final class PaintPad extends Region {
    private static final int LINES = 4;
    private static final double MOST = 30;
    private static final double MOVE = 0.25;

    private final Canvas canvas = new Canvas();
    private final BiConsumer<Boolean, List<Point>> stroke;
    private final long seed;
    private List<Point> points = List.of();
    private Look look;
    private int label;
    private boolean erasing;
    private double radius = 0.8;
    private Painting.Brush at = new Painting.Brush(0, 0, radius);
    private boolean hovered;
    private boolean painting;

    /// @param seed where points fall under the brush
    /// @param stroke is told whether a stroke erased, and the points after it
    PaintPad(Look look, long seed, BiConsumer<Boolean, List<Point>> stroke) {
        this.look = look;
        this.seed = seed;
        this.stroke = stroke;
        getChildren().add(canvas);
        getStyleClass().add("pad");
        setId("pad");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_RELEASED, e -> released());
        addEventHandler(MouseEvent.MOUSE_MOVED, e -> hover(true, e));
        addEventHandler(MouseEvent.MOUSE_EXITED, e -> hover(false, e));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().subscribe(this::draw);
    }

    void show(List<Point> now) {
        if (!painting) {
            points = now;
            draw();
        }
    }

    void show(Look now) {
        look = now;
        draw();
    }

    /// What the brush does from now on.
    void brush(int newLabel, boolean erase, double newRadius) {
        label = newLabel;
        erasing = erase;
        radius = newRadius;
        at = new Painting.Brush(at.x(), at.y(), radius);
        draw();
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        painting = true;
        move(event);
        dab(erasing);
    }

    /// A new dab where the brush has left the last one, so that a slow hand paints no thicker than a fast one.
    private void dragged(MouseEvent event) {
        Painting.Brush last = at;
        Painting.Brush next = brush(event);
        if (Math.hypot(next.x() - last.x(), next.y() - last.y()) >= Math.max(0.3, radius / 2) || erasing) {
            at = next;
            dab(erasing);
        }
    }

    private void released() {
        painting = false;
        stroke.accept(erasing, points);
    }

    private void hover(boolean over, MouseEvent event) {
        hovered = over;
        move(event);
        draw();
    }

    private void move(MouseEvent event) {
        at = brush(event);
    }

    private Painting.Brush brush(MouseEvent event) {
        double side = canvas.getWidth();
        double x = ((event.getX() - canvas.getLayoutX()) / side * 2 - 1) * Painted.EXTENT;
        double y = (1 - (event.getY() - canvas.getLayoutY()) / side * 2) * Painted.EXTENT;
        return new Painting.Brush(x, y, radius);
    }

    private void dab(boolean erase) {
        RandomGenerator random =
                new Seed(seed).child("paint").child(points.size()).generator();
        points = erase ? Painting.erased(points, at) : Painting.sprayed(points, at, label, random);
        draw();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> step(-MOVE, 0);
            case RIGHT -> step(MOVE, 0);
            case UP -> step(0, MOVE);
            case DOWN -> step(0, -MOVE);
            case SPACE -> stroke(erasing);
            case DELETE, BACK_SPACE -> stroke(true);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void stroke(boolean erase) {
        dab(erase);
        stroke.accept(erase, points);
    }

    private void step(double dx, double dy) {
        double limit = Painted.EXTENT;
        at = new Painting.Brush(Math.clamp(at.x() + dx, -limit, limit), Math.clamp(at.y() + dy, -limit, limit), radius);
        draw();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return width > 0 ? Math.min(width, look.em(MOST)) : look.em(MOST);
    }

    @Override
    protected void layoutChildren() {
        double side = Math.floor(Math.min(getWidth(), getHeight()));
        if (canvas.getWidth() != side) {
            canvas.setWidth(side);
            canvas.setHeight(side);
            draw();
        }
        canvas.relocate(Math.floor((getWidth() - side) / 2), 0);
    }

    private double across(double x) {
        return (x / Painted.EXTENT + 1) / 2 * canvas.getWidth();
    }

    private void draw() {
        double side = canvas.getWidth();
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, side, side);
        pen.setLineWidth(1);
        pen.setStroke(look.palette().grid());
        for (int i = 1; i < LINES; i++) {
            double place = Math.floor(side * i / LINES) + 0.5;
            pen.strokeLine(place, 0, place, side);
            pen.strokeLine(0, place, side, place);
        }
        pen.setStroke(look.palette().axis());
        pen.strokeRect(0.5, 0.5, side - 1, side - 1);
        Dots dots = new Dots(pen, look.palette(), look.em(0.23));
        points.forEach(point -> dots.dot(across(point.x()), across(-point.y()), point.label()));
        if (hovered || isFocused()) {
            ring(pen);
        }
    }

    private void ring(GraphicsContext pen) {
        double reach = Math.max(look.em(0.4), across(radius) - across(0));
        pen.setLineWidth(1.5);
        pen.setStroke(erasing ? look.palette().text() : look.palette().outline(label));
        pen.strokeOval(across(at.x()) - reach, across(-at.y()) - reach, 2 * reach, 2 * reach);
    }
}
