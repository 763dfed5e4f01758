package gradiscope.figure;

import gradiscope.experiment.Seed;
import gradiscope.probe.Measured;
import gradiscope.probe.Reading;
import gradiscope.probe.SampleSet;
import gradiscope.probe.collapse.Activity;
import gradiscope.probe.collapse.Classifier;
import gradiscope.probe.collapse.Collapse;
import gradiscope.probe.collapse.CollapseReading;
import gradiscope.probe.collapse.Features;
import gradiscope.probe.collapse.Matrix;
import gradiscope.probe.collapse.Settings;
import gradiscope.probe.confusion.Confusion;
import gradiscope.probe.confusion.Gram;
import gradiscope.probe.confusion.Items;
import gradiscope.probe.confusion.Order;
import gradiscope.probe.confusion.Pairing;
import gradiscope.probe.confusion.Unit;
import gradiscope.probe.landscape.Barrier;
import gradiscope.probe.landscape.BatchNormStatistics;
import gradiscope.probe.landscape.Curve;
import gradiscope.probe.landscape.Distance;
import gradiscope.probe.landscape.Ends;
import gradiscope.probe.landscape.InterpolationReading;
import gradiscope.probe.landscape.Line;
import gradiscope.probe.landscape.Path;
import gradiscope.probe.landscape.Range;
import gradiscope.probe.landscape.Surface;
import gradiscope.probe.landscape.SurfaceReading;
import gradiscope.probe.training.LossReading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Readings at the borders of what can be: empty, degenerate, huge, of very many parts, over very long runs.
final class OddReadings {
    private record Other() implements Reading {}

    private OddReadings() {}

    static Map<String, List<Measured>> all() {
        Map<String, List<Measured>> all = new LinkedHashMap<>();
        all.put("nothing", List.of());
        all.put("unknown", at(3, new Other()));
        losses(all);
        OddFunctions.addTo(all);
        interpolations(all);
        confusions(all);
        collapses(all);
        surfaces(all);
        return all;
    }

    private static List<Measured> at(long step, Reading reading) {
        return List.of(new Measured(step, reading));
    }

    private static void losses(Map<String, List<Measured>> all) {
        all.put("loss-of-no-set", at(0, new LossReading(List.of(), 0, Optional.empty(), 0, Optional.empty(), 0)));
        all.put("loss-huge", at(7, loss(1e308, 0, 2)));
        all.put("loss-zero", List.of(new Measured(0, loss(0, 1, 2)), new Measured(1, loss(0, 1, 2))));
        all.put("loss-of-100-classes", at(1, loss(4.6, 0.01, 100)));
        LossReading.SetLoss lost =
                new LossReading.SetLoss(SampleSet.TRAIN, 10, Optional.empty(), Optional.empty(), List.of());
        all.put(
                "loss-diverged",
                List.of(
                        new Measured(0, loss(0.7, 0.5, 2)),
                        new Measured(
                                1, new LossReading(List.of(lost), 0, Optional.empty(), 1e30, Optional.empty(), 1))));
        all.put(
                "loss-long-run",
                LongStream.range(0, 129)
                        .mapToObj(i -> new Measured(i * 1_000_000, loss(2.3 / (1 + i), 1 - 0.9 / (1 + i), 3)))
                        .toList());
    }

    private static LossReading loss(double loss, double accuracy, int classes) {
        List<List<Integer>> counts = IntStream.range(0, classes)
                .mapToObj(row -> IntStream.range(0, classes)
                        .mapToObj(column -> row == 1 ? 0 : row * column)
                        .toList())
                .toList();
        LossReading.SetLoss set =
                new LossReading.SetLoss(SampleSet.TRAIN, 10, Optional.of(loss), Optional.of(accuracy), counts);
        return new LossReading(List.of(set), 1e-9, Optional.of(loss), 1e30, Optional.of(1e30), 1e-8);
    }

