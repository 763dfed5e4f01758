package gradiscope.ui.part;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.live.HandClock;
import org.junit.jupiter.api.Test;

final class FrameMonitorTest {
    private static final long MILLI = 1_000_000;

    private final FrameMonitor monitor = new FrameMonitor(new HandClock());

    @Test
    void nothingSeenIsNothing() {
        assertThat(monitor.figures()).isEqualTo(new FrameMonitor.Figures(0, 0, 0, 0));
    }

    @Test
    void evenFramesHaveNoStall() {
        for (int i = 0; i < 200; i++) {
            monitor.frame(20 * MILLI * i);
        }
        assertThat(monitor.figures()).isEqualTo(new FrameMonitor.Figures(200, 50, 20, 20));
    }

    @Test
    void twoOfAHundredStallsAreSeen() {
        long now = 0;
        for (int i = 0; i < 300; i++) {
            now += (i % 50 == 0 ? 90 : 10) * MILLI;
            monitor.frame(now);
        }
        assertThat(monitor.figures().stall()).isEqualTo(90);
    }

    @Test
    void whatWasBeforeARestartIsForgotten() {
        monitor.frame(0);
        monitor.frame(900 * MILLI);
        monitor.restart();
        monitor.frame(1000 * MILLI);
        monitor.frame(1010 * MILLI);
        assertThat(monitor.figures().worst()).isEqualTo(10);
    }
}
