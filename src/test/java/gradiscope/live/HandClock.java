package gradiscope.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// A clock that ticks when a test says so.
public final class HandClock implements FrameClock {
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final List<Runnable> ticks = new ArrayList<>();

    @Override
    public Runnable onTick(Runnable tick) {
        ticks.add(tick);
        return () -> ticks.remove(tick);
    }

    public void tick() {
        List.copyOf(ticks).forEach(Runnable::run);
    }

    /// Ticks until something holds, which it must within a minute: the other threads are at work meanwhile.
    public void until(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!holds.getAsBoolean() && System.nanoTime() < end) {
            tick();
            LockSupport.parkNanos(1_000_000);
        }
        assertThat(holds.getAsBoolean()).as(what).isTrue();
    }

    boolean isListenedTo() {
        return !ticks.isEmpty();
    }
}
