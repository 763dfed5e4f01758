package gradiscope.ui.part;

import gradiscope.live.FrameClock;
import java.util.Arrays;

/// How evenly the toolkit's frames come: the time from each to the next, over the last ones. On the toolkit's thread.
public final class FrameMonitor {
    private static final int KEPT = 1024;
    private static final double MILLIS = 1e-6;

    private final long[] gaps = new long[KEPT];
    private final Runnable end;
    private long last;
    private long frames;
    private long worst;

    /// What was seen of the last frames, at most 1024 of them.
    ///
    /// @param frames how many were seen since the monitor began
    /// @param perSecond frames a second
    /// @param stall of 100 frames, 99 come sooner than this after the one before, in milliseconds
    /// @param worst longest time without a frame since the monitor began, in milliseconds
    public record Figures(long frames, double perSecond, double stall, double worst) {}

    public FrameMonitor(FrameClock clock) {
        end = clock.onTick(() -> frame(System.nanoTime()));
    }

    void frame(long now) {
        if (frames > 0) {
            long gap = now - last;
            gaps[(int) ((frames - 1) % KEPT)] = gap;
            worst = Math.max(worst, gap);
        }
        last = now;
        frames++;
    }

    /// Begins anew: what came before, such as warming up, is forgotten.
    public void restart() {
        frames = 0;
        worst = 0;
    }

    public Figures figures() {
        int seen = Math.clamp(frames - 1, 0, KEPT);
        if (seen == 0) {
            return new Figures(frames, 0, 0, 0);
        }
        long[] sorted = Arrays.copyOf(gaps, seen);
        Arrays.sort(sorted);
        double mean = Arrays.stream(sorted).average().orElse(0);
        long stall = sorted[Math.min(seen - 1, seen * 99 / 100)];
        return new Figures(frames, 1e9 / mean, stall * MILLIS, worst * MILLIS);
    }

    public void close() {
        end.run();
    }
}
