package gradiscope.ui.data;

import gradiscope.experiment.Shape;
import gradiscope.figure.chart.Ink;
import gradiscope.figure.chart.Look;
import gradiscope.figure.chart.Palette;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Draws a [Sketch] as large as there is room, a square in the middle.
final class SketchView extends Region {
    /// Wider windows have no larger picture.
    private static final double MOST = 22;

    /// How near a point is pointed at, and how large it is marked.
    private static final double NEAR = 0.9;

    private static final double RING = 0.5;
    private final Canvas canvas = new Canvas();
    private final Pane marks = new Pane();
    private final boolean captions;
    private final Function<Palette, Color> ink;
    private Sketch sketch = new Sketch.Empty();
    private Look look;
    private List<Integer> marked = List.of();

    /// @param captions whether there is room for names below images
    /// @param ink the colour of samples without a class
    SketchView(Look look, boolean captions, Function<Palette, Color> ink) {
        this.look = look;
        this.ink = ink;
        this.captions = captions;
        marks.setMouseTransparent(true);
        getChildren().addAll(canvas, marks);
        getStyleClass().add("sketch");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
    }

    Sketch sketch() {
        return sketch;
    }

    void show(Sketch next) {
        sketch = next;
        draw();
    }

    void show(Look next) {
        look = next;
        draw();
    }

    /// From now on what is pointed at is told: a sample by its place among all, or nothing.
    void follow(Consumer<OptionalInt> pointed) {
        setOnMouseMoved(e -> pointed.accept(at(canvas.sceneToLocal(e.getSceneX(), e.getSceneY()))));
        setOnMouseExited(e -> pointed.accept(OptionalInt.empty()));
    }

    private OptionalInt at(Point2D pointer) {
        double near = Math.max(look.em(NEAR), spots().cell() / 2);
        int nearest = -1;
        double least = near;
        for (int i = 0; i < sketch.rows().length; i++) {
            double away = spots().at(i).map(pointer::distance).orElse(near);
            if (away < least) {
                least = away;
                nearest = i;
            }
        }
        return nearest < 0 ? OptionalInt.empty() : OptionalInt.of(sketch.rows()[nearest]);
    }

    /// Marks samples, as every view marks those that are selected.
    void mark(List<Integer> rows) {
        marked = List.copyOf(rows);
        marks.getChildren().clear();
        int[] shown = sketch.rows();
        for (int i = 0; i < shown.length; i++) {
            if (marked.contains(shown[i])) {
                spots().at(i).ifPresent(this::ring);
            }
        }
    }

    private void ring(Point2D at) {
        double radius = Math.max(look.em(RING), spots().cell() / 2);
        Circle ring = new Circle(at.getX(), at.getY(), radius);
        ring.getStyleClass().add("sample-ring");
        marks.getChildren().add(new Ink(look.palette().text(), 0.2, 0).stroke(ring, look));
    }

    private SketchSpots spots() {
        return new SketchSpots(sketch, canvas.getWidth(), captions, look);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return width > 0 ? Math.min(width, look.em(MOST)) : look.em(4);
    }

    @Override
    protected void layoutChildren() {
        double side = Math.floor(Math.min(
                getWidth() - snappedLeftInset() - snappedRightInset(),
                getHeight() - snappedTopInset() - snappedBottomInset()));
        if (canvas.getWidth() != side) {
            canvas.setWidth(side);
            canvas.setHeight(side);
            draw();
        }
        canvas.relocate(Math.floor((getWidth() - side) / 2), Math.floor((getHeight() - side) / 2));
        marks.resizeRelocate(canvas.getLayoutX(), canvas.getLayoutY(), side, side);
    }

