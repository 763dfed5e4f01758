package gradiscope.training;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A thread beside the training thread that works on what it is given: measures frozen moments. There is one
/// place to wait in: something newer takes the place of what waits there, so nobody waits for the companion, and
/// the last one given is always worked on.
///
/// @param <T> what it works on
public final class Companion<T> implements AutoCloseable {
    private final ExecutorService thread;
    private final AtomicReference<@Nullable T> waiting = new AtomicReference<>();
    private final AtomicLong given = new AtomicLong();
    private final AtomicLong done = new AtomicLong();
    private final Consumer<T> work;

    /// @param name of the thread
    /// @param work done on the companion's thread; must not throw
    public Companion(String name, Consumer<T> work) {
        this.work = work;
        this.thread = Executors.newSingleThreadExecutor(Background.thread(name).factory());
    }

    /// Whether it has nothing to do: what is given now is begun at once.
    public boolean isIdle() {
        return done.get() == given.get();
    }

    /// Whether something newer waits than what is worked on.
    public boolean hasNext() {
        return waiting.get() != null;
    }

    /// Hands over something to work on, in the place of what still waits.
    public void give(T next) {
        if (waiting.getAndSet(next) == null) {
            given.incrementAndGet();
            thread.execute(this::take);
        }
    }

    private void take() {
        T next = waiting.getAndSet(null);
        try {
            if (next != null) {
                work.accept(next);
            }
        } finally {
            done.incrementAndGet();
        }
    }

    /// How many were worked on.
    public long done() {
        return done.get();
    }

    /// Ends the thread once the work under way is done.
    @Override
    public void close() {
        thread.close();
    }
}
