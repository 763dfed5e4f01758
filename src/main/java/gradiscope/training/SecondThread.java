package gradiscope.training;

import gradiscope.tensor.Product;
import gradiscope.tensor.SharedProduct;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A thread that takes half of the big matrix products of one training thread. It starts when the first one is
/// offered, looks out for the next for a moment, sleeps between, and ends after a second without work: so nobody
/// needs to close it.
final class SecondThread {
    private static final long LOOK_OUT_NANOS = 60_000;
    private static final long KEEP_ALIVE_NANOS = 1_000_000_000;

    private final SharedProduct product = new SharedProduct(this::call);
    private volatile @Nullable Thread thread;
    private volatile boolean asleep;

    Product product() {
        return product;
    }

    private void call() {
        Thread current = thread;
        if (current == null) {
            start();
        } else if (asleep) {
            LockSupport.unpark(current);
        }
    }

    private void start() {
        Thread fresh = Background.thread("products").unstarted(this::serve);
        thread = fresh;
        fresh.start();
    }

    private void serve() {
        long last = System.nanoTime();
        while (true) {
            if (product.help()) {
                last = System.nanoTime();
                continue;
            }
            long idle = System.nanoTime() - last;
            if (idle < LOOK_OUT_NANOS) {
                Thread.onSpinWait();
            } else if (idle < KEEP_ALIVE_NANOS) {
                sleep();
            } else {
                // A half offered from here on is computed by the one who offers it; the next starts a thread.
                thread = null;
                return;
            }
        }
    }

    private void sleep() {
        asleep = true;
        if (!product.help()) {
            LockSupport.parkNanos(this, KEEP_ALIVE_NANOS);
        }
        asleep = false;
    }
}
