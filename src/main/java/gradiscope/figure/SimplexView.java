package gradiscope.figure;

import gradiscope.figure.chart.Ink;
import gradiscope.figure.chart.Legend;
import gradiscope.figure.chart.Look;
import gradiscope.figure.chart.Palette;
import gradiscope.figure.chart.Pointable;
import gradiscope.figure.chart.Pointed;
import gradiscope.figure.chart.Renewable;
import gradiscope.figure.plotted.Chart;
import gradiscope.probe.collapse.Picture;
import gradiscope.probe.collapse.Point;
import gradiscope.probe.collapse.SamplePoint;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/// Class means, classifier rows and samples in the space of the class means, beside the simplex that they
/// should become. Drawn anew for each size.
final class SimplexView extends Pane implements Renewable, Pointable, Turnable, Plotting {
    static final double MEAN = 0.62;
    static final double ROW = 0.86;
    static final double VERTEX = 0.3;
    static final double SAMPLE = 0.13;
    private static final int MOST_EDGED = 5;
    private static final int MOST_NAMED = 20;
    private static final double ROOMY = 12;
    private static final double MARGIN = 1.6;

    /// The strip along the line of two classes that is left to their means.
    private static final double LANE = 1.1;

    /// Multiples of it are spread evenly, whatever their number.
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /// How near a sample must be to be pointed at.
    private static final double NEAR = 0.7;

    private final Look look;
    private final Palette palette;
    private Simplex simplex;
    private Extent extent;
    private Extent.View view = new Extent.View(0, 0, 0);
    private List<Integer> pointed = List.of();

    private SimplexView(Simplex simplex, Look look) {
        this.simplex = simplex;
        this.look = look;
        this.palette = look.palette();
        this.extent = simplex.room();
        setMinSize(0, 0);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    /// With its legend.
    ///
    /// @param all whether the legend says more than a word of each
    static Region keyed(Simplex simplex, boolean all, Look look) {
        SimplexView view = new SimplexView(simplex, look);
        VBox.setVgrow(view, Priority.ALWAYS);
        boolean rows = !simplex.picture().rows().isEmpty();
        boolean before = !simplex.before().isEmpty();
        List<Legend.Key> keys = SimplexKeys.of(rows, before, view.extent.outside(), all, look);
        return new VBox(view, Legend.of(keys, look));
    }

    /// Without a legend, for small ones side by side.
    static Region bare(Picture picture, List<Integer> classes, Look look) {
        return new SimplexView(Simplex.now(picture, classes), look);
    }

    @Override
    public boolean renew(Node fresh) {
        if (!(fresh instanceof SimplexView other) || !other.look.equals(look)) {
            return false;
        }
        simplex = other.simplex;
        extent = other.extent;
        requestLayout();
        return true;
    }

    @Override
    protected void layoutChildren() {
        getChildren().clear();
        view = extent.view(getWidth(), getHeight(), look.em(MARGIN));
        trails();
        samples();
        ghost();
        before();
        spokes();
        IntStream.range(0, classes().size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        c -> simplex.camera().see(picture().means().get(c)).depth()))
                .forEach(this::arrow);
        rings();
    }

    @Override
    public List<Chart> plotted() {
        return List.of(new SimplexPlotted(simplex, extent, look).chart());
    }

    private Picture picture() {
        return simplex.picture();
    }

    private List<Integer> classes() {
        return simplex.classes();
    }

    @Override
    public boolean isTurnable() {
        return simplex.isTurnable();
    }

    @Override
    public Optional<Pointed> at(Point2D scene) {
        Point2D place = sceneToLocal(scene);
        if (!simplex.pointable() || !contains(place)) {
            return Optional.empty();
        }
        record Near(int sample, double distance) {}
        return picture().samples().stream()
                .map(s -> new Near(s.sample(), place.distance(seen(s))))
                .filter(near -> near.distance <= look.em(NEAR))
                .min(Comparator.comparingDouble(Near::distance))
                .map(near -> Pointed.sample(near.sample));
    }

    @Override
    public void highlight(List<Integer> samples) {
        List<Integer> known = simplex.pointable() ? List.copyOf(samples) : List.of();
        if (!known.equals(pointed)) {
            pointed = known;
            requestLayout();
        }
    }

    private double x(Point at) {
        return view.x(simplex.camera().see(at));
    }

    private double y(Point at) {
        return view.y(simplex.camera().see(at));
    }

    /// The samples of two classes are all on one line, where they would hide one another: each class has the room on
    /// one side of it.
    private Point2D seen(SamplePoint sample) {
        double x = x(sample.at());
        double y = y(sample.at());
        double least = look.em(LANE);
        double room = getHeight() / 2 - least - look.em(SAMPLE);
        if (classes().size() != 2 || room <= 0) {
            return new Point2D(x, y);
        }
        double away = least + room * (sample.sample() * GOLDEN % 1);
        return new Point2D(x, sample.label() == classes().getFirst() ? y - away : y + away);
    }