    private void draw() {
        double side = canvas.getWidth();
        if (side <= 0) {
            return;
        }
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, side, side);
        switch (sketch) {
            case Sketch.Empty _ -> {}
            case Sketch.Cloud cloud -> cloud(pen, side, cloud);
            case Sketch.Field field -> field(pen, side, field);
            case Sketch.Graph graph -> graph(pen, side, graph);
            case Sketch.Images images -> images(pen, images);
        }
        mark(marked);
    }

    private void cloud(GraphicsContext pen, double side, Sketch.Cloud cloud) {
        Dots dots = new Dots(pen, look.palette(), radius(side, cloud.x().length));
        for (int i = 0; i < cloud.x().length; i++) {
            dots.dot(
                    side * cloud.frame().across(cloud.x()[i]),
                    side * cloud.frame().down(cloud.y()[i]),
                    cloud.labels()[i]);
        }
    }

    /// Dots cover a like share of the paper however many there are, as long as each can be seen.
    private double radius(double side, int count) {
        return Math.clamp(0.22 * side / Math.sqrt(Math.max(1, count)), 1.2, look.em(0.22));
    }

    private void graph(GraphicsContext pen, double side, Sketch.Graph graph) {
        double radius = radius(side, graph.x().length);
        pen.setFill(ink.apply(look.palette()));
        for (int i = 0; i < graph.x().length; i++) {
            double x = side * graph.frame().across(graph.x()[i]);
            double y = side * graph.frame().down(graph.y()[i]);
            pen.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        }
    }

    private void field(GraphicsContext pen, double side, Sketch.Field field) {
        WritableImage image = new WritableImage(field.side(), field.side());
        PixelWriter pixels = image.getPixelWriter();
        for (int i = 0; i < field.values().length; i++) {
            int argb = look.palette().cosines().argb(0.5 + 0.5 * field.values()[i]);
            pixels.setArgb(i % field.side(), i / field.side(), argb);
        }
        pen.setImageSmoothing(true);
        pen.drawImage(image, 0, 0, side, side);
    }

    private void images(GraphicsContext pen, Sketch.Images images) {
        SketchSpots.Cells cells = spots().cells();
        pen.setFont(Font.font(look.em(0.8)));
        pen.setTextAlign(TextAlignment.CENTER);
        pen.setTextBaseline(VPos.TOP);
        int shown = Math.min(cells.count(), images.pixels().size());
        for (int i = 0; i < shown; i++) {
            Point2D corner = cells.corner(i);
            image(pen, images, i, corner.getX(), corner.getY(), cells.side());
            if (captions) {
                pen.setFill(look.palette().quiet());
                pen.fillText(
                        images.names().get(i),
                        corner.getX() + cells.side() / 2,
                        corner.getY() + cells.side() + 1,
                        cells.side());
            }
        }
    }

    /// Light ink on dark is what such files hold; on paper a high pixel is ink.
    private void image(GraphicsContext pen, Sketch.Images images, int index, double x, double y, double cell) {
        Shape shape = images.shape();
        WritableImage image = new WritableImage(shape.width(), shape.height());
        Palette palette = look.palette();
        float[] values = images.pixels().get(index);
        for (int i = 0; i < shape.area(); i++) {
            image.getPixelWriter().setColor(i % shape.width(), i / shape.width(), colour(values, i, images, palette));
        }
        double scale = cell / Math.max(shape.width(), shape.height());
        double width = shape.width() * scale;
        double height = shape.height() * scale;
        pen.setImageSmoothing(false);
        pen.drawImage(image, x + (cell - width) / 2, y + (cell - height) / 2, width, height);
    }

    private static Color colour(float[] values, int pixel, Sketch.Images images, Palette palette) {
        int area = images.shape().area();
        if (images.shape().channels() == 3) {
            return Color.color(
                    share(values[pixel], images),
                    share(values[area + pixel], images),
                    share(values[2 * area + pixel], images));
        }
        return palette.band().interpolate(palette.text(), share(values[pixel], images));
    }

    private static double share(float value, Sketch.Images images) {
        float range = images.high() - images.low();
        return range > 0 ? Math.clamp((value - images.low()) / (double) range, 0, 1) : 0;
    }
}