    private static void interpolations(Map<String, List<Measured>> all) {
        all.put("interpolation-of-no-line", at(0, interpolation(List.of())));
        all.put(
                "interpolation-barrier",
                at(
                        512,
                        interpolation(List.of(line(
                                Path.wholeNetwork(),
                                a -> 1 - a + 3 * Math.exp(-60 * (a - 0.6) * (a - 0.6)),
                                Range.LINE)))));
        all.put(
                "interpolation-dent",
                at(
                        512,
                        interpolation(List.of(line(
                                Path.wholeNetwork(),
                                a -> 2 - a - 0.9 * Math.exp(-90 * (a - 0.3) * (a - 0.3)),
                                Range.LINE)))));
        all.put(
                "interpolation-wide",
                at(
                        512,
                        interpolation(List.of(line(
                                Path.wholeNetwork(),
                                a -> (a - 1) * (a - 1) * (a - 1) * (a - 1),
                                new Range(-1, 2, 61))))));
        all.put(
                "interpolation-overflow",
                at(
                        512,
                        interpolation(List.of(line(
                                Path.wholeNetwork(),
                                a -> a > 0.4 && a < 0.7 ? Double.NaN : 1e12 * (1.001 - a),
                                Range.LINE)))));
        all.put(
                "interpolation-beyond-float",
                at(
                        512,
                        interpolation(List.of(
                                line(Path.wholeNetwork(), a -> Double.POSITIVE_INFINITY, Range.LINE),
                                line(Path.oneLayer(1, "dense1"), a -> Double.POSITIVE_INFINITY, Range.LINE)))));
        List<Line> layers = new ArrayList<>(List.of(line(Path.wholeNetwork(), a -> 1 - a, Range.LINE)));
        IntStream.rangeClosed(1, 40)
                .forEach(l -> layers.add(line(Path.oneLayer(l, "dense" + l), a -> (1 - a) / l, Range.LINE)));
        all.put("interpolation-of-40-layers", at(512, interpolation(layers)));
    }

    private static InterpolationReading interpolation(List<Line> lines) {
        return new InterpolationReading(
                new Ends(new Ends.End(0, 0), new Ends.End(512, 512)),
                Range.LINE,
                Barrier.Over.START,
                BatchNormStatistics.RECOMPUTED,
                new Distance(3, Optional.empty()),
                lines);
    }

    private static Line line(Path path, DoubleUnaryOperator loss, Range range) {
        List<Double> alphas = range.alphas();
        double[] losses = alphas.stream().mapToDouble(loss::applyAsDouble).toArray();
        double[] errors = alphas.stream().mapToDouble(a -> a < 0.45 ? 0.9 : 0.1).toArray();
        return Line.of(path, SampleSet.TRAIN, Curve.of(alphas, losses, errors), Barrier.Over.START);
    }

    private static void confusions(Map<String, List<Measured>> all) {
        all.put("confusion-without-direction", at(4, new Confusion(items(3, 1)).measure(gram(3, (_, _) -> 0))));
        all.put(
                "confusion-beyond-float",
                at(4, new Confusion(items(3, 1)).measure(gram(3, (_, _) -> Float.POSITIVE_INFINITY))));
        all.put("confusion-of-two", at(4, new Confusion(items(2, 1)).measure(gram(2, (i, j) -> i == j ? 1 : -1))));
        all.put(
                "confusion-of-100-classes",
                at(
                        4,
                        new Confusion(items(200, 100))
                                .measure(gram(200, (i, j) -> i == j ? 1 : (float) Math.cos(i - j)))));
        all.put(
                "confusion-clustered",
                at(
                        4,
                        new Confusion(items(60, 6), Order.CLUSTER, 20, true)
                                .measure(gram(60, (i, j) -> i == j ? 1 : i % 3 == j % 3 ? 0.8f : -0.3f))));
        Items pairs = new Items(
                SampleSet.TRAIN,
                Unit.MINI_BATCH,
                16,
                Pairing.SEPARATE,
                true,
                IntStream.range(0, 20).boxed().toList(),
                List.of());
        all.put(
                "confusion-of-separate-batches",
                at(4, new Confusion(pairs).measure(gram(20, (i, j) -> i == j ? 1 : (i + j) % 7 / 7f - 0.4f))));
    }

