package gradiscope.app.bench;

import gradiscope.data.Samples;
import gradiscope.data.Split;
import gradiscope.optimizer.Sgd;
import gradiscope.probe.Probe;
import gradiscope.probe.Subject;
import gradiscope.probe.collapse.CollapseProbe;
import gradiscope.probe.confusion.ConfusionProbe;
import gradiscope.probe.landscape.InterpolationProbe;
import gradiscope.training.Checkpoint;
import gradiscope.training.Companion;
import gradiscope.training.NetworkStudy;
import java.util.List;

/// What measuring costs training: steps alone, and with all three probes measuring ten times a second on a
/// thread beside it. The two take turns, so that both see the same minutes.
final class Beside {
    private static final long TURN = 1_500_000_000L;
    private static final long PERIOD = 100_000_000L;
    private static final int TURNS = 5;

    private final Mlp mlp = Mlp.of(64, 64, 32, 10);
    private final NetworkStudy study = mlp.study(new Sgd(0.01, 0.9, 0, false), 32);
    private final Checkpoint start = study.checkpoint();
    private final List<Probe> probes =
            List.of(InterpolationProbe.usual(), ConfusionProbe.usual(), CollapseProbe.usual());
    private final Samples samples = mlp.samples(1000);

    /// The time of a step beside probes over that of a step alone, best of several turns each.
    double ratio() {
        double alone = Double.POSITIVE_INFINITY;
        double beside = Double.POSITIVE_INFINITY;
        try (Companion<Checkpoint> companion = new Companion<>("probes", this::measure)) {
            for (int turn = 0; turn <= TURNS; turn++) {
                double quiet = turn(checkpointer(companion, false));
                double busy = turn(checkpointer(companion, true));
                if (turn > 0) {
                    alone = Math.min(alone, quiet);
                    beside = Math.min(beside, busy);
                }
            }
            if (companion.done() < TURNS * TURN / PERIOD / 2) {
                throw new IllegalStateException("the probes came only " + companion.done() + " times");
            }
        }
        return beside / alone;
    }

    private void measure(Checkpoint now) {
        Subject subject = new Subject(
                study.experiment(),
                study.architecture(),
                new Split(samples, samples.pick(new int[0])),
                start,
                now,
                List.of(start, now));
        probes.forEach(probe -> probe.measure(subject));
    }

    private Runnable checkpointer(Companion<Checkpoint> companion, boolean probing) {
        return () -> {
            if (probing && companion.isIdle()) {
                companion.give(study.checkpoint());
            }
        };
    }

    /// @return microseconds per step
    private double turn(Runnable everyPeriod) {
        long begin = System.nanoTime();
        long next = begin;
        long now = begin;
        long steps = 0;
        while (now - begin < TURN) {
            study.step();
            steps++;
            now = System.nanoTime();
            if (now >= next) {
                everyPeriod.run();
                next += PERIOD;
            }
        }
        return (now - begin) / 1e3 / steps;
    }
}
