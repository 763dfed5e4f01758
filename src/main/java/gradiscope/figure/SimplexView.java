package gradiscope.figure;

import gradiscope.figure.chart.Ink;
import gradiscope.figure.chart.Legend;
import gradiscope.figure.chart.Palette;
import gradiscope.figure.chart.Type;
import gradiscope.probe.collapse.Picture;
import gradiscope.probe.collapse.Point;
import gradiscope.probe.collapse.SamplePoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
final class SimplexView extends Pane {
    private static final double MEAN = 0.62;
    private static final double ROW = 0.86;
    private static final double VERTEX = 0.3;
    private static final double SAMPLE = 0.13;
    private static final int MOST_EDGED = 5;
    private static final int MOST_NAMED = 20;
    private static final double ROOMY = 12;
    private static final double MARGIN = 1.6;
    private static final double FARTHEST_SAMPLE = 1.8;
    private static final Point CENTRE = new Point(0, 0, 0);

    private final Picture picture;
    private final List<Integer> classes;
    private final Camera camera;
    private final Type type;
    private final List<Camera.Seen> seen;

    private SimplexView(Picture picture, List<Integer> classes, Type type) {
        this.picture = picture;
        this.classes = classes;
        this.camera = Camera.of(picture.dimensions());
        this.type = type;
        this.seen = seen(picture, camera);
        setMinSize(0, 0);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    /// With its legend.
    ///
    /// @param all whether the legend says more than a word of each
    static Region keyed(Picture picture, List<Integer> classes, boolean all, Type type) {
        SimplexView view = new SimplexView(picture, classes, type);
        VBox.setVgrow(view, Priority.ALWAYS);
        return new VBox(view, Legend.of(view.keys(all), type));
    }

    /// All that is drawn, as seen: means, rows and corners, and samples unless they are far out.
    private static List<Camera.Seen> seen(Picture picture, Camera camera) {
        List<Camera.Seen> seen = new ArrayList<>(Stream.of(picture.means(), picture.simplex(), picture.rows())
                .flatMap(List::stream)
                .map(camera::see)
                .toList());
        seen.add(camera.see(CENTRE));
        double reach = FARTHEST_SAMPLE
                * seen.stream().mapToDouble(Camera.Seen::distance).max().orElse(0);
        picture.samples().stream()
                .map(SamplePoint::at)
                .map(camera::see)
                .filter(s -> s.distance() <= reach)
                .forEach(seen::add);
        return seen;
    }

    @Override
    protected void layoutChildren() {
        getChildren().clear();
        View view = view();
        samples(view);
        ghost(view);
        spokes(view);
        IntStream.range(0, classes.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        c -> camera.see(picture.means().get(c)).depth()))
                .forEach(c -> arrow(view, c));
    }

    /// From the space of the features to pixels.
    private record View(double middleX, double middleY, double unit) {
        double x(Camera.Seen seen) {
            return middleX + unit * seen.x();
        }

        double y(Camera.Seen seen) {
            return middleY - unit * seen.y();
        }
    }

    /// As large as fits, with a margin, in the middle.
    private View view() {
        double left = seen.stream().mapToDouble(Camera.Seen::x).min().orElse(0);
        double right = seen.stream().mapToDouble(Camera.Seen::x).max().orElse(0);
        double low = seen.stream().mapToDouble(Camera.Seen::y).min().orElse(0);
        double high = seen.stream().mapToDouble(Camera.Seen::y).max().orElse(0);
        double margin = 2 * type.em(MARGIN);
        double least = Math.max(right - left, high - low) / 100;
        double across = Math.max(0, getWidth() - margin) / Math.max(right - left, least);
        double up = Math.max(0, getHeight() - margin) / Math.max(high - low, least);
        double unit = least > 0 && Double.isFinite(least) ? Math.min(across, up) : 0;
        return new View(getWidth() / 2 - unit * (left + right) / 2, getHeight() / 2 + unit * (low + high) / 2, unit);
    }

    private void samples(View view) {
        for (int label : classes) {
            Path path = filled(Palette.ofClass(label));
            path.setStroke(Palette.ofClass(label).deriveColor(0, 1, 0.7, 1));
            path.setStrokeWidth(type.em(0.03));
            path.setOpacity(0.6);
            for (SamplePoint sample : picture.samples()) {
                if (sample.label() == label) {
                    add(path, view, sample.at(), label, SAMPLE);
                }
            }
            getChildren().add(path);
        }
    }

