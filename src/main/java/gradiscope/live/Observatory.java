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
import java.util.Objects;
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
    /// @param kept what had been found in it when it was opened, by watch
    private record Ground(RunId run, Workbench bench, Optional<Past> past, Map<String, Findings> kept) {
        Optional<Findings> kept(Watch watch) {
            return Optional.ofNullable(kept.get(watch.id()))
                    .filter(f -> f.probe().equals(watch.probe()));
        }

        /// What was found before the fork.
        Optional<Course> shared(Watch watch, Optional<WatchMemory> before) {
            return past.flatMap(fork -> before.filter(memory -> memory.isOf(watch, fork.run()))
                    .map(memory -> memory.course().until(fork.step())));
        }
    }

    private record Past(RunId run, long step) {}

    private final Map<String, WatchMemory> memories = new HashMap<>();
    private final BooleanSupplier newerWaits;
    private volatile List<Watch> watches = List.of();
    private volatile @Nullable Ground ground;
    private volatile double share = 0.5;
    private volatile Map<String, Measurement> newest = Map.of();
    private long revision;

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
        ground(run, bench, Map.of());
    }

    /// The same of a run that was forked from another one.
    void ground(RunId run, Workbench bench, RunId left, long step) {
        ground = new Ground(run, bench, Optional.of(new Past(left, step)), Map.of());
    }

    /// The same of a run that was opened: watches go on with what they had found in it.
    void ground(RunId run, Workbench bench, Map<String, Findings> kept) {
        ground = new Ground(run, bench, Optional.empty(), kept);
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
        turn.forEach(watch -> attend(watch, current, frozen));
        turn.stream()
                .map(watch -> Objects.requireNonNull(memories.get(watch.id())))
                .sorted(Comparator.comparingDouble(WatchMemory::millis))
                .filter(memory -> memory.isDue(frozen))
                .takeWhile(memory -> !newerWaits.getAsBoolean())
                .forEach(memory -> measure(memory, current, frozen, turn.size()));
    }

    /// Begins a watch that is new, or of a run that is: it goes on with what is known, and tells it at once.
    private void attend(Watch watch, Ground current, Frozen frozen) {
        Optional<WatchMemory> before = Optional.ofNullable(memories.get(watch.id()));
        if (before.filter(memory -> memory.isOf(watch, frozen.run())).isPresent()) {
            return;
        }
        Optional<Findings> kept = current.kept(watch);
        Course course = kept.map(found -> Course.of(found.readings()))
                .or(() -> current.shared(watch, before))
                .orElseGet(Course::new);
        WatchMemory memory = new WatchMemory(watch, frozen.run(), course, before);
        memories.put(watch.id(), memory);
        if (kept.isPresent() && course.at(frozen.now().step()).isPresent()) {
            // Measured where the run was left, before it was closed.
            memory.see(frozen);
        }
        if (!course.isEmpty()) {
            tell(memory, frozen, Optional.empty());
        }
    }

    private void measure(WatchMemory memory, Ground current, Frozen frozen, int watched) {
        long begin = System.nanoTime();
        Optional<Message> problem;
        try {
            problem = find(memory.watch(), current, frozen, memory.course());
        } catch (CancellationException e) {
            return;
        }
        memory.took(frozen, begin, System.nanoTime() - begin, PERIOD_NANOS, watched / share);
        tell(memory, frozen, problem);
    }

    /// @return why it cannot be measured; empty when it was
    private Optional<Message> find(Watch watch, Ground ground, Frozen frozen, Course course) {
        Workbench bench = ground.bench;
        Subject subject = new Subject(
                frozen.experiment(),
                bench.architecture(),
                bench.data(),
                frozen.timeline().getFirst(),
                frozen.now(),
                frozen.timeline(),
                newerWaits::getAsBoolean);
        long step = frozen.now().step();
        try {
            Reading reading = watch.probe().measure(subject, course.before(step));
            if (!watch.isOverTime()) {
                course.clear();
            }
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

    private void tell(WatchMemory memory, Frozen frozen, Optional<Message> problem) {
        revision++;
        Map<String, Measurement> next = new HashMap<>(newest);
        next.keySet().retainAll(memories.keySet());
        next.put(memory.watch().id(), memory.told(revision, frozen.now().step(), problem));
        newest = Map.copyOf(next);
    }
}
