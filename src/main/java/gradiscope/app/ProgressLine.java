package gradiscope.app;

import gradiscope.training.NetworkStudy;
import gradiscope.training.Run;
import java.io.PrintWriter;
import java.time.Duration;

/// What a person sees while a run goes on: one line that is written over, on a terminal; nothing elsewhere
/// but what is worth keeping.
final class ProgressLine {
    private static final long PERIOD = 100_000_000;

    private final PrintWriter err;
    private final boolean terminal;
    private long last = System.nanoTime();
    private long lastStep;
    private boolean dirty;

    ProgressLine(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    /// After a step: ten times a second.
    void step(NetworkStudy study, Run run) {
        long now = System.nanoTime();
        if (!terminal || now - last < PERIOD) {
            return;
        }
        double rate = (study.steps() - lastStep) * 1e9 / (now - last);
        last = now;
        lastStep = study.steps();
        over("step %d   epoch %.1f   loss %.4g   %.0f steps/s"
                .formatted(
                        study.steps(),
                        study.steps() / (double) study.stepsPerEpoch(),
                        study.report().loss(),
                        rate));
    }

    void measuring(long step, String probe) {
        if (terminal) {
            over("step " + step + "   measuring " + probe);
        }
    }

    /// After a cell of a sweep.
    ///
    /// @param nanos that all of those done took
    void cells(int done, int total, long nanos) {
        if (terminal) {
            Duration left = Duration.ofNanos(nanos / done * (total - done));
            over("%d of %d cells   about %d:%02d:%02d left"
                    .formatted(done, total, left.toHours(), left.toMinutesPart(), left.toSecondsPart()));
        }
    }

    private void over(String text) {
        err.print("\r\u001b[K" + text);
        err.flush();
        dirty = true;
    }

    /// A line that stays.
    void tell(String text) {
        err.print(dirty ? "\r\u001b[K" : "");
        err.println(text);
        err.flush();
        dirty = false;
    }
}
