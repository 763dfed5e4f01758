package gradiscope.live;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/// A clock that ticks when a test says so.
public final class HandClock implements FrameClock {
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
        Patience.until(what, () -> {
            boolean held = holds.getAsBoolean();
            if (!held) {
                tick();
            }
            return held;
        });
    }

    boolean isListenedTo() {
        return !ticks.isEmpty();
    }
}
