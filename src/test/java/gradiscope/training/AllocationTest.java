package gradiscope.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/// The steady state of training allocates nothing, by the virtual machine's own counter.
class AllocationTest {
    private static final int STEPS = 2000;

    @Test
    void aWarmStepAllocatesNothing() {
        NetworkStudy study = Studies.study(Studies.stateful());
        for (int i = 0; i < 20_000; i++) {
            study.step();
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().threadId();
        long least = Long.MAX_VALUE;
        // The compiler may still replace code while a measurement runs; the smallest of several is the steady state.
        for (int k = 0; k < 10; k++) {
            long before = threads.getThreadAllocatedBytes(thread);
            for (int i = 0; i < STEPS; i++) {
                study.step();
            }
            least = Math.min(least, threads.getThreadAllocatedBytes(thread) - before);
        }
        assertThat(least).isZero();
    }
}
