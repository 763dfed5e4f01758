package gradiscope.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for what other threads bring about, as long as a loaded machine may take.
public final class Patience {
    private static final long NANOS = 60_000_000_000L;

    private Patience() {}

    /// Asks again and again until the answer is yes once, which it must be within a minute.
    public static void until(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + NANOS;
        boolean held = holds.getAsBoolean();
        while (!held && System.nanoTime() < end) {
            LockSupport.parkNanos(1_000_000);
            held = holds.getAsBoolean();
        }
        assertThat(held).as(what).isTrue();
    }
}
