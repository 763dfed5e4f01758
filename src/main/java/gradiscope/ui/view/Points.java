package gradiscope.ui.view;

import gradiscope.data.Samples;
import gradiscope.data.Split;
import gradiscope.figure.chart.LinearScale;
import gradiscope.probe.SampleDraw;
import gradiscope.probe.SampleSet;
import java.util.List;
import java.util.stream.IntStream;

/// Samples as points over two axes.
///
/// @param set which samples they are
/// @param points some of them, by their place in the set
record Points(SampleSet set, List<Point> points) {
    /// More would hide the map.
    private static final int MOST = 1000;

    /// A sample.
    ///
    /// @param id its place in its set
    /// @param truth its class, from 0, or its first target
    record Point(int id, double x, double y, double truth) {}

    Points {
        points = List.copyOf(points);
    }

    /// The samples of two raw inputs each.
    static List<Points> inPlane(Split raw) {
        return List.of(
                of(SampleSet.TRAIN, raw.train(), samples -> id -> samples.inputs()[2 * id + 1], 2),
                of(SampleSet.TEST, raw.test(), samples -> id -> samples.inputs()[2 * id + 1], 2));
    }

    /// Targets over the one input.
    static List<Points> overInput(Split raw) {
        return List.of(
                of(SampleSet.TRAIN, raw.train(), samples -> id -> truth(samples, id), 1),
                of(SampleSet.TEST, raw.test(), samples -> id -> truth(samples, id), 1));
    }

    private interface Height {
        double of(int id);
    }

    private static Points of(
            SampleSet set, Samples samples, java.util.function.Function<Samples, Height> heights, int inputs) {
        Height height = heights.apply(samples);
        return new Points(
                set,
                IntStream.of(SampleDraw.some(samples.count(), MOST, 1))
                        .mapToObj(id -> new Point(id, samples.inputs()[inputs * id], height.of(id), truth(samples, id)))
                        .toList());
    }

    /// Around the targets, so that colours stay the same while answers change.
    static LinearScale scale(List<Points> sets) {
        return LinearScale.around(sets.stream()
                .flatMap(set -> set.points().stream())
                .map(Point::truth)
                .toList());
    }

    static double truth(Samples samples, int id) {
        return samples.isRegression() ? samples.targets()[id * samples.outputs()] : samples.labels()[id];
    }
}
