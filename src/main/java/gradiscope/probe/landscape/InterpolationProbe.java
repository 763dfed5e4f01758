package gradiscope.probe.landscape;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.InvalidValue;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Message;
import gradiscope.experiment.Property;
import gradiscope.network.Architecture;
import gradiscope.network.Stage;
import gradiscope.probe.Probe;
import gradiscope.probe.SampleSet;
import gradiscope.probe.Subject;
import gradiscope.training.Checkpoint;
import java.util.ArrayList;
import java.util.List;

/// Loss and error on the straight line from one checkpoint to another: Goodfellow et al. 2014, Lucas et al.
/// 2021, Vlaar & Frankle 2022. The package text has the definitions.
@Kind(
        name = "interpolation",
        title = "Interpolation",
        help = "Loss and error on the straight line from the start to now (Vlaar & Frankle 2022).")
public record InterpolationProbe(
        @Property(
                help = "step of the checkpoint where alpha is 0; the latest one kept at or before it",
                initial = "0",
                min = 0)
        long fromStep,

        @Property(
                help = "step of the checkpoint where alpha is 1; -1: the one that is measured",
                initial = "-1",
                min = -1)
        long toStep,

        @Property(help = "first alpha", initial = "0", min = -100, max = 100)
        double first,

        @Property(help = "last alpha", initial = "1", min = -100, max = 100)
        double last,

        @Property(help = "how many alphas", initial = "51", min = 2, max = 10001)
        int points,

        @Property(
                help = "each layer with weights alone as well; a normalisation moves with the one before it",
                initial = "true")
        boolean layers,

        @Property(help = "with homogeneous biases as well", initial = "true")
        boolean homogeneousBias,

        @Property(help = "how the logits turn along the line, as well", initial = "false")
        boolean gaussLength,

        @Property(
                help = "where batch norm takes its statistics at every point, the ends too; recomputed: from the"
                        + " training samples in shuffled batches of equal size, at most 256, means of their means and"
                        + " of their unbiased variances",
                initial = "recomputed")
        Statistics batchNorm,

        @Property(help = "what a barrier is measured against", initial = "start")
        Barrier.Over barrier)
        implements Probe {

    /// What a person can choose for batch norm.
    public enum Statistics {
        RECOMPUTED,
        INTERPOLATED,
        ENDPOINT
    }

    public InterpolationProbe {
        Descriptor.check(
                InterpolationProbe.class,
                fromStep,
                toStep,
                first,
                last,
                points,
                layers,
                homogeneousBias,
                gaussLength,
                batchNorm,
                barrier);
        if (!(first < last)) {
            throw new InvalidValue(
                    "last",
                    Message.of("{0} is not greater than first, {1}", last, first),
                    Message.of("use a greater number"));
        }
    }

    /// All at their initial values: from the start to now, 51 alphas.
    public static InterpolationProbe usual() {
        return new InterpolationProbe(0, -1, 0, 1, 51, true, true, false, Statistics.RECOMPUTED, Barrier.Over.START);
    }

    /// From the start to now, 51 alphas, the whole network alone.
    public static InterpolationProbe wholeNetwork() {
        return new InterpolationProbe(0, -1, 0, 1, 51, false, false, false, Statistics.RECOMPUTED, Barrier.Over.START);
    }

    @Override
    public InterpolationReading measure(Subject subject) {
        Checkpoint start = at(subject, fromStep);
        Checkpoint end = toStep < 0 ? subject.now() : at(subject, toStep);
        BatchNormStatistics statistics = statistics(subject.architecture());
        LineWalk walk = new LineWalk(
                subject.architecture(), start, end, statistics, subject.data().train(), subject.cancellation());
        Range range = new Range(first, last, points);
        List<Line> lines = new ArrayList<>();
        for (Path path : paths(subject.architecture())) {
            lines.addAll(lines(walk, path, range.alphas(), subject));
        }
        Distance distance = Distance.between(start.parameters(), end.parameters());
        Ends ends = new Ends(
                new Ends.End(fromStep, start.step()), new Ends.End(toStep < 0 ? end.step() : toStep, end.step()));
        return new InterpolationReading(ends, range, barrier, statistics, distance, lines);
    }

    /// The latest checkpoint kept at or before a step; the first of the run where it starts later, as a
    /// fork does.
    private static Checkpoint at(Subject subject, long step) {
        return subject.timeline().reversed().stream()
                .filter(c -> c.step() <= step)
                .findFirst()
                .orElse(subject.start());
    }

    /// What the choice means for a network: nothing where there is no batch norm.
    private BatchNormStatistics statistics(Architecture architecture) {
        if (architecture.statisticCount() == 0) {
            return BatchNormStatistics.NONE;
        }
        return switch (batchNorm) {
            case RECOMPUTED -> BatchNormStatistics.RECOMPUTED;
            case INTERPOLATED -> BatchNormStatistics.INTERPOLATED;
            case ENDPOINT -> BatchNormStatistics.ENDPOINT;
        };
    }

    private List<Path> paths(Architecture architecture) {
        List<Path> paths = new ArrayList<>(List.of(Path.wholeNetwork()));
        List<Stage> weighted =
                architecture.stages().stream().filter(Stage::isWeightLayer).toList();
        for (int i = 0; layers && i < weighted.size(); i++) {
            paths.add(
                    Path.oneLayer(i + 1, weighted.get(i).parameters().getFirst().layer()));
        }
        if (homogeneousBias) {
            paths.add(Path.homogeneousBias());
        }
        return paths;
    }

    private List<Line> lines(LineWalk walk, Path path, List<Double> alphas, Subject subject) {
        List<SampleSet> sets = subject.sets();
        List<Curve> curves =
                walk.curves(path, alphas, sets.stream().map(subject::samples).toList());
        boolean turning = gaussLength && path.route() == Path.Route.WHOLE_NETWORK;
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < curves.size(); i++) {
            Line line = Line.of(path, sets.get(i), curves.get(i), barrier);
            lines.add(
                    turning
                            ? line.with(LogitWalk.gaussLength(walk, path, alphas, subject.samples(sets.get(i))))
                            : line);
        }
        return lines;
    }
}
