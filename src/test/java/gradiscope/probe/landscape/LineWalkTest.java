package gradiscope.probe.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradiscope.data.Samples;
import gradiscope.network.Architecture;
import gradiscope.network.Calibration;
import gradiscope.network.Cancellation;
import gradiscope.network.Evaluation;
import gradiscope.network.Nets;
import gradiscope.network.Parameter;
import gradiscope.network.Plan;
import gradiscope.network.Role;
import gradiscope.network.Stage;
import gradiscope.network.layer.BatchNorm;
import gradiscope.network.layer.LayerNorm;
import gradiscope.network.layer.Tanh;
import gradiscope.probe.Subjects;
import gradiscope.training.Checkpoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a walk computes once and mixes is what a network with the parameters of each alpha computes. The
/// reference sets every parameter by its own formula and passes all samples through, alpha by alpha. Float32
/// carries about 1e-6 of a loss.
class LineWalkTest {
    private static final List<Double> ALPHAS = List.of(-0.5, 0.0, 0.3, 0.75, 1.0, 1.4);
    private static final double ROUNDING = 2e-5;

    static Stream<Nets.Case> nets() {
        return Stream.concat(
                Nets.all(),
                Stream.of(
                        Nets.vector("layer norm first", new LayerNorm("", 1e-5), Nets.dense(6), Nets.dense(0)),
                        Nets.vector("batch norm first", new BatchNorm("", 0.1, 1e-5), Nets.dense(6), Nets.dense(0)),
                        Nets.vector(
                                "batch norm in each layer",
                                Nets.dense(6),
                                new BatchNorm("", 0.1, 1e-5),
                                new Tanh(""),
                                Nets.dense(5),
                                new BatchNorm("", 0.1, 1e-5),
                                new Tanh(""),
                                Nets.dense(0)),
                        Nets.vector("projection first", new Tanh("t"), Nets.residual("t"), Nets.dense(0))));
    }

    @ParameterizedTest
    @MethodSource("nets")
    void equalsANetworkSetToEachPointOfTheLine(Nets.Case c) {
        boolean statistics = c.architecture().statisticCount() > 0;
        // More samples than the walk takes at a time, and where there are statistics, as few as it does too.
        for (int count : statistics ? new int[] {200, 600} : new int[] {270}) {
            compare(c, modes(statistics), List.of(Subjects.like(c, count, 31), Subjects.like(c, 262, 32)));
        }
    }

    private static void compare(Nets.Case c, List<BatchNormStatistics> modes, List<Samples> sets) {
        Architecture architecture = c.architecture();
        Checkpoint start = Subjects.drawn(architecture, 0, 1);
        Checkpoint end = Subjects.drawn(architecture, 1, 2);
        for (BatchNormStatistics mode : modes) {
            LineWalk walk = new LineWalk(architecture, start, end, mode, sets.getFirst(), Cancellation.NEVER);
            for (Path path : paths(architecture)) {
                List<Curve> curves = walk.curves(path, ALPHAS, sets);
                for (int set = 0; set < sets.size(); set++) {
                    Curve expected = reference(architecture, start, end, path, mode, sets, set);
                    assertSame(curves.get(set), expected, path + ", " + mode + ", set " + set);
                }
            }
        }
    }

    private static List<BatchNormStatistics> modes(boolean statistics) {
        return statistics
                ? List.of(
                        BatchNormStatistics.RECOMPUTED, BatchNormStatistics.INTERPOLATED, BatchNormStatistics.ENDPOINT)
                : List.of(BatchNormStatistics.NONE);
    }

    private static List<Path> paths(Architecture architecture) {
        List<Path> paths = new ArrayList<>(List.of(Path.wholeNetwork(), Path.homogeneousBias()));
        for (int layer = 1; layer <= layerOf(architecture, Integer.MAX_VALUE); layer++) {
            paths.add(Path.oneLayer(layer, "layer" + layer));
        }
        return paths;
    }

    /// Layers with weights up to a stage; what stands before the first belongs to the first.
    private static int layerOf(Architecture architecture, int stage) {
        List<Stage> stages = architecture.stages();
        long layers = stages.subList(0, Math.min(stage, stages.size() - 1) + 1).stream()
                .filter(Stage::isWeightLayer)
                .count();
        return (int) Math.max(1, layers);
    }