    /// Where the class means came from.
    private void trails() {
        for (int c = 0; c < simplex.trails().size(); c++) {
            Color colour = palette.ofClass(classes().get(c));
            Polyline trail = new Ink(colour, 0.09, 0).stroke(new Polyline(), look);
            simplex.trails().get(c).forEach(at -> trail.getPoints().addAll(x(at), y(at)));
            trail.setOpacity(0.5);
            getChildren().add(trail);
        }
    }

    /// Around the samples that are pointed at.
    private void rings() {
        picture().samples().stream().filter(s -> pointed.contains(s.sample())).forEach(s -> {
            Circle ring = new Circle(seen(s).getX(), seen(s).getY(), look.em(0.55));
            getChildren().add(new Ink(palette.text(), 0.18, 0).stroke(ring, look));
        });
    }

    private void samples() {
        for (int label : classes()) {
            Path path = filled(palette.ofClass(label));
            path.setStroke(palette.ofClass(label).deriveColor(0, 1, 0.7, 1));
            path.setStrokeWidth(look.em(0.03));
            path.setOpacity(0.6);
            for (SamplePoint sample : picture().samples()) {
                if (sample.label() == label) {
                    add(path, seen(sample), label, SAMPLE);
                }
            }
            getChildren().add(path);
        }
    }

    private void add(Path path, Point at, int label, double size) {
        add(path, new Point2D(x(at), y(at)), label, size);
    }

    private void add(Path path, Point2D at, int label, double size) {
        Form.ofClass(label, palette.classes().size()).add(path, at.getX(), at.getY(), look.em(size * crowding()));
    }

    /// Marks are smaller where there are many.
    private double crowding() {
        return Math.sqrt(Math.min(1, ROOMY / classes().size()));
    }

    private static Path filled(Color colour) {
        Path path = new Path();
        path.setFill(colour);
        path.setStroke(null);
        return path;
    }

    /// The ideal simplex: its corners, and its edges while they are few.
    private void ghost() {
        List<Point> corners = picture().simplex();
        for (int a = 0; a < corners.size() && corners.size() <= MOST_EDGED; a++) {
            for (int b = 0; b < a; b++) {
                getChildren().add(line(corners.get(a), corners.get(b), Ink.fineDashed(palette.axis())));
            }
        }
        for (int c = 0; c < corners.size(); c++) {
            Path ring = Ink.fine(palette.quiet()).stroke(new Path(), look);
            add(ring, corners.get(c), classes().get(c), VERTEX);
            getChildren().addAll(line(corners.get(c), picture().means().get(c), Ink.fine(palette.axis())), ring);
        }
    }

    /// Where run A had its class means.
    private void before() {
        for (int c = 0; c < simplex.before().size(); c++) {
            Point mean = simplex.before().get(c);
            Color colour = palette.ofClass(classes().get(c));
            getChildren().add(line(Extent.CENTRE, mean, new Ink(colour, 0.1, 0.25)));
            ring(mean, classes().get(c), new Ink(palette.runA(), 0.16, 0), MEAN);
        }
    }

    private void spokes() {
        for (int c = 0; c < classes().size(); c++) {
            Color colour = palette.ofClass(classes().get(c));
            if (!picture().rows().isEmpty()) {
                getChildren().add(line(Extent.CENTRE, picture().rows().get(c), new Ink(colour, 0.1, 0.3)));
            }
            getChildren().add(line(Extent.CENTRE, picture().means().get(c), new Ink(colour, 0.14, 0)));
        }
    }

    private Line line(Point from, Point to, Ink ink) {
        return ink.stroke(new Line(x(from), y(from), x(to), y(to)), look);
    }

    /// A class: the tip of its row, a ring; the tip of its mean, filled, with its label.
    private void arrow(int c) {
        int label = classes().get(c);
        Color colour = palette.ofClass(label);
        if (!picture().rows().isEmpty()) {
            ring(picture().rows().get(c), label, new Ink(palette.text(), 0.2, 0), ROW);
            ring(picture().rows().get(c), label, new Ink(colour, 0.12, 0), ROW);
        }
        Path mark = outlined(colour);
        add(mark, picture().means().get(c), label, MEAN);
        getChildren().add(mark);
        if (classes().size() <= MOST_NAMED) {
            name(picture().means().get(c), label, colour);
        }
    }

    private void name(Point at, int label, Color colour) {
        Text name = new Text(String.valueOf(label));
        name.getStyleClass().add("point-name");
        name.setFill(palette.on(colour));
        getChildren().add(name);
        name.applyCss();
        name.setX(x(at) - name.getLayoutBounds().getWidth() / 2);
        name.setY(y(at) + look.em(0.36));
    }

    private void ring(Point at, int label, Ink ink, double size) {
        Path ring = ink.stroke(new Path(), look);
        add(ring, at, label, size);
        getChildren().add(ring);
    }

    private Path outlined(Color colour) {
        Path path = filled(colour);
        path.setStroke(palette.paper());
        path.setStrokeWidth(look.em(0.08));
        return path;
    }
}
