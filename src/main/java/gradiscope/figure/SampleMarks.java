package gradiscope.figure;

import gradiscope.figure.chart.Frame;
import gradiscope.figure.chart.Legend;
import gradiscope.figure.chart.Look;
import gradiscope.figure.chart.Mark;
import gradiscope.probe.SampleSet;
import gradiscope.probe.function.PlacedSample;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Path;

/// Samples over a map: full marks are trained on, open ones are not.
final class SampleMarks implements Mark {
    private static final double RADIUS = 0.26;

    private final List<PlacedSample> samples;
    private final List<Path> paths = new ArrayList<>();
    private final ToIntFunction<PlacedSample> form;
    private final Look look;

    /// The colour of a sample.
    @FunctionalInterface
    interface Colours {
        Color of(PlacedSample sample);
    }

    /// @param form class by which the outline is chosen
    SampleMarks(List<PlacedSample> samples, Colours colours, ToIntFunction<PlacedSample> form, Look look) {
        this.samples = List.copyOf(samples);
        this.form = form;
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

    @Override
    public void place(Frame frame) {
        for (int i = 0; i < paths.size(); i++) {
            PlacedSample sample = samples.get(i);
            paths.get(i).getElements().clear();
            Form.ofClass(form.applyAsInt(sample), look.palette().classes().size())
                    .add(paths.get(i), frame.x(sample.x()), frame.y(sample.y()), look.em(RADIUS));
        }
    }
}
