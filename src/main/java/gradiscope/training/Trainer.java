package gradiscope.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The thread that trains. It takes commands between steps, tells snapshots, and gives frozen moments to a
/// companion that measures them. It waits for nobody; while its run holds still it sleeps.
public final class Trainer implements AutoCloseable {
    private static final long TELL_NANOS = 16_000_000;

    /// The thread looks at the clock and at commands after at most so much work.
    private static final long SLICE_NANOS = 2_000_000;

    private final BlockingQueue<Command> commands = new LinkedBlockingQueue<>();
    private final Consumer<Snapshot> told;
    private final Companion<Frozen> companion;
    private final long budget;
    private final Thread thread;
    private final Tempo tempo = new Tempo();

    private RunId id = new RunId(0);
    private @Nullable Run run;
    private boolean going;
    private long wanted;
    private long toldAt = Long.MIN_VALUE;
    private long revision;
    private volatile boolean closed;

    /// @param budget most bytes of checkpoints of a run
    /// @param told takes snapshots, on the training thread
    /// @param companion measures frozen moments
    public Trainer(long budget, Consumer<Snapshot> told, Companion<Frozen> companion) {
        this.budget = budget;
        this.told = told;
        this.companion = companion;
        this.thread = Background.thread("training").unstarted(this::serve);
    }

    public void start() {
        thread.start();
    }

    /// Gives a command and returns at once.
    public void tell(Command command) {
        commands.add(command);
    }

    private void serve() {
        while (!closed) {
            try {
                Command command = commands.poll(isGoing() ? 0 : 1000, TimeUnit.MILLISECONDS);
                if (command != null) {
                    obey(command);
                } else if (isGoing()) {
                    slice();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | OutOfMemoryError e) {
                fail(e);
            }
        }
    }

    /// A fault of the program ends the run, not the session.
    private void fail(Throwable fault) {
        going = false;
        if (run != null) {
            tellSnapshot(run, System.nanoTime(), new Phase.Failed(String.valueOf(fault)));
        }
    }

    private boolean isGoing() {
        return going && run != null;
    }

    private void obey(Command command) {
        switch (command) {
            case Command.Begin begin -> begin(begin.id(), new Run(begin.study().get(), budget), begin.going());
            case Command.Restore old -> begin(old.id(), Run.of(old.archive().get(), old.maker(), budget), old.going());
            case Command.Keep keep ->
                keep.taker().accept(Optional.ofNullable(run).map(Run::archive));
            case Command.Pace pace -> tempo.pace(pace.stepsPerSecond());
            default -> {
                if (run != null) {
                    obey(command, run);
                }
            }
        }
    }

    private void obey(Command command, Run run) {
        switch (command) {
            case Command.Go _ -> go(Long.MAX_VALUE);
            case Command.Steps steps -> go(steps.count());
            case Command.Hold _ -> hold();
            case Command.Seek seek -> {
                run.seek(Math.clamp(seek.step(), run.timeline().first().step(), run.furthest()));
                hold();
            }
            case Command.Fork fork -> begin(fork.id(), run.fork(fork.changed(), budget), fork.going());
            case Command.Change change -> {
                run.change(change.changed());
                show(run);
            }
            case Command.SetParameter set -> {
                run.replace(run.study().checkpoint().with(set.index(), set.value()));
                show(run);
            }
            case Command.Look _ -> companion.give(frozen(run));
            case Command.Begin _, Command.Restore _, Command.Keep _, Command.Pace _ ->
                throw new IllegalStateException("obeyed before");
        }
    }

    private void begin(RunId newId, Run newRun, boolean goes) {
        id = newId;
        run = newRun;
        if (goes) {
            go(Long.MAX_VALUE);
        } else {
            going = false;
        }
        show(newRun);
    }

    private void go(long steps) {
        going = true;
        wanted = steps;
        tempo.begin();
    }

    private void hold() {
        going = false;
        if (run != null) {
            show(run);
        }
    }

    /// Steps for a moment, as many as the pace allows.
    private void slice() {
        Run current = java.util.Objects.requireNonNull(run);
        long begin = System.nanoTime();
        long due = Math.min(wanted, tempo.due(begin));
        long made = 0;
        Phase phase = current.phase();
        boolean on = true;
        while (on && made < due && System.nanoTime() - begin < SLICE_NANOS) {
            phase = current.advance(1);
            made++;
            on = phase instanceof Phase.Paused;
        }
        tempo.made(made, System.nanoTime());
        wanted -= made;
        if (!on || wanted == 0) {
            hold();
        } else {
            showInTime(current);
            if (due == 0) {
                LockSupport.parkNanos(Math.min(tempo.nanosToNext(System.nanoTime()), SLICE_NANOS));
            }
        }
    }

    private void showInTime(Run current) {
        long now = System.nanoTime();
        if (now - toldAt >= TELL_NANOS) {
            tellSnapshot(current, now);
            if (companion.isIdle()) {
                companion.give(frozen(current));
            }
        }
    }

    /// Tells where the run stands, whoever may be busy.
    private void show(Run current) {
        // First, so that whoever hears of the step knows that it is not measured yet.
        companion.give(frozen(current));
        tellSnapshot(current, System.nanoTime());
    }

    private void tellSnapshot(Run current, long now) {
        tellSnapshot(current, now, going ? new Phase.Running() : current.phase());
    }

    private void tellSnapshot(Run current, long now, Phase phase) {
        toldAt = now;
        revision++;
        StepReport report = current.study().report();
        told.accept(new Snapshot(
                id,
                revision,
                current.study().steps(),
                current.timeline().first().step(),
                current.furthest(),
                phase,
                report.loss(),
                report.rate(),
                going ? tempo.stepsPerSecond() : 0,
                current.history().points(),
                current.timeline().steps(),
                current.isPure()));
    }

    private Frozen frozen(Run current) {
        Checkpoint now = current.study().checkpoint();
        List<Checkpoint> timeline = new ArrayList<>(current.timeline().checkpoints());
        timeline.removeIf(c ->
                c.step() >= now.step() && c.step() > current.timeline().first().step());
        if (timeline.getFirst().step() < now.step()) {
            timeline.add(now);
        }
        return new Frozen(id, current.study().experiment(), now, timeline, going);
    }

    /// Ends the thread, soon.
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        companion.close();
    }
}
