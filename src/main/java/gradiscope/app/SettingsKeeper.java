package gradiscope.app;

import gradiscope.live.FrameClock;
import gradiscope.ui.shell.Settings;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Keeps what a person has set soon after it was changed, so that it outlives a window that is cut off. On the
/// toolkit's thread.
final class SettingsKeeper {
    private static final long PERIOD_NANOS = 2_000_000_000L;

    private final Supplier<Settings> settings;
    private final Consumer<Settings> write;
    private final Runnable clockEnd;
    private Settings kept;
    private long last = System.nanoTime();

    /// @param settings as they are now
    /// @param write keeps them; must not wait
    SettingsKeeper(Settings kept, Supplier<Settings> settings, Consumer<Settings> write, FrameClock clock) {
        this.kept = kept;
        this.settings = settings;
        this.write = write;
        this.clockEnd = clock.onTick(this::tick);
    }

    private void tick() {
        long now = System.nanoTime();
        if (now - last >= PERIOD_NANOS) {
            last = now;
            keep();
        }
    }

    private void keep() {
        Settings now = settings.get();
        if (!now.equals(kept)) {
            kept = now;
            write.accept(now);
        }
    }

    /// Keeps them once more, and no more after that.
    void end() {
        clockEnd.run();
        keep();
    }
}
