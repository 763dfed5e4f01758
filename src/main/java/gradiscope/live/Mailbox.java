package gradiscope.live;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// One place between two threads: the newest value replaces what was not yet taken.
///
/// @param <T> what is handed over; immutable
public final class Mailbox<T> {
    private final AtomicReference<@Nullable T> slot = new AtomicReference<>();

    public void put(T value) {
        slot.set(value);
    }

    /// Takes what came since the last time, if anything did.
    public Optional<T> take() {
        return Optional.ofNullable(slot.getAndSet(null));
    }
}
