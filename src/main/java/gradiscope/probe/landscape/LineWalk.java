package gradiscope.probe.landscape;

import gradiscope.data.Samples;
import gradiscope.network.Architecture;
import gradiscope.network.Calibration;
import gradiscope.network.Cancellation;
import gradiscope.network.Plan;
import gradiscope.training.Checkpoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/// Measures loss and error along a line between two checkpoints.
///
/// What does not move is computed once for all alphas, chunk by chunk of the samples: the layers before the
/// first that moves; and that layer too, since its output is linear in its parameters for a given input, so
/// that its outputs at both ends, mixed, are its output between them. Recomputing statistics goes the same
/// way.
final class LineWalk {
    private static final int ROWS = 448;
    private static final int CALIBRATION_ROWS = 256;

    private final Architecture architecture;
    private final Checkpoint start;
    private final Checkpoint end;
    private final BatchNormStatistics batchNorm;
    private final Calibration calibration;
    private final Plan plan;
    private final float[] theta;

    /// @param train what batch-norm statistics are recomputed on
    /// @param cancellation asked at each alpha of each chunk
    LineWalk(
            Architecture architecture,
            Checkpoint start,
            Checkpoint end,
            BatchNormStatistics batchNorm,
            Samples train,
            Cancellation cancellation) {
        this.architecture = architecture;
        this.start = start;
        this.end = end;
        this.batchNorm = batchNorm;
        this.calibration = new Calibration(train, CALIBRATION_ROWS);
        this.plan = new Plan(architecture, ROWS, Plan.Purpose.VALUES, cancellation);
        this.theta = new float[architecture.parameterCount()];
    }

    /// Numbers that the network gives per sample.
    int outputs() {
        return architecture.task().outputs();
    }

    /// What is told of each chunk of samples at each alpha: the plan stands after its forward pass.
    interface Visitor {
        void visit(int set, int alpha, int from, Plan plan);
    }

    /// The curve over each set of samples.
    List<Curve> curves(Path path, List<Double> alphas, List<Samples> sets) {
        double[][] losses = new double[sets.size()][alphas.size()];
        double[][] errors = new double[sets.size()][alphas.size()];
        walk(path, alphas, sets, (set, a, from, at) -> {
            losses[set][a] += at.loss();
            errors[set][a] += wrong(at);
        });
        List<Curve> curves = new ArrayList<>();
        for (int set = 0; set < sets.size(); set++) {
            boolean classes = !sets.get(set).isRegression();
            double[] shares = classes ? shares(errors[set], sets.get(set)) : new double[0];
            curves.add(Curve.of(alphas, shares(losses[set], sets.get(set)), shares));
        }
        return curves;
    }

    /// Divided once, so that as many wrong answers are the same error everywhere.
    private static double[] shares(double[] sums, Samples samples) {
        return Arrays.stream(sums).map(sum -> sum / samples.count()).toArray();
    }

    private static int wrong(Plan plan) {
        int wrong = 0;
        int rows = plan.architecture().task().classes() == 0 ? 0 : plan.batch().rows();
        for (int r = 0; r < rows; r++) {
            if (plan.objective().predict(plan.output().value(), r)
                    != plan.batch().labels()[r]) {
                wrong++;
            }
        }
        return wrong;
    }

    void walk(Path path, List<Double> alphas, List<Samples> sets, Visitor visitor) {
        MovingPart part = new MovingPart(architecture, start, end, path);
        float[][] statistics = statistics(part, alphas);
        plan.evaluating();
        for (int set = 0; set < sets.size(); set++) {
            walk(part, alphas, statistics, set, sets.get(set), visitor);
        }
    }

    private void walk(
            MovingPart part, List<Double> alphas, float[][] statistics, int set, Samples samples, Visitor visitor) {
        int stages = architecture.stages().size();
        for (int chunk = 0; chunk < samples.count(); chunk += ROWS) {
            int from = chunk;
            plan.batch().take(samples, from, Math.min(ROWS, samples.count() - from));
            walkChunk(part, alphas, statistics, stages, a -> visitor.visit(set, a, from, plan));
        }
    }

    /// The running statistics to use at each alpha; none of these arrays is anybody else's.
    private float[][] statistics(MovingPart part, List<Double> alphas) {
        float[][] statistics = new float[alphas.size()][];
        Arrays.setAll(
                statistics,
                a -> batchNorm == BatchNormStatistics.INTERPOLATED
                        ? part.statistics(alphas.get(a))
                        : end.statistics().clone());
        for (int i = 0; batchNorm == BatchNormStatistics.RECOMPUTED && i < calibration.batches(); i++) {
            calibration.take(i, plan);
            walkChunk(part, alphas, statistics, architecture.statisticsEnd(), a -> {
                float[] moved = plan.statistics().array();
                int fixed = part.fixedStatistics();
                System.arraycopy(moved, fixed, statistics[a], fixed, moved.length - fixed);
            });
        }
        return statistics;
    }

    /// Passes the plan's batch through the network at each alpha.
    ///
    /// @param statistics at each alpha; those that are the same at each are updated where the pass moves them
    /// @param stages how many of the network's stages to pass through
    /// @param then what to do at each alpha; nothing where the stages are the same at each
    private void walkChunk(MovingPart part, List<Double> alphas, float[][] statistics, int stages, IntConsumer then) {
        load(part, 0, statistics[0]);
        plan.forward(0, stages);
        int fixed = part.fixedStatistics();
        for (float[] each : statistics) {
            System.arraycopy(plan.statistics().array(), 0, each, 0, fixed);
        }
        if (part.first() >= stages) {
            return;
        }
        float[] output = plan.output(part.first()).value().array();
        int n = plan.batch().rows()
                * architecture.stages().get(part.first()).geometry().output().size();
        float[] atStart = Arrays.copyOf(output, n);
        load(part, 1, statistics[0]);
        plan.forward(part.first(), part.first() + 1);
        float[] atEnd = Arrays.copyOf(output, n);
        for (int a = 0; a < alphas.size(); a++) {
            load(part, alphas.get(a), statistics[a]);
            if (part.mixes()) {
                Path.mix(atStart, atEnd, 0, n, alphas.get(a), output);
            }
            plan.forward(part.firstAnew(), stages);
            then.accept(a);
        }
    }

    private void load(MovingPart part, double alpha, float[] statistics) {
        part.parameters(alpha, theta);
        plan.load(theta, statistics);
    }
}