    private static void assertSame(Curve curve, Curve expected, String what) {
        assertThat(curve.alphas()).as(what).isEqualTo(ALPHAS);
        for (int a = 0; a < ALPHAS.size(); a++) {
            double loss = expected.losses().get(a);
            assertThat(curve.losses().get(a))
                    .as("%s, alpha %s", what, ALPHAS.get(a))
                    .isCloseTo(loss, within(ROUNDING * (1 + loss)));
            // A sample on the border between two classes may fall to either.
            assertThat(curve.errors().get(a))
                    .as("%s, error at %s", what, ALPHAS.get(a))
                    .isCloseTo(expected.errors().get(a), within(1.5 / 262));
        }
    }

    private static Curve reference(
            Architecture architecture,
            Checkpoint start,
            Checkpoint end,
            Path path,
            BatchNormStatistics mode,
            List<Samples> sets,
            int set) {
        Plan plan = new Plan(architecture, 256, Plan.Purpose.VALUES);
        double[] losses = new double[ALPHAS.size()];
        double[] errors = new double[ALPHAS.size()];
        for (int a = 0; a < losses.length; a++) {
            double alpha = ALPHAS.get(a);
            float[] theta = parameters(architecture, start, end, path, alpha);
            plan.load(theta, statistics(architecture, start, end, path, mode, alpha));
            if (mode == BatchNormStatistics.RECOMPUTED) {
                recompute(plan, sets.getFirst());
            }
            Evaluation evaluation = Evaluation.of(plan, sets.get(set));
            losses[a] = evaluation.loss();
            errors[a] = evaluation.error();
        }
        return Curve.of(ALPHAS, losses, errors);
    }

    private static float[] parameters(
            Architecture architecture, Checkpoint start, Checkpoint end, Path path, double alpha) {
        float[] theta = new float[architecture.parameterCount()];
        for (Parameter p : architecture.parameters()) {
            int layer = layerOf(architecture, p.layerIndex());
            double share = share(path, layer, p.role() == Role.BIAS || p.role() == Role.SHIFT, alpha);
            for (int i = p.offset(); i < p.offset() + p.size(); i++) {
                theta[i] = (float) ((1 - share) * start.parameters()[i] + share * end.parameters()[i]);
            }
        }
        return theta;
    }

    private static double share(Path path, int layer, boolean bias, double alpha) {
        return switch (path.route()) {
            case WHOLE_NETWORK -> alpha;
            case ONE_LAYER -> layer == path.layer() ? alpha : 1;
            case HOMOGENEOUS_BIAS -> {
                double power = 1;
                for (int l = 0; l < layer; l++) {
                    power *= alpha;
                }
                yield bias ? power : alpha;
            }
        };
    }

    /// Running statistics move with the layer that they belong to.
    private static float[] statistics(
            Architecture architecture,
            Checkpoint start,
            Checkpoint end,
            Path path,
            BatchNormStatistics mode,
            double alpha) {
        if (mode != BatchNormStatistics.INTERPOLATED) {
            return end.statistics();
        }
        float[] statistics = new float[architecture.statisticCount()];
        for (int s = 0; s < architecture.stages().size(); s++) {
            double share = share(path, layerOf(architecture, s), false, alpha);
            for (var tracked : architecture.stages().get(s).statistics()) {
                for (int i = tracked.offset(); i < tracked.offset() + tracked.size(); i++) {
                    statistics[i] = (float) ((1 - share) * start.statistics()[i] + share * end.statistics()[i]);
                }
            }
        }
        return statistics;
    }

    /// Of a single batch without the code under test. Training moves running statistics by a tenth of the way
    /// (momentum 0.1) from where they are: from zero, ten times what they become.
    private static void recompute(Plan plan, Samples samples) {
        if (samples.count() > 256) {
            plan.recalibrate(new Calibration(samples, 256));
            return;
        }
        float[] statistics = plan.statistics().array();
        Arrays.fill(statistics, 0);
        plan.batch().take(samples, 0, samples.count());
        plan.training(0);
        plan.forward();
        for (int i = 0; i < statistics.length; i++) {
            statistics[i] *= 10;
        }
    }
}