    private void add(Path path, View view, Point at, int label, double size) {
        Camera.Seen seen = camera.see(at);
        Form.ofClass(label, Palette.CLASSES.size()).add(path, view.x(seen), view.y(seen), type.em(size * crowding()));
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
    private void ghost(View view) {
        List<Point> corners = picture.simplex();
        for (int a = 0; a < corners.size() && corners.size() <= MOST_EDGED; a++) {
            for (int b = 0; b < a; b++) {
                getChildren().add(line(view, corners.get(a), corners.get(b), Ink.fineDashed(Palette.AXIS)));
            }
        }
        for (int c = 0; c < corners.size(); c++) {
            Path ring = Ink.fine(Palette.QUIET).stroke(new Path(), type);
            add(ring, view, corners.get(c), classes.get(c), VERTEX);
            getChildren().addAll(line(view, corners.get(c), picture.means().get(c), Ink.fine(Palette.AXIS)), ring);
        }
    }

    private void spokes(View view) {
        for (int c = 0; c < classes.size(); c++) {
            Color colour = Palette.ofClass(classes.get(c));
            if (!picture.rows().isEmpty()) {
                getChildren().add(line(view, CENTRE, picture.rows().get(c), new Ink(colour, 0.1, 0.3)));
            }
            getChildren().add(line(view, CENTRE, picture.means().get(c), new Ink(colour, 0.14, 0)));
        }
    }

    private Line line(View view, Point from, Point to, Ink ink) {
        Camera.Seen a = camera.see(from);
        Camera.Seen b = camera.see(to);
        return ink.stroke(new Line(view.x(a), view.y(a), view.x(b), view.y(b)), type);
    }

    /// A class: the tip of its row, a ring; the tip of its mean, filled, with its label.
    private void arrow(View view, int c) {
        int label = classes.get(c);
        Color colour = Palette.ofClass(label);
        if (!picture.rows().isEmpty()) {
            ring(view, picture.rows().get(c), label, new Ink(Palette.TEXT, 0.2, 0));
            ring(view, picture.rows().get(c), label, new Ink(colour, 0.12, 0));
        }
        Path mark = outlined(colour);
        add(mark, view, picture.means().get(c), label, MEAN);
        getChildren().add(mark);
        if (classes.size() <= MOST_NAMED) {
            name(view, picture.means().get(c), label, colour);
        }
    }

    private void name(View view, Point at, int label, Color colour) {
        Camera.Seen place = camera.see(at);
        Text name = new Text(String.valueOf(label));
        name.getStyleClass().add("point-name");
        name.setFill(Palette.on(colour));
        getChildren().add(name);
        name.applyCss();
        name.setX(view.x(place) - name.getLayoutBounds().getWidth() / 2);
        name.setY(view.y(place) + type.em(0.36));
    }

    private void ring(View view, Point at, int label, Ink ink) {
        Path ring = ink.stroke(new Path(), type);
        add(ring, view, at, label, ROW);
        getChildren().add(ring);
    }

    private Path outlined(Color colour) {
        Path path = filled(colour);
        path.setStroke(Palette.PAPER);
        path.setStrokeWidth(type.em(0.08));
        return path;
    }

    private List<Legend.Key> keys(boolean all) {
        List<Legend.Key> keys = new ArrayList<>();
        Path mean = filled(Palette.QUIET);
        Form.CIRCLE.add(mean, 0, 0, type.em(0.5));
        keys.add(new Legend.Key(mean, all ? "class mean" : "mean"));
        if (!picture.rows().isEmpty()) {
            Path row = new Ink(Palette.QUIET, 0.14, 0).stroke(new Path(), type);
            Form.CIRCLE.add(row, 0, 0, type.em(0.5));
            keys.add(new Legend.Key(row, all ? "classifier row, scaled" : "row"));
        }
        Path sample = filled(Palette.QUIET);
        Form.CIRCLE.add(sample, 0, 0, type.em(SAMPLE));
        Path corner = Ink.fine(Palette.QUIET).stroke(new Path(), type);
        Form.CIRCLE.add(corner, 0, 0, type.em(VERTEX));
        keys.add(new Legend.Key(sample, "sample"));
        keys.add(new Legend.Key(corner, all ? "corner of the ideal simplex" : "ideal"));
        return keys;
    }
}
