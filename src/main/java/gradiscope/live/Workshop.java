package gradiscope.live;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Experiment;
import gradiscope.training.Workbench;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Where experiments are made ready, and what was kept is read, on a thread of its own. While a slider is dragged only
/// the newest wish is worth the work: others are dropped. Belongs to the thread that ticks.
final class Workshop {
    private final Executor thread;
    private final Mailbox<Built> built = new Mailbox<>();
    private final Mailbox<Reopened> reopened = new Mailbox<>();
    private final AtomicLong newest = new AtomicLong();
    private boolean busy;

    Workshop(Executor thread) {
        this.thread = thread;
    }

    /// Makes an experiment ready.
    ///
    /// @param before what was built last
    void build(Experiment wanted, Path folder, Optional<Workbench> before) {
        busy = true;
        long mine = newest.incrementAndGet();
        thread.execute(() -> {
            if (mine == newest.get()) {
                built.put(Built.of(mine, wanted, folder, before));
            }
        });
    }

    /// Reads what was kept, and makes it ready.
    void reopen(String name, Supplier<Kept> reader, Consumer<Optional<BadInput>> told) {
        thread.execute(() -> reopened.put(Reopened.of(name, reader, told)));
    }

    /// What is being built is not wanted any more.
    void giveUp() {
        newest.incrementAndGet();
        busy = false;
    }

    /// Whether an experiment is still being made ready.
    boolean isBuilding() {
        return busy;
    }

    /// The experiment that was wanted last, once it is ready; given out once.
    Optional<Built> built() {
        Optional<Built> ready = built.take().filter(b -> b.version() == newest.get());
        ready.ifPresent(b -> busy = false);
        return ready;
    }

    /// What was kept, once it is ready; given out once.
    Optional<Reopened> reopened() {
        return reopened.take();
    }
}
