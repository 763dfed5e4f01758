package gradiscope.probe.training;

import gradiscope.experiment.Kind;
import gradiscope.network.Evaluation;
import gradiscope.network.Plan;
import gradiscope.optimizer.OptimizerKind;
import gradiscope.optimizer.ScheduleKind;
import gradiscope.probe.FullGradient;
import gradiscope.probe.Probe;
import gradiscope.probe.SampleSet;
import gradiscope.probe.Subject;
import gradiscope.tensor.Slice;
import gradiscope.tensor.Vectors;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Loss, accuracy, gradient norm, distance from the start, learning rate, and which class is taken for which.
@Kind(name = "loss", title = "Loss", help = "Loss and accuracy on all samples, gradient norm, distance from the start.")
public record LossProbe() implements Probe {
    private static final int ROWS = 256;

    @Override
    public LossReading measure(Subject subject) {
        Plan plan = subject.plan(ROWS, Plan.Purpose.GRADIENTS);
        List<LossReading.SetLoss> sets = subject.sets().stream()
                .map(set -> setLoss(set, Evaluation.of(plan, subject.samples(set))))
                .toList();
        FullGradient full = new FullGradient(subject, plan, subject.data().train());
        float[] start = subject.start().parameters();
        double distance = distance(start, subject.now().parameters());
        double length = Math.sqrt(Vectors.squaredNorm(Slice.of(start)));
        Optional<Double> relative = length == 0 ? Optional.empty() : Optional.of(distance / length);
        return new LossReading(sets, full.penalty(), full.norm(), distance, relative, rate(subject));
    }

    private static LossReading.SetLoss setLoss(SampleSet set, Evaluation e) {
        if (!Double.isFinite(e.loss())) {
            return new LossReading.SetLoss(set, e.count(), Optional.empty(), Optional.empty(), List.of());
        }
        boolean classes = e.confusions().length > 0;
        List<List<Integer>> confusions = Arrays.stream(e.confusions())
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
        Optional<Double> accuracy = classes ? Optional.of(e.accuracy()) : Optional.empty();
        return new LossReading.SetLoss(set, e.count(), Optional.of(e.loss()), accuracy, confusions);
    }

    private static double distance(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double d = (double) b[i] - a[i];
            sum += d * d;
        }
        return Math.sqrt(sum);
    }

    private static double rate(Subject subject) {
        OptimizerKind optimizer =
                (OptimizerKind) subject.experiment().training().optimizer();
        ScheduleKind schedule = (ScheduleKind) subject.experiment().training().schedule();
        return optimizer.rate() * schedule.factor(subject.now().step());
    }
}
