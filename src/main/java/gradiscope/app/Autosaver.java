package gradiscope.app;

import gradiscope.experiment.Experiment;
import gradiscope.live.FrameClock;
import gradiscope.live.Kept;
import gradiscope.live.Session;
import gradiscope.live.file.Layout;
import gradiscope.live.file.SessionFile;
import gradiscope.training.Snapshot;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Keeps a session every few seconds, where it has changed. The training thread only freezes it, which copies one
/// checkpoint; all else is done elsewhere. On the toolkit's thread.
final class Autosaver {
    /// With the time of writing it stays under the ten seconds that are promised.
    private static final long PERIOD_NANOS = 7_000_000_000L;

    /// What is written in well under a second: 16 MiB of checkpoints, and as much of readings.
    private static final long BYTES = 16L << 20;

    /// What has to change for a session to be worth keeping again.
    private record State(Experiment experiment, Optional<Long> revision, Layout layout) {}

    private final Session session;
    private final Supplier<Layout> layout;
    private final Autosaves.Claim claim;
    private final Executor background;
    private final Consumer<String> remark;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final Runnable clockEnd;
    private Optional<State> kept = Optional.empty();
    private long last = System.nanoTime();

    /// @param layout how the window is arranged now
    /// @param claim where it is kept
    /// @param background where it is written
    /// @param remark takes one line where it could not be
    Autosaver(
            Session session,
            Supplier<Layout> layout,
            Autosaves.Claim claim,
            Executor background,
            Consumer<String> remark,
            FrameClock clock) {
        this.session = session;
        this.layout = layout;
        this.claim = claim;
        this.background = background;
        this.remark = remark;
        this.clockEnd = clock.onTick(this::tick);
    }

    private void tick() {
        long now = System.nanoTime();
        if (now - last >= PERIOD_NANOS && busy.compareAndSet(false, true)) {
            last = now;
            keep();
        }
    }

    private void keep() {
        Layout arranged = layout.get();
        Optional<Long> revision = session.snapshotProperty().get().map(Snapshot::revision);
        State state = new State(session.experimentProperty().get(), revision, arranged);
        if (kept.filter(state::equals).isPresent()) {
            busy.set(false);
            return;
        }
        kept = Optional.of(state);
        session.keep(frozen -> background.execute(() -> write(frozen, arranged)));
    }

    private void write(Kept frozen, Layout arranged) {
        try {
            claim.write(new SessionFile.Document(frozen, arranged).within(BYTES));
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            remark.accept("the session cannot be kept: " + e);
        } finally {
            busy.set(false);
        }
    }

    /// Nothing more is kept.
    void end() {
        clockEnd.run();
    }
}
