package gradiscope.probe.landscape;

import gradiscope.data.Samples;
import gradiscope.network.Architecture;
import gradiscope.network.Calibration;
import gradiscope.network.Parameter;
import gradiscope.network.Plan;
import gradiscope.network.Role;
import gradiscope.network.Stage;
import gradiscope.tensor.Slice;
import gradiscope.training.Checkpoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Measures loss and error along a line between two checkpoints.
///
/// What does not move is computed once: the layers before the first that moves; and that layer too, since
/// its output is linear in its parameters for a given input, so that its outputs at both ends, mixed, are
/// its output between them.
final class LineWalk {
    private static final int ROWS = 256;

    private final Architecture architecture;
    private final Checkpoint start;
    private final Checkpoint end;
    private final BatchNormStatistics batchNorm;
    private final Calibration calibration;
    private final Plan plan;
    private final float[] theta;
    private final float[] statistics;

    /// @param train what batch-norm statistics are recomputed on
    LineWalk(
            Architecture architecture, Checkpoint start, Checkpoint end, BatchNormStatistics batchNorm, Samples train) {
        this.architecture = architecture;
        this.start = start;
        this.end = end;
        this.batchNorm = batchNorm;
        this.calibration = new Calibration(train, ROWS);
        this.plan = new Plan(architecture, ROWS, Plan.Purpose.VALUES);
        this.theta = new float[architecture.parameterCount()];
        this.statistics = new float[architecture.statisticCount()];
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
            double count = sets.get(set).count();
            losses[set][a] += at.loss() / count;
            errors[set][a] += wrong(at) / count;
        });
        List<Curve> curves = new ArrayList<>();
        for (int set = 0; set < sets.size(); set++) {
            boolean classes = !sets.get(set).isRegression();
            curves.add(Curve.of(alphas, losses[set], classes ? errors[set] : new double[0]));
        }
        return curves;
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
        if (batchNorm == BatchNormStatistics.RECOMPUTED || batchNorm == BatchNormStatistics.INTERPOLATED) {
            walkStatistics(path, alphas, sets, visitor);
            return;
        }
        int moving = firstMoving(path);
        for (int set = 0; set < sets.size(); set++) {
            Samples samples = sets.get(set);
            for (int from = 0; from < samples.count(); from += ROWS) {
                plan.batch().take(samples, from, Math.min(ROWS, samples.count() - from));
                walkChunk(path, alphas, moving, set, from, visitor);
            }
        }
    }

    private void walkChunk(Path path, List<Double> alphas, int moving, int set, int from, Visitor visitor) {
        Slice output = plan.output(moving).value();
        int n = plan.batch().rows()
                * architecture.stages().get(moving).geometry().output().size();
        load(path, 0);
        plan.evaluating();
        plan.forward();
        float[] atStart = Arrays.copyOf(output.array(), n);
        load(path, 1);
        plan.forward(moving);
        float[] atEnd = Arrays.copyOf(output.array(), n);
        for (int a = 0; a < alphas.size(); a++) {
            double alpha = alphas.get(a);
            load(path, alpha);
            Path.mix(atStart, atEnd, 0, n, alpha, output.array());
            plan.forward(moving + 1);
            visitor.visit(set, a, from, plan);
        }
    }

    /// The first stage with parameters that move.
    private int firstMoving(Path path) {
        int layer = 0;
        for (int i = 0; i < architecture.stages().size(); i++) {
            Stage stage = architecture.stages().get(i);
            boolean moves = path.route() != Path.Route.ONE_LAYER;
            if (stage.isWeightLayer()) {
                layer++;
                moves = moves || layer == path.layer();
            }
            if (moves && !stage.parameters().isEmpty()) {
                return i;
            }
        }
        throw new IllegalStateException("nothing moves");
    }

    /// Sets the parameters, and the statistics that are not recomputed, at a point of the line.
    private void load(Path path, double alpha) {
        int layer = 0;
        for (Stage stage : architecture.stages()) {
            layer += stage.isWeightLayer() ? 1 : 0;
            for (Parameter p : stage.parameters()) {
                boolean bias = p.role() == Role.BIAS || p.role() == Role.SHIFT;
                double share = path.share(Math.max(1, layer), bias, alpha);
                Path.mix(start.parameters(), end.parameters(), p.offset(), p.offset() + p.size(), share, theta);
            }
        }
        double share = batchNorm == BatchNormStatistics.INTERPOLATED ? alpha : 1;
        Path.mix(start.statistics(), end.statistics(), 0, statistics.length, share, statistics);
        plan.load(theta, statistics);
    }

    /// Where statistics move along, nothing stays as it was; they are the same for every set.
    private void walkStatistics(Path path, List<Double> alphas, List<Samples> sets, Visitor visitor) {
        for (int a = 0; a < alphas.size(); a++) {
            load(path, alphas.get(a));
            if (batchNorm == BatchNormStatistics.RECOMPUTED) {
                plan.recalibrate(calibration);
            }
            plan.evaluating();
            for (int set = 0; set < sets.size(); set++) {
                visitChunks(set, sets.get(set), a, visitor);
            }
        }
    }

    private void visitChunks(int set, Samples samples, int alpha, Visitor visitor) {
        for (int from = 0; from < samples.count(); from += ROWS) {
            plan.batch().take(samples, from, Math.min(ROWS, samples.count() - from));
            plan.forward();
            visitor.visit(set, alpha, from, plan);
        }
    }
}
