package gradiscope.live;

import gradiscope.experiment.Experiment;
import gradiscope.experiment.Message;
import gradiscope.training.Frozen;
import gradiscope.training.RunId;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the probe thread remembers of a watch in a run.
final class WatchMemory {
    /// How many times slower a first measurement is, about.
    private static final int COLD = 10;

    /// A moment that was measured.
    private record Seen(float[] parameters, Experiment experiment) {}

    private final Watch watch;
    private final RunId run;
    private final Course course;
    private @Nullable Seen seen;
    private long nextNanos = Long.MIN_VALUE;
    private double millis;
    private long measured;
    private long lastCost;

    /// @param course what it goes on with
    /// @param before what was remembered under its id: tells what a measurement takes
    WatchMemory(Watch watch, RunId run, Course course, Optional<WatchMemory> before) {
        this.watch = watch;
        this.run = run;
        this.course = course;
        before.ifPresent(memory -> {
            millis = memory.millis;
            measured = memory.measured;
            lastCost = memory.lastCost;
        });
    }

    Watch watch() {
        return watch;
    }

    Course course() {
        return course;
    }

    double millis() {
        return millis;
    }

    boolean isOf(Watch other, RunId ofRun) {
        return run.equals(ofRun) && other.equals(watch);
    }

    /// Whether it is to be measured: while the run goes on when it is its turn, else what was not measured last.
    boolean isDue(Frozen frozen) {
        return frozen.going() ? System.nanoTime() >= nextNanos : !hasSeen(frozen);
    }

    private boolean hasSeen(Frozen frozen) {
        Seen last = seen;
        return last != null
                && Arrays.equals(last.parameters(), frozen.now().parameters())
                && last.experiment().equals(frozen.experiment());
    }

    /// This moment need not be measured again.
    void see(Frozen frozen) {
        seen = new Seen(frozen.now().parameters(), frozen.experiment());
    }

    /// This moment was measured.
    ///
    /// @param begin when, as that of [System#nanoTime()]
    /// @param cost in nanoseconds
    /// @param period least time to the next one
    /// @param perCost so many times what it cost
    void took(Frozen frozen, long begin, long cost, long period, double perCost) {
        see(frozen);
        millis = cost * 1e-6;
        nextNanos = begin + Math.max(period, (long) (paced(cost) * perCost));
        measured++;
    }

    /// The time that its next turn is reckoned with. A first measurement is slow because all is cold, another one
    /// now and then because something else had the processor: neither is to silence a probe for seconds.
    private long paced(long cost) {
        long paced = measured == 0 ? cost / COLD : Math.min(cost, lastCost);
        lastCost = cost;
        return paced;
    }

    /// What it has found so far, for the step that is looked at.
    Measurement told(long revision, long step, Optional<Message> problem) {
        return new Measurement(
                run,
                Optional.of(watch),
                revision,
                course.upTo(step),
                course.all(),
                problem.isEmpty() ? course.at(step) : Optional.empty(),
                problem,
                millis);
    }
}
