package gradiscope.app;

import java.util.concurrent.CountDownLatch;

/// Ctrl-C, or a request to terminate: the virtual machine starts to shut down, waits here until the work
/// under way is written, and then exits with 130 (or 143), as a shell expects.
final class Interruption implements AutoCloseable {
    private final CountDownLatch written = new CountDownLatch(1);
    private final Thread hook = new Thread(this::hold, "interruption");
    private volatile boolean asked;

    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void hold() {
        asked = true;
        try {
            written.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whether the work should end.
    boolean asked() {
        return asked;
    }

    @Override
    public void close() {
        written.countDown();
        if (!asked) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The shutdown began between the question and the removal; the hook no longer waits for anything.
                asked = true;
            }
        }
    }
}
