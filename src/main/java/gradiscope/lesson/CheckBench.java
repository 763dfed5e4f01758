package gradiscope.lesson;

import gradiscope.network.Cancellation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/// What a check may use: several processors, and whether it is still wanted.
public final class CheckBench {
    private final ExecutorService processors;
    private final Cancellation cancellation;

    /// @param processors at least one thread
    public CheckBench(ExecutorService processors, Cancellation cancellation) {
        this.processors = processors;
        this.cancellation = cancellation;
    }

    /// Asked in every loop that is long.
    public Cancellation cancellation() {
        return cancellation;
    }

    /// Computes items side by side. Each must depend on its number alone, so that the result is the same whatever
    /// the number of processors.
    ///
    /// @return the items in order
    /// @throws CancellationException when they are not wanted any more
    public <T> List<T> each(int count, IntFunction<T> item) {
        List<Future<T>> futures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            futures.add(processors.submit(() -> {
                cancellation.check();
                return item.apply(number);
            }));
        }
        List<T> items = new ArrayList<>();
        futures.forEach(future -> items.add(get(future)));
        return items;
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException fault -> throw fault;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }
}
