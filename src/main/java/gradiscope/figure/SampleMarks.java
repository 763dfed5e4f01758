package gradiscope.figure;

import gradiscope.figure.chart.ColourMap;
import gradiscope.figure.chart.Frame;
import gradiscope.figure.chart.Legend;
import gradiscope.figure.chart.Look;
import gradiscope.figure.chart.Mark;
import gradiscope.figure.plotted.Layer;
import gradiscope.probe.SampleSet;
import gradiscope.probe.function.PlacedSample;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Path;

/// Samples over a map: full marks are trained on, open ones are not.
final class SampleMarks implements Mark {
    private static final double RADIUS = 0.26;

    private final List<PlacedSample> samples;
    private final List<Path> paths = new ArrayList<>();
    private final Colours colours;
    private final boolean classes;
    private final Look look;

    /// The colour of a sample.
    @FunctionalInterface
    interface Colours {
        Color of(PlacedSample sample);
    }

    /// @param classes whether the truth is a class, by which the outline is chosen
    SampleMarks(List<PlacedSample> samples, Colours colours, boolean classes, Look look) {
        this.samples = List.copyOf(samples);
        this.colours = colours;
        this.classes = classes;
        this.look = look;
        samples.forEach(sample -> paths.add(path(colours.of(sample), sample.set(), look)));
    }

    private static Path path(Color colour, SampleSet set, Look look) {
        Path path = new Path();
        path.setFill(set == SampleSet.TRAIN ? colour : look.palette().paper());
        path.setStroke(set == SampleSet.TRAIN ? look.palette().paper() : colour);
        path.setStrokeWidth(look.em(set == SampleSet.TRAIN ? 0.06 : 0.12));
        return path;
    }

    static Legend.Key key(SampleSet set, Look look) {
        Path path = path(look.palette().text(), set, look);
        Form.CIRCLE.add(path, 0, 0, look.em(RADIUS));
        return new Legend.Key(path, SetWords.sample(set, look));
    }

    @Override
    public List<Node> nodes() {
        return List.copyOf(paths);
    }

    /// A layer for each set.
    @Override
    public List<Layer> plotted(Frame frame) {
        return Stream.of(SampleSet.values())
                .map(set -> (Layer) new Layer.Points(
                        SetWords.sample(set, look),
                        set == SampleSet.TRAIN,
                        RADIUS,
                        samples.stream()
                                .filter(sample -> sample.set() == set)
                                .map(this::point)
                                .toList()))
                .filter(layer -> layer.rows().findAny().isPresent())
                .toList();
    }

    private Layer.Points.Point point(PlacedSample sample) {
        return new Layer.Points.Point(
                new Layer.Place(sample.x(), sample.y()),
                classes ? String.valueOf((int) sample.truth()) : "",
                classes ? OptionalDouble.empty() : OptionalDouble.of(sample.truth()),
                ColourMap.web(colours.of(sample)));
    }

    @Override
    public void place(Frame frame) {
        for (int i = 0; i < paths.size(); i++) {
            PlacedSample sample = samples.get(i);
            paths.get(i).getElements().clear();
            Form.ofClass(
                            classes ? (int) sample.truth() : 0,
                            look.palette().classes().size())
                    .add(paths.get(i), frame.x(sample.x()), frame.y(sample.y()), look.em(RADIUS));
        }
    }
}
