package gradiscope.ui.view;

import gradiscope.data.Samples;
import gradiscope.figure.chart.LinearScale;
import gradiscope.figure.chart.Look;
import gradiscope.figure.chart.Palette;
import gradiscope.figure.chart.Spot;
import gradiscope.probe.SampleSet;
import gradiscope.probe.function.AnsweredSamples;
import gradiscope.probe.function.FunctionReading;
import gradiscope.training.Workbench;
import gradiscope.ui.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// A regression without a plane: the function over its one input with the targets, or, where there are more inputs,
/// the values over the targets.
final class ValuesPane extends StackPane {
    private static final double NEAR = 0.9;
    private static final double ROOM = 0.08;

    private final Words words;
    private final Consumer<OptionalInt> follow;
    private final AxesPane axes = new AxesPane(false);
    private @Nullable Content content;
    private @Nullable Workbench bench;
    private List<Points> points = List.of();
    private LinearScale targets = new LinearScale(0, 1);
    private LinearScale across = new LinearScale(0, 1);

    /// What is drawn.
    record Content(
            Workbench bench, FunctionReading reading, PlanePane.Options options, List<Integer> samples, Look look) {}

    /// A sample and what the network says of it.
    private record Answered(int id, double x, double target, double value) {}

    /// @param follow told of the training sample that is pointed at, and when none is
    ValuesPane(Words words, Consumer<OptionalInt> follow) {
        this.words = words;
        this.follow = follow;
        setMinSize(0, 0);
        getChildren().add(axes);
        axes.onRedraw(this::draw);
        axes.area().addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        axes.area().addEventHandler(MouseEvent.MOUSE_EXITED, event -> follow.accept(OptionalInt.empty()));
    }

    void show(Content next) {
        content = next;
        Samples raw = next.bench.data().raw().train();
        boolean function = raw.shape().size() == 1;
        if (!next.bench.equals(bench)) {
            bench = next.bench;
            points = function ? Points.overInput(next.bench.data().raw()) : List.of();
            targets = about(targets(raw));
            across = function
                    ? about(points.stream()
                            .flatMap(set -> set.points().stream())
                            .map(Points.Point::x)
                            .toList())
                    : targets;
        }
        axes.axes(new AxesPane.Axes(
                across,
                words.get(function ? "output.input" : "output.target"),
                targets,
                words.get("output.value"),
                Optional.empty(),
                next.look));
        axes.redraw();
        highlight();
    }

    /// With some room at both ends.
    private static LinearScale about(List<Double> numbers) {
        double least = numbers.stream().mapToDouble(v -> v).min().orElse(0);
        double most = numbers.stream().mapToDouble(v -> v).max().orElse(1);
        double room = most > least ? ROOM * (most - least) : Math.max(1, Math.abs(least)) / 2;
        return new LinearScale(least - room, most + room);
    }

    private static List<Double> targets(Samples samples) {
        return IntStream.range(0, samples.count())
                .mapToObj(id -> Points.truth(samples, id))
                .toList();
    }

    private List<Answered> answered() {
        Content now = content;
        if (now == null || now.reading.answered().isEmpty()) {
            return List.of();
        }
        AnsweredSamples all = now.reading.answered().get();
        Samples raw = now.bench.data().raw().train();
        Set<Integer> overflow = new HashSet<>(all.answers().overflow());
        List<Answered> answered = new ArrayList<>();
        for (int i = 0; i < all.ids().size(); i++) {
            int id = all.ids().get(i);
            double target = all.truths().get(i);
            double x = points.isEmpty() ? target : raw.inputs()[id];
            if (!overflow.contains(i)) {
                answered.add(new Answered(id, x, target, all.answers().values().get(i, 0)));
            }
        }
        answered.sort(Comparator.comparingDouble(Answered::x));
        return answered;
    }

    private void draw() {
        Content now = content;
        Optional<Plot> plot = axes.plot();
        if (now == null || plot.isEmpty()) {
            return;
        }
        GraphicsContext gc = axes.marks().getGraphicsContext2D();
        gc.save();
        gc.beginPath();
        gc.rect(0, 0, plot.get().width(), plot.get().height());
        gc.clip();
        if (points.isEmpty()) {
            values(gc, plot.get(), now.look);
        } else {
            function(gc, plot.get(), now);
        }
        gc.restore();
        highlight();
    }

    private void function(GraphicsContext gc, Plot plot, Content now) {
        Palette palette = now.look.palette();
        for (Points set : points.reversed()) {
            boolean train = set.set() == SampleSet.TRAIN;
            Color colour = train ? palette.train() : palette.test();
            if (train ? now.options.train() : now.options.test()) {
                new PointPainter(plot, now.look, truth -> colour).paint(gc, set);
            }
        }
        List<Answered> answered = answered();
        gc.setStroke(palette.text());
        gc.setLineWidth(now.look.em(0.2));
        gc.strokePolyline(
                answered.stream().mapToDouble(a -> plot.x(a.x)).toArray(),
                answered.stream().mapToDouble(a -> plot.y(a.value)).toArray(),
                answered.size());
    }

    /// The closer to the diagonal, the better.
    private void values(GraphicsContext gc, Plot plot, Look look) {
        gc.setStroke(look.palette().axis());
        gc.setLineWidth(look.em(0.1));
        gc.setLineDashes(look.em(0.5), look.em(0.4));
        gc.strokeLine(0, plot.height(), plot.width(), 0);
        gc.setLineDashes();
        List<Points.Point> dots = answered().stream()
                .map(a -> new Points.Point(a.id, a.target, a.value, a.target))
                .toList();
        new PointPainter(plot, look, truth -> look.palette().train()).paint(gc, new Points(SampleSet.TRAIN, dots));
    }

    private double height(Answered answered) {
        return points.isEmpty() ? answered.value : answered.target;
    }

    private void highlight() {
        Content now = content;
        List<Integer> pointed = now == null ? List.of() : now.samples;
        axes.highlight(pointed.stream()
                .flatMap(id -> answered().stream().filter(a -> a.id == id).limit(1))
                .map(a -> new Spot(a.x, height(a)))
                .toList());
    }

    private void point(MouseEvent event) {
        Content now = content;
        Optional<Plot> plot = axes.plot();
        if (now == null || plot.isEmpty()) {
            return;
        }
        record Near(int id, double distance) {}
        follow.accept(answered().stream()
                .map(a -> new Near(
                        a.id,
                        Math.hypot(plot.get().x(a.x) - event.getX(), plot.get().y(height(a)) - event.getY())))
                .filter(near -> near.distance <= now.look.em(NEAR))
                .min(Comparator.comparingDouble(Near::distance))
                .map(near -> OptionalInt.of(near.id))
                .orElse(OptionalInt.empty()));
    }
}
