package gradiscope.live;

import gradiscope.experiment.InvalidValue;
import gradiscope.experiment.Message;
import gradiscope.probe.Measured;
import gradiscope.probe.Reading;
import gradiscope.probe.Subject;
import gradiscope.training.Frozen;
import gradiscope.training.RunId;
import gradiscope.training.Workbench;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Measures frozen moments with all watched probes, on the probe thread. While training goes on, each probe waits
/// after a measurement until its share of the time is free again; when the run holds still, everything is
/// measured at that step, cheap ones first. A measurement that something newer makes useless is given up.
public final class Observatory {
    /// Nobody sees more than thirty pictures a second.
    private static final long PERIOD_NANOS = 33_000_000;

    /// How a run is to be understood.
    ///
    /// @param past the run that it was forked from, which it shares all readings with up to the fork
    private record Ground(RunId run, Workbench bench, Optional<Past> past) {}

    private record Past(RunId run, long step) {}

    /// What the probe thread remembers of a watch.
    private static final class Memory {
        private RunId run = new RunId(-1);
        private Course course = new Course();
        private @Nullable Watch watch;
        private float @Nullable [] seen;
        private long nextNanos = Long.MIN_VALUE;
        private double millis;
        private long revision;
        private long lastCost;

        /// The time that its next turn is reckoned with. A first measurement is slow because all is cold, another one
        /// now and then because something else had the processor: neither is to silence a probe for seconds.
        private long paced(long cost) {
            long paced = revision == 0 ? cost / COLD : Math.min(cost, lastCost);
            lastCost = cost;
            return paced;
        }
    }

    /// How many times slower a first measurement is, about.
    private static final int COLD = 10;

    private final Map<String, Memory> memories = new HashMap<>();
    private final BooleanSupplier newerWaits;
    private volatile List<Watch> watches = List.of();
    private volatile @Nullable Ground ground;
    private volatile double share = 0.5;
    private volatile Map<String, Measurement> newest = Map.of();

    /// @param newerWaits whether something newer is to be measured than what is measured now
    public Observatory(BooleanSupplier newerWaits) {
        this.newerWaits = newerWaits;
    }

    /// From now on these are measured, in this order where their turn is the same.
    public void watch(List<Watch> all) {
        watches = List.copyOf(all);
    }

    /// What the run of this number trains. Moments of other runs are not measured.
    public void ground(RunId run, Workbench bench) {
        ground = new Ground(run, bench, Optional.empty());
    }

    /// The same of a run that was forked from another one.
    void ground(RunId run, Workbench bench, RunId left, long step) {
        ground = new Ground(run, bench, Optional.of(new Past(left, step)));
    }

    /// The share of the time that measuring may take while training goes on.
    ///
    /// @param newShare above 0, at most 1
    public void share(double newShare) {
        if (!(newShare > 0 && newShare <= 1)) {
            throw new IllegalArgumentException("a share of " + newShare);
        }
        share = newShare;
    }

    /// What was found last, by the id of the watch.
    public Map<String, Measurement> newest() {
        return newest;
    }

    /// Measures what is due. On the probe thread.
    public void measure(Frozen frozen) {
        Ground current = ground;
        if (current == null || !current.run.equals(frozen.run())) {
            return;
        }
        List<Watch> turn = watches;
        memories.keySet().retainAll(turn.stream().map(Watch::id).toList());
        turn.stream()
                .sorted(Comparator.comparingDouble(w -> memory(w).millis))
                .filter(watch -> isDue(memory(watch), watch, frozen))
                .takeWhile(watch -> !newerWaits.getAsBoolean())
                .forEach(watch -> measure(watch, current, frozen, turn.size()));
    }

    private Memory memory(Watch watch) {
        return memories.computeIfAbsent(watch.id(), id -> new Memory());
    }

    private static boolean isDue(Memory memory, Watch watch, Frozen frozen) {
        boolean same = memory.run.equals(frozen.run()) && watch.equals(memory.watch);
        if (!same) {
            return true;
        }
        return frozen.going()
                ? System.nanoTime() >= memory.nextNanos
                : !java.util.Arrays.equals(memory.seen, frozen.now().parameters());
    }

    private void measure(Watch watch, Ground current, Frozen frozen, int watched) {
        Memory memory = memory(watch);
        if (!memory.run.equals(frozen.run()) || !watch.equals(memory.watch)) {
            memory.course = current.past
                    .filter(past -> past.run.equals(memory.run) && watch.equals(memory.watch))
                    .map(past -> memory.course.until(past.step))
                    .orElseGet(Course::new);
            memory.run = frozen.run();
            memory.watch = watch;
        }
        long begin = System.nanoTime();
        Optional<Message> problem;
        try {
            problem = find(watch, current, frozen, memory.course);
        } catch (CancellationException e) {
            return;
        }
        long cost = System.nanoTime() - begin;
        memory.millis = cost * 1e-6;
        memory.seen = frozen.now().parameters();
        memory.nextNanos = begin + Math.max(PERIOD_NANOS, (long) (memory.paced(cost) * watched / share));
        memory.revision++;
        tell(watch, frozen, memory, problem);
    }

    /// @return why it cannot be measured; empty when it was
    private Optional<Message> find(Watch watch, Ground ground, Frozen frozen, Course course) {
        Workbench bench = ground.bench;
        Subject subject = new Subject(
                bench.experiment(),
                bench.architecture(),
                bench.data(),
                frozen.timeline().getFirst(),
                frozen.now(),
                frozen.timeline(),
                newerWaits::getAsBoolean);
        long step = frozen.now().step();
        try {
            Reading reading = watch.probe().measure(subject, course.before(step));
            course.add(new Measured(step, reading));
            return Optional.empty();
        } catch (InvalidValue e) {
            return Optional.of(Message.of("{0}; {1}", e.problem(), e.accepted()));
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException | OutOfMemoryError e) {
            return Optional.of(Message.of("fault: {0}", e));
        }
    }

    private void tell(Watch watch, Frozen frozen, Memory memory, Optional<Message> problem) {
        long step = frozen.now().step();
        List<Measured> course = memory.course.upTo(step);
        Optional<Measured> shown = problem.isEmpty() ? Optional.of(course.getLast()) : Optional.empty();
        Map<String, Measurement> next = new HashMap<>(newest);
        next.keySet().retainAll(memories.keySet());
        next.put(
                watch.id(),
                new Measurement(
                        frozen.run(), memory.revision, course, memory.course.all(), shown, problem, memory.millis));
        newest = Map.copyOf(next);
    }
}
