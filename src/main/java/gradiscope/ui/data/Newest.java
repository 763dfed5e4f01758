package gradiscope.ui.data;

import gradiscope.live.FrameClock;
import gradiscope.live.Mailbox;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/// Work on another thread that always does what was wanted last: what is overtaken before its turn is never done.
/// Results come back at the tick of a clock.
///
/// @param <A> what is wanted; immutable
/// @param <B> what comes of it; immutable
final class Newest<A, B> implements AutoCloseable {
    private final Executor executor;
    private final Function<A, B> work;
    private final Mailbox<A> wanted = new Mailbox<>();
    private final Mailbox<B> done = new Mailbox<>();
    private final Runnable clockEnd;

    /// @param executor works off one task after the other
    /// @param work on a thread of the executor; never throws
    /// @param taker is handed each result, on the thread of the clock
    Newest(Executor executor, FrameClock clock, Function<A, B> work, Consumer<B> taker) {
        this.executor = executor;
        this.work = work;
        this.clockEnd = clock.onTick(() -> done.take().ifPresent(taker));
    }

    /// Returns at once.
    void want(A next) {
        wanted.put(next);
        executor.execute(() -> wanted.take().map(work).ifPresent(done::put));
    }

    @Override
    public void close() {
        clockEnd.run();
    }
}
