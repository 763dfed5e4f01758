package gradiscope.figure;

import gradiscope.figure.chart.ColourMap;
import gradiscope.figure.chart.Ink;
import gradiscope.figure.chart.Look;
import gradiscope.figure.plotted.Axis;
import gradiscope.figure.plotted.Chart;
import gradiscope.figure.plotted.Layer;
import gradiscope.probe.collapse.Picture;
import gradiscope.probe.collapse.Point;
import gradiscope.probe.collapse.SamplePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;

/// What a [SimplexView] plots: places in the plane that it is seen in, in the unit of the features. The samples of two
/// classes are on their line, where the picture spreads them to both sides; samples that the picture leaves outside
/// are there.
record SimplexPlotted(Simplex simplex, Extent extent, Look look) {
    Chart chart() {
        Picture picture = simplex.picture();
        List<Layer> layers = new ArrayList<>(trails());
        layers.add(samples(picture.samples()));
        layers.add(points(look.say("corner of the ideal simplex"), false, SimplexView.VERTEX, picture.simplex()));
        if (!picture.rows().isEmpty()) {
            layers.add(points(look.say("classifier row, scaled"), false, SimplexView.ROW, picture.rows()));
        }
        if (!simplex.before().isEmpty()) {
            layers.add(points(look.say("class mean in run A"), false, SimplexView.MEAN, simplex.before()));
        }
        layers.add(points(look.say("class mean"), true, SimplexView.MEAN, picture.means()));
        double across = Math.max(extent.right() - extent.left(), Double.MIN_NORMAL) / 20;
        double up = Math.max(extent.high() - extent.low(), across) / 20;
        return new Chart(
                "",
                Axis.space(extent.left() - across, extent.right() + across),
                Axis.space(extent.low() - up, extent.high() + up),
                layers);
    }

    private List<Layer> trails() {
        return IntStream.range(0, simplex.trails().size())
                .mapToObj(c -> (Layer) new Layer.Line(
                        look.say("way of class {0}", simplex.classes().get(c)),
                        new Ink(colour(c), 0.09, 0).plotted(),
                        List.of(simplex.trails().get(c).stream().map(this::seen).toList())))
                .toList();
    }

    private Layer samples(List<SamplePoint> samples) {
        return new Layer.Points(
                look.say("sample"),
                true,
                SimplexView.SAMPLE,
                samples.stream()
                        .map(sample -> point(sample.at(), sample.label()))
                        .toList());
    }

    /// @param at one of each class
    private Layer points(String name, boolean filled, double size, List<Point> at) {
        return new Layer.Points(
                name,
                filled,
                size,
                IntStream.range(0, at.size())
                        .mapToObj(c -> point(at.get(c), simplex.classes().get(c)))
                        .toList());
    }

    private Layer.Points.Point point(Point at, int label) {
        return new Layer.Points.Point(
                seen(at),
                String.valueOf(label),
                OptionalDouble.empty(),
                ColourMap.web(look.palette().ofClass(label)));
    }

    private Color colour(int c) {
        return look.palette().ofClass(simplex.classes().get(c));
    }

    private Layer.Place seen(Point at) {
        Camera.Seen seen = simplex.camera().see(at);
        return new Layer.Place(seen.x(), seen.y());
    }
}
