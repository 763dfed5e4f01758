package gradiscope.probe.landscape;

import gradiscope.data.Samples;
import gradiscope.experiment.Descriptor;
import gradiscope.experiment.InvalidValue;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Message;
import gradiscope.experiment.Property;
import gradiscope.experiment.Seed;
import gradiscope.network.Architecture;
import gradiscope.network.Calibration;
import gradiscope.network.Evaluation;
import gradiscope.network.Parameter;
import gradiscope.network.Plan;
import gradiscope.network.Role;
import gradiscope.probe.NotYet;
import gradiscope.probe.Probe;
import gradiscope.probe.SampleDraw;
import gradiscope.probe.SampleSet;
import gradiscope.probe.Subject;
import gradiscope.training.Checkpoint;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The loss over a plane through the network: random directions, filter by filter of the size of the
/// weights, or the two leading principal directions of the timeline (Li et al. 2018).
@Kind(name = "surface", title = "Loss surface", help = "The loss over a plane through the network (Li et al. 2018).")
public record SurfaceProbe(
        @Property(help = "how the plane is laid", initial = "random")
        SurfaceReading.Directions directions,

        @Property(help = "points along each side", initial = "51", min = 2, max = 401)
        int points,

        @Property(help = "half the side, for random directions", initial = "1", above = 0, max = 100)
        double reach,

        @Property(help = "which samples", initial = "train") SampleSet set,

        @Property(help = "where the random directions, and a draw of samples, come from", initial = "1")
        long seed,

        @Property(help = "most samples that the loss is the mean over; 0: all", initial = "0", min = 0)
        int samples,

        @Property(
                help = "most checkpoints that principal directions are taken of, evenly spaced: their Gram matrix costs"
                        + " the square of their number",
                initial = "512",
                min = 3,
                max = 512)
        int checkpoints,

        @Property(help = "where batch norm takes its statistics", initial = "recomputed")
        Statistics batchNorm)
        implements Probe {
    private static final int ROWS = 256;

    /// What a person can choose for batch norm: a plane has no two ends to interpolate between.
    public enum Statistics {
        RECOMPUTED,
        ENDPOINT
    }

    public SurfaceProbe {
        Descriptor.check(SurfaceProbe.class, directions, points, reach, set, seed, samples, checkpoints, batchNorm);
    }

    /// Cheap enough to be measured again and again beside training: a coarse grid over few samples, in the plane that
    /// training moves in.
    public static SurfaceProbe cheap() {
        return new SurfaceProbe(
                SurfaceReading.Directions.PRINCIPAL, 15, 1, SampleSet.TRAIN, 1, 128, 48, Statistics.RECOMPUTED);
    }

    @Override
    public SurfaceReading measure(Subject subject) {
        if (!subject.sets().contains(set)) {
            throw new InvalidValue("set", Message.of("there are no test samples"), Message.of("use train"));
        }
        BatchNormStatistics statistics = statistics(subject.architecture());
        if (directions == SurfaceReading.Directions.RANDOM) {
            Range side = new Range(-reach, reach, points);
            Plane plane = RandomDirections.plane(tensors(subject), subject.now().parameters(), new Seed(seed));
            return SurfaceReading.random(set, statistics, surface(subject, statistics, plane, side, side));
        }
        PrincipalPlane plane = principal(subject);
        Surface surface = surface(subject, statistics, plane.plane(), plane.x(points), plane.y(points));
        return SurfaceReading.principal(set, statistics, surface, plane);
    }

    /// What the choice means for a network: nothing where there is no batch norm.
    private BatchNormStatistics statistics(Architecture architecture) {
        if (architecture.statisticCount() == 0) {
            return BatchNormStatistics.NONE;
        }
        return switch (batchNorm) {
            case RECOMPUTED -> BatchNormStatistics.RECOMPUTED;
            case ENDPOINT -> BatchNormStatistics.ENDPOINT;
        };
    }

    private PrincipalPlane principal(Subject subject) {
        List<Checkpoint> timeline = thinned(subject.timeline());
        List<Long> steps = timeline.stream().map(Checkpoint::step).toList();
        List<float[]> path = timeline.stream().map(Checkpoint::parameters).toList();
        Optional<PrincipalPlane> plane = PrincipalPlane.of(steps, path);
        return plane.orElseThrow(() -> new NotYet(
                "directions",
                Message.of("the checkpoints that the run has left span no plane"),
                Message.of("use random directions, or train on")));
    }

    /// At most as many checkpoints as wanted, evenly spaced, the first and the last among them.
    private List<Checkpoint> thinned(List<Checkpoint> timeline) {
        int last = timeline.size() - 1;
        int count = Math.min(checkpoints, timeline.size());
        return IntStream.range(0, count)
                .mapToObj(i -> timeline.get(count == 1 ? last : (int) ((long) i * last / (count - 1))))
                .toList();
    }

    /// Weights move; biases, scales and shifts stay, as in the paper.
    private static List<Tensor> tensors(Subject subject) {
        return subject.architecture().parameters().stream()
                .filter(p -> p.role() == Role.WEIGHT)
                .map(SurfaceProbe::tensor)
                .toList();
    }

    private static Tensor tensor(Parameter p) {
        return Tensor.weights(p.offset(), p.rows(), p.size() / p.rows());
    }

    private Samples chosen(Samples all) {
        return samples == 0 || all.count() <= samples ? all : all.pick(SampleDraw.some(all.count(), samples, seed));
    }

    private Surface surface(Subject subject, BatchNormStatistics statistics, Plane plane, Range x, Range y) {
        Plan plan = subject.plan(ROWS, Plan.Purpose.VALUES);
        Samples chosen = chosen(subject.samples(set));
        Calibration calibration = new Calibration(subject.data().train(), ROWS);
        float[] theta = new float[subject.now().parameters().length];
        double[] losses = new double[x.count() * y.count()];
        double[] errors = new double[chosen.isRegression() ? 0 : losses.length];
        for (int cell = 0; cell < losses.length; cell++) {
            plane.point(x.at(cell % x.count()), y.at(cell / x.count()), theta);
            plan.load(theta, subject.now().statistics());
            if (statistics == BatchNormStatistics.RECOMPUTED) {
                plan.recalibrate(calibration);
            }
            Evaluation evaluation = Evaluation.of(plan, chosen);
            losses[cell] = evaluation.loss();
            if (errors.length > 0) {
                errors[cell] = evaluation.error();
            }
        }
        return Surface.of(x, y, losses, errors);
    }
}