    private static Items items(int count, int classes) {
        return Items.samples(
                SampleSet.TEST,
                IntStream.range(0, count).map(i -> 3 * i).toArray(),
                IntStream.range(0, count).map(i -> i % classes).toArray());
    }

    private interface Products {
        float of(int i, int j);
    }

    private static Gram gram(int n, Products products) {
        float[] values = new float[n * n];
        for (int i = 0; i < values.length; i++) {
            values[i] = products.of(i / n, i % n);
        }
        return new Gram(n, values);
    }

    private static void collapses(Map<String, List<Measured>> all) {
        all.put("collapse-of-no-layer", at(4, new CollapseReading(List.of())));
        all.put("collapse-dead", at(4, collapse(3, 3, 5, 0, 0)));
        all.put("collapse-complete", at(4, collapse(4, 4, 5, 1, 0)));
        all.put("collapse-of-two-classes", at(4, collapse(2, 2, 5, 1, 0.1)));
        all.put("collapse-narrow", at(4, collapse(10, 10, 2, 1, 0.1)));
        all.put("collapse-of-100-classes", at(4, collapse(100, 100, 120, 1, 0.1)));
        all.put("collapse-single-class", at(4, collapse(3, 1, 5, 1, 0.1)));
        all.put(
                "collapse-missing-class",
                List.of(
                        new Measured(0, collapse(5, 3, 4, 0, 0)),
                        new Measured(1, collapse(5, 3, 4, 1, 0.2)),
                        new Measured(2, collapse(5, 3, 4, 0, 0)),
                        new Measured(3, collapse(5, 3, 4, 1, 0.1))));
        all.put("collapse-outlier", at(4, outlier()));
    }

    /// Class c of those that have samples has its mean at the c-th unit vector, as far as there are units.
    private static CollapseReading collapse(int classes, int present, int width, double size, double noise) {
        return collapse(features(4, present, width, size, noise), present, classes, size);
    }

    /// One sample of three classes is a thousand times as far out as the others.
    private static CollapseReading outlier() {
        double[][] features = features(50, 3, 3, 1, 0.1);
        features[0] = new double[] {0, 0, 1000};
        return collapse(features, 3, 3, 1);
    }

    private static double[][] features(int each, int present, int width, double size, double noise) {
        RandomGenerator random = new Seed(5).generator();
        double[][] features = new double[each * present][width];
        for (int i = 0; i < features.length; i++) {
            int label = i % present;
            features[i][label % width] = size * (1 + label / width);
            for (int j = 0; j < width; j++) {
                features[i][j] += noise * random.nextGaussian();
            }
        }
        return features;
    }

    private static CollapseReading collapse(double[][] features, int present, int classes, double size) {
        int width = features[0].length;
        double[][] logits = new double[features.length][classes];
        int[] labels = new int[features.length];
        for (int i = 0; i < features.length; i++) {
            labels[i] = i % present;
            logits[i][labels[i]] = 1;
        }
        double[][] rows = new double[classes][width];
        for (int c = 0; c < classes; c++) {
            rows[c][c % width] = size * (1 + c / width);
        }
        Activity activity = Activity.last(
                "relu1",
                new Features(Matrix.of(features), labels, classes),
                Classifier.of(Matrix.of(rows)),
                Matrix.of(logits));
        return Collapse.measure(List.of(activity), Settings.initial(), Optional.empty());
    }

    private static void surfaces(Map<String, List<Measured>> all) {
        Range two = new Range(-1, 1, 2);
        all.put("surface-constant", at(4, surface(two, new double[4])));
        double[] holes = IntStream.range(0, 121)
                .mapToDouble(i -> i % 11 > 7 ? Double.NaN : i)
                .toArray();
        all.put("surface-overflow", at(4, surface(new Range(-1e-7, 1e-7, 11), holes)));
        all.put("surface-beyond-float", at(4, surface(two, new double[] {1e300, 1e300, 1e300, 1e300})));
    }

    private static SurfaceReading surface(Range side, double[] losses) {
        return SurfaceReading.random(
                SampleSet.TEST, BatchNormStatistics.NONE, Surface.of(side, side, losses, new double[0]));
    }
}
