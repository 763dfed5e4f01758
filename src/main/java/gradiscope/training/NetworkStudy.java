package gradiscope.training;

import gradiscope.data.Split;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.Message;
import gradiscope.experiment.Seed;
import gradiscope.network.Architecture;
import gradiscope.network.Parameter;
import gradiscope.network.Plan;
import gradiscope.network.Statistic;
import gradiscope.optimizer.OptimizerKind;
import gradiscope.optimizer.Regulariser;
import gradiscope.optimizer.ScheduleKind;
import gradiscope.optimizer.Stepper;
import gradiscope.tensor.Slice;
import gradiscope.tensor.Vectors;
import java.util.List;
import java.util.Optional;

/// The training of a network. One step: take a batch, forward, backward, regularise, clip, move. Once warm,
/// a step allocates nothing.
public final class NetworkStudy implements Study {
    private final Experiment experiment;
    private final Split data;
    private final Plan plan;
    private final DataOrder order;
    private final OptimizerKind optimizer;
    private final ScheduleKind schedule;
    private final Stepper stepper;
    private final Regulariser regulariser;
    private final List<StopKind> stops;
    private final boolean countRight;
    private final long maskSeed;
    private final float[] statisticsBefore;
    private final ProgressCounter progress = new ProgressCounter();
    private final StepReport report = new StepReport();
    private long steps;

    /// A study at its start: step 0 of the experiment.
    public NetworkStudy(Experiment experiment, Architecture architecture, Split data) {
        Seed seed = experiment.seeds();
        this.experiment = experiment;
        this.data = data;
        this.order = new DataOrder(
                seed.child("order"), data.train().count(), experiment.training().batch());
        this.plan = new Plan(architecture, order.batch(), Plan.Purpose.GRADIENTS, new SecondThread().product());
        this.optimizer = (OptimizerKind) experiment.training().optimizer();
        this.schedule = (ScheduleKind) experiment.training().schedule();
        this.stepper = optimizer.stepper(architecture.parameterCount());
        this.regulariser = Regularised.by(experiment.training(), architecture);
        this.stops =
                experiment.training().stop().stream().map(StopKind.class::cast).toList();
        this.countRight = stops.stream().anyMatch(StopKind::needsAccuracy);
        this.maskSeed = seed.child("dropout").value();
        this.statisticsBefore = new float[architecture.statisticCount()];
        plan.load(architecture.initialParameters(seed.child("start")), architecture.initialStatistics());
    }

    @Override
    public Experiment experiment() {
        return experiment;
    }

    public Architecture architecture() {
        return plan.architecture();
    }

    public Split data() {
        return data;
    }

    public long stepsPerEpoch() {
        return order.stepsPerEpoch();
    }

    @Override
    public Optional<NonFinite> step() {
        int rows = order.size(steps);
        plan.batch().take(data.train(), order.order(steps), order.from(steps), rows);
        System.arraycopy(plan.statistics().array(), 0, statisticsBefore, 0, statisticsBefore.length);
        plan.training(Seed.mix(maskSeed + steps));
        plan.forward();
        double loss = plan.backward(1f / rows);
        Slice gradient = plan.parameters().signal();
        if (!Double.isFinite(loss) || !Vectors.finite(gradient)) {
            System.arraycopy(statisticsBefore, 0, plan.statistics().array(), 0, statisticsBefore.length);
            return Optional.of(Diagnosis.of(plan, steps + 1));
        }
        int right = countRight ? right(rows) : -1;
        move(gradient);
        progress.add(loss, right, rows, order.endsEpoch(steps - 1));
        report.set(loss / rows, rate(steps - 1));
        return Optional.empty();
    }

    private double rate(long step) {
        return optimizer.rate() * schedule.factor(step);
    }

    private void move(Slice gradient) {
        float[] theta = plan.parameters().value().array();
        double rate = rate(steps);
        if (!regulariser.isIdle()) {
            regulariser.addPenalty(theta, gradient.array());
        }
        clip(gradient);
        if (!regulariser.isIdle()) {
            regulariser.addDecay(theta, gradient.array());
            regulariser.shrink(plan.parameters().value(), rate);
        }
        steps++;
        stepper.apply(theta, gradient.array(), rate, steps);
    }

    /// Scales a gradient that is too long to the limit.
    private void clip(Slice gradient) {
        double limit = experiment.training().clip();
        if (limit > 0) {
            double norm = Math.sqrt(Vectors.squaredNorm(gradient));
            if (norm > limit) {
                Vectors.scale((float) (limit / norm), gradient, gradient.length());
            }
        }
    }

    private int right(int rows) {
        int right = 0;
        for (int r = 0; r < rows; r++) {
            if (plan.objective().predict(plan.output().value(), r)
                    == plan.batch().labels()[r]) {
                right++;
            }
        }
        return right;
    }

    @Override
    public long steps() {
        return steps;
    }

    @Override
    public Optional<Message> stop() {
        for (int i = 0; i < stops.size(); i++) {
            Optional<Message> reason = stops.get(i).reached(steps, progress.lastEpoch());
            if (reason.isPresent()) {
                return reason;
            }
        }
        return Optional.empty();
    }

    @Override
    public Checkpoint checkpoint() {
        return new Checkpoint(
                steps,
                plan.parameters().value().toArray(),
                plan.statistics().toArray(),
                stepper.state().stream().map(float[]::clone).toList(),
                progress.get());
    }

    @Override
    public void restore(Checkpoint checkpoint) {
        if (!fits(checkpoint)) {
            throw new IllegalArgumentException("a checkpoint of another study");
        }
        plan.load(checkpoint.parameters(), checkpoint.statistics());
        restoreOptimizer(checkpoint);
        steps = checkpoint.step();
        progress.set(checkpoint.progress());
    }

    /// Whether parameters and statistics are of the same sizes. The optimizer may be another one: then it
    /// starts anew.
    public boolean fits(Checkpoint checkpoint) {
        return checkpoint.parameters().length == plan.parameters().value().length()
                && checkpoint.statistics().length == plan.statistics().length();
    }

    private void restoreOptimizer(Checkpoint checkpoint) {
        List<float[]> state = stepper.state();
        boolean same = state.size() == checkpoint.optimizer().size();
        for (int i = 0; i < state.size(); i++) {
            if (same) {
                System.arraycopy(checkpoint.optimizer().get(i), 0, state.get(i), 0, state.get(i).length);
            } else {
                java.util.Arrays.fill(state.get(i), 0);
            }
        }
    }

    @Override
    public Optional<NonFinite> nonFinite() {
        for (Parameter p : plan.architecture().parameters()) {
            if (!Vectors.finite(plan.parameters().value().part(p.offset(), p.size()))) {
                return Optional.of(
                        new NonFinite(steps, p.layer(), Message.of("{0} after the step", NonFinite.its(p.role()))));
            }
            for (float[] state : stepper.state()) {
                if (!Vectors.finite(Slice.of(state).part(p.offset(), p.size()))) {
                    return Optional.of(new NonFinite(
                            steps, p.layer(), Message.of("the optimizer's state of {0}", NonFinite.its(p.role()))));
                }
            }
        }
        for (Statistic s : plan.architecture().statistics()) {
            if (!Vectors.finite(plan.statistics().part(s.offset(), s.size()))) {
                return Optional.of(new NonFinite(steps, s.layer(), Message.of("its {0}", s.name())));
            }
        }
        return Optional.empty();
    }

    @Override
    public StepReport report() {
        return report;
    }
}
