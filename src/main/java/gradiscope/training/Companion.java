package gradiscope.training;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// A thread beside the training thread that does something with frozen checkpoints: measures them. While it
/// is busy it skips what it is offered, so the training thread never waits.
public final class Companion implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("probes").daemon().factory());
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicLong done = new AtomicLong();
    private final Consumer<Checkpoint> work;

    /// @param work done on the companion's thread, with checkpoints that nobody writes to
    public Companion(Consumer<Checkpoint> work) {
        this.work = work;
    }

    /// Hands over a checkpoint, unless the last one is still being worked on.
    ///
    /// @return whether it was taken
    public boolean offer(Checkpoint checkpoint) {
        if (!busy.compareAndSet(false, true)) {
            return false;
        }
        var _ = thread.submit(() -> {
            try {
                work.accept(checkpoint);
                done.incrementAndGet();
            } finally {
                busy.set(false);
            }
        });
        return true;
    }

    /// How many checkpoints have been worked on.
    public long done() {
        return done.get();
    }

    /// Ends the thread once the work under way is done.
    @Override
    public void close() {
        thread.close();
    }
}
