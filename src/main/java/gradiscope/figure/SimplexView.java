package gradiscope.figure;

import gradiscope.figure.chart.Ink;
import gradiscope.figure.chart.Legend;
import gradiscope.figure.chart.Look;
import gradiscope.figure.chart.Palette;
import gradiscope.figure.chart.Renewable;
import gradiscope.probe.collapse.Picture;
import gradiscope.probe.collapse.Point;
import gradiscope.probe.collapse.SamplePoint;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/// Class means, classifier rows and samples in the space of the class means, beside the simplex that they
/// should become. Drawn anew for each size.
final class SimplexView extends Pane implements Renewable {
    private static final double MEAN = 0.62;
    private static final double ROW = 0.86;
    static final double VERTEX = 0.3;
    static final double SAMPLE = 0.13;
    private static final int MOST_EDGED = 5;
    private static final int MOST_NAMED = 20;
    private static final double ROOMY = 12;
    private static final double MARGIN = 1.6;

    private final Look look;
    private final Palette palette;
    private Picture picture;
    private List<Integer> classes;
    private Camera camera;
    private Extent extent;

    private SimplexView(Picture picture, List<Integer> classes, Look look) {
        this.picture = picture;
        this.classes = classes;
        this.camera = Camera.of(picture.dimensions());
        this.look = look;
        this.palette = look.palette();
        this.extent = Extent.of(picture, camera);
        setMinSize(0, 0);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    /// With its legend.
    ///
    /// @param all whether the legend says more than a word of each
    static Region keyed(Picture picture, List<Integer> classes, boolean all, Look look) {
        SimplexView view = new SimplexView(picture, classes, look);
        VBox.setVgrow(view, Priority.ALWAYS);
        List<Legend.Key> keys = SimplexKeys.of(!picture.rows().isEmpty(), view.extent.outside(), all, look);
        return new VBox(view, Legend.of(keys, look));
    }

    /// Without a legend, for small ones side by side.
    static Region bare(Picture picture, List<Integer> classes, Look look) {
        return new SimplexView(picture, classes, look);
    }

    @Override
    public boolean renew(Node fresh) {
        if (!(fresh instanceof SimplexView other) || !other.look.equals(look)) {
            return false;
        }
        picture = other.picture;
        classes = other.classes;
        camera = other.camera;
        extent = other.extent;
        requestLayout();
        return true;
    }

    @Override
    protected void layoutChildren() {
        getChildren().clear();
        Extent.View view = extent.view(getWidth(), getHeight(), look.em(MARGIN));
        samples(view);
        ghost(view);
        spokes(view);
        IntStream.range(0, classes.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        c -> camera.see(picture.means().get(c)).depth()))
                .forEach(c -> arrow(view, c));
    }

    private void samples(Extent.View view) {
        for (int label : classes) {
            Path path = filled(palette.ofClass(label));
            path.setStroke(palette.ofClass(label).deriveColor(0, 1, 0.7, 1));
            path.setStrokeWidth(look.em(0.03));
            path.setOpacity(0.6);
            for (SamplePoint sample : picture.samples()) {
                if (sample.label() == label) {
                    add(path, view, sample.at(), label, SAMPLE);
                }
            }
            getChildren().add(path);
        }
    }

    private void add(Path path, Extent.View view, Point at, int label, double size) {
        Camera.Seen seen = camera.see(at);
        Form.ofClass(label, palette.classes().size()).add(path, view.x(seen), view.y(seen), look.em(size * crowding()));
    }

    /// Marks are smaller where there are many.
    private double crowding() {
        return Math.sqrt(Math.min(1, ROOMY / classes.size()));
    }

    private static Path filled(Color colour) {
        Path path = new Path();
        path.setFill(colour);
        path.setStroke(null);
        return path;
    }

    /// The ideal simplex: its corners, and its edges while they are few.
    private void ghost(Extent.View view) {
        List<Point> corners = picture.simplex();
        for (int a = 0; a < corners.size() && corners.size() <= MOST_EDGED; a++) {
            for (int b = 0; b < a; b++) {
                getChildren().add(line(view, corners.get(a), corners.get(b), Ink.fineDashed(palette.axis())));
            }
        }
        for (int c = 0; c < corners.size(); c++) {
            Path ring = Ink.fine(palette.quiet()).stroke(new Path(), look);
            add(ring, view, corners.get(c), classes.get(c), VERTEX);
            getChildren().addAll(line(view, corners.get(c), picture.means().get(c), Ink.fine(palette.axis())), ring);
        }
    }

    private void spokes(Extent.View view) {
        for (int c = 0; c < classes.size(); c++) {
            Color colour = palette.ofClass(classes.get(c));
            if (!picture.rows().isEmpty()) {
                getChildren().add(line(view, Extent.CENTRE, picture.rows().get(c), new Ink(colour, 0.1, 0.3)));
            }
            getChildren().add(line(view, Extent.CENTRE, picture.means().get(c), new Ink(colour, 0.14, 0)));
        }
    }

    private Line line(Extent.View view, Point from, Point to, Ink ink) {
        Camera.Seen a = camera.see(from);
        Camera.Seen b = camera.see(to);
        return ink.stroke(new Line(view.x(a), view.y(a), view.x(b), view.y(b)), look);
    }

    /// A class: the tip of its row, a ring; the tip of its mean, filled, with its label.
    private void arrow(Extent.View view, int c) {
        int label = classes.get(c);
        Color colour = palette.ofClass(label);
        if (!picture.rows().isEmpty()) {
            ring(view, picture.rows().get(c), label, new Ink(palette.text(), 0.2, 0));
            ring(view, picture.rows().get(c), label, new Ink(colour, 0.12, 0));
        }
        Path mark = outlined(colour);
        add(mark, view, picture.means().get(c), label, MEAN);
        getChildren().add(mark);
        if (classes.size() <= MOST_NAMED) {
            name(view, picture.means().get(c), label, colour);
        }
    }

    private void name(Extent.View view, Point at, int label, Color colour) {
        Camera.Seen place = camera.see(at);
        Text name = new Text(String.valueOf(label));
        name.getStyleClass().add("point-name");
        name.setFill(palette.on(colour));
        getChildren().add(name);
        name.applyCss();
        name.setX(view.x(place) - name.getLayoutBounds().getWidth() / 2);
        name.setY(view.y(place) + look.em(0.36));
    }

    private void ring(Extent.View view, Point at, int label, Ink ink) {
        Path ring = ink.stroke(new Path(), look);
        add(ring, view, at, label, ROW);
        getChildren().add(ring);
    }

    private Path outlined(Color colour) {
        Path path = filled(colour);
        path.setStroke(palette.paper());
        path.setStrokeWidth(look.em(0.08));
        return path;
    }
}
