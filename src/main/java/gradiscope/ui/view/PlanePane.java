package gradiscope.ui.view;

import gradiscope.data.Samples;
import gradiscope.figure.chart.LinearScale;
import gradiscope.figure.chart.Look;
import gradiscope.figure.chart.Spot;
import gradiscope.network.Answer;
import gradiscope.probe.Matrix;
import gradiscope.probe.SampleSet;
import gradiscope.probe.function.FunctionReading;
import gradiscope.probe.function.PlaneMap;
import gradiscope.training.Workbench;
import gradiscope.ui.part.Magnified;
import gradiscope.ui.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// The answers over the plane of two inputs, with the samples; tells which of them is pointed at.
final class PlanePane extends VBox {
    /// How near the mouse has to be to a point.
    private static final double NEAR = 0.9;

    private final Words words;
    private final Consumer<OptionalInt> follow;
    private final AxesPane axes = new AxesPane(true);
    private final Label readout = new Label();
    private @Nullable Content content;
    private @Nullable Workbench bench;
    private List<Points> points = List.of();
    private List<Points> shown = List.of();
    private LinearScale values = new LinearScale(0, 1);

    /// What is drawn.
    record Content(Workbench bench, FunctionReading reading, Options options, List<Integer> samples, Look look) {
        PlaneMap map() {
            return reading.plane().orElseThrow();
        }
    }

    /// What a person has chosen.
    record Options(boolean discrete, boolean train, boolean test) {}

    /// @param follow told of the training sample that is pointed at, and when none is
    PlanePane(Words words, Consumer<OptionalInt> follow) {
        this.words = words;
        this.follow = follow;
        readout.getStyleClass().addAll("quiet", "readout");
        readout.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(axes, Priority.ALWAYS);
        getChildren().addAll(axes, readout);
        setMinSize(0, 0);
        axes.onRedraw(this::drawPoints);
        axes.area().addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        axes.area().addEventHandler(MouseEvent.MOUSE_EXITED, event -> {
            follow.accept(OptionalInt.empty());
            hint();
        });
        hint();
    }

    private void hint() {
        readout.setText(words.get("output.hint"));
    }

    void show(Content next) {
        Content before = content;
        content = next;
        if (!next.bench.equals(bench)) {
            bench = next.bench;
            points = Points.inPlane(next.bench.data().raw());
            values = Points.scale(points);
        }
        boolean samePoints = before != null
                && before.bench.equals(next.bench)
                && before.options.equals(next.options)
                && before.look.equals(next.look);
        PlaneMap map = next.map();
        axes.axes(new AxesPane.Axes(
                new LinearScale(map.extent().left(), map.extent().right()),
                words.get("output.first-input"),
                new LinearScale(map.extent().bottom(), map.extent().top()),
                words.get("output.second-input"),
                isRegression() ? Optional.of(values) : Optional.empty(),
                next.look));
        if (before == null || !before.reading.equals(next.reading) || !samePoints) {
            PlanePixels pixels =
                    new PlanePixels(map, next.reading.answer(), next.options.discrete(), next.look.palette());
            axes.map(Magnified.image(
                    pixels.argb(values), map.answers().getFirst().columns()));
        }
        if (!samePoints) {
            axes.redraw();
        }
        highlight();
    }

    private boolean isRegression() {
        return content != null && content.reading.answer() == Answer.VALUES;
    }

    private void drawPoints() {
        Content now = content;
        Optional<Plot> plot = axes.plot();
        if (now == null || plot.isEmpty()) {
            return;
        }
        List<Points> wanted = new ArrayList<>(points);
        wanted.removeIf(set -> set.set() == SampleSet.TRAIN ? !now.options.train() : !now.options.test());
        shown = wanted;
        PointPainter painter = new PointPainter(plot.get(), now.look, truth -> colour(now, truth));
        shown.reversed().forEach(set -> painter.paint(axes.marks().getGraphicsContext2D(), set));
        highlight();
    }

    private Color colour(Content now, double truth) {
        return now.reading.answer() == Answer.VALUES
                ? now.look.palette().values().colour(values.place(truth))
                : now.look.palette().ofClass((int) truth);
    }

    private void highlight() {
        Content now = content;
        if (now == null) {
            return;
        }
        Samples raw = now.bench.data().raw().train();
        axes.highlight(now.samples.stream()
                .filter(id -> id < raw.count())
                .map(id -> new Spot(raw.inputs()[2 * id], raw.inputs()[2 * id + 1]))
                .toList());
    }

    private record Hit(SampleSet set, Points.Point point, double distance) {}

    private void point(MouseEvent event) {
        Content now = content;
        Optional<Plot> plot = axes.plot();
        if (now == null || plot.isEmpty()) {
            return;
        }
        Optional<Hit> hit = hit(plot.get(), event.getX(), event.getY(), now.look.em(NEAR));
        follow.accept(hit.filter(h -> h.set == SampleSet.TRAIN)
                .map(h -> OptionalInt.of(h.point.id()))
                .orElse(OptionalInt.empty()));
        double x = hit.map(h -> h.point.x()).orElseGet(() -> plot.get().acrossAt(event.getX()));
        double y = hit.map(h -> h.point.y()).orElseGet(() -> plot.get().upAt(event.getY()));
        readout.setText(hit.map(h -> name(now, h) + "   ").orElse("") + says(now, x, y));
    }

    private Optional<Hit> hit(Plot plot, double px, double py, double near) {
        return shown.stream()
                .flatMap(set -> set.points().stream()
                        .map(p -> new Hit(set.set(), p, Math.hypot(plot.x(p.x()) - px, plot.y(p.y()) - py))))
                .filter(hit -> hit.distance <= near)
                .min(Comparator.comparingDouble(Hit::distance));
    }

    private String name(Content now, Hit hit) {
        String truth = now.reading.answer() == Answer.VALUES
                ? words.brief(hit.point.truth())
                : now.bench.data().train().classNames().get((int) hit.point.truth());
        return hit.set == SampleSet.TRAIN
                ? words.get("output.train-sample", hit.point.id(), truth)
                : words.get("output.test-sample", hit.point.id(), truth);
    }

    /// The answer in the cell that a point lies in.
    private String says(Content now, double x, double y) {
        PlaneMap map = now.map();
        Matrix first = map.answers().getFirst();
        int column = cell(
                (x - map.extent().left()) / (map.extent().right() - map.extent().left()), first.columns());
        int row = cell(
                (y - map.extent().bottom()) / (map.extent().top() - map.extent().bottom()), first.rows());
        String place = words.get("output.place", words.brief(x), words.brief(y));
        if (map.overflow().contains(row * first.columns() + column)) {
            return words.get("output.overflow", place);
        }
        if (now.reading.answer() == Answer.VALUES) {
            return words.get("output.value-at", place, words.brief(first.get(row, column)));
        }
        int best = IntStream.range(0, map.answers().size())
                .boxed()
                .max(Comparator.comparingDouble(k -> map.answers().get(k).get(row, column)))
                .orElseThrow();
        double share = map.answers().get(best).get(row, column);
        String name = now.bench.data().train().classNames().get(best);
        return words.get(
                "output.class-at",
                place,
                name,
                now.reading.answer() == Answer.PROBABILITIES ? words.percent(share) : words.brief(share));
    }

    private static int cell(double share, int cells) {
        return Math.clamp((int) (share * cells), 0, cells - 1);
    }
}
