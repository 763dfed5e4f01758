package gradiscope.app;

import gradiscope.experiment.Edits;
import gradiscope.experiment.Experiment;
import gradiscope.figure.Toolkit;
import gradiscope.live.Session;
import gradiscope.probe.catalog.Families;
import java.io.IOException;
import java.util.concurrent.Callable;

/// Rounds of what a person does all day: a reset, a build of another network, a fork, in turn, each with a while of
/// training after it.
final class Soak {
    /// Time in which what was measured and drawn of the run before is done with.
    private static final int SETTLING_MILLIS = 500;

    private static final int LEAST_UNITS = 8;
    private static final int UNITS = 16;

    private final Toolkit toolkit;
    private final Session session;
    private final int pauseMillis;
    private int round;

    /// @param pauseMillis how long it trains after each change
    Soak(Toolkit toolkit, Session session, int pauseMillis) {
        this.toolkit = toolkit;
        this.session = session;
        this.pauseMillis = pauseMillis;
    }

    void rounds(int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            toolkit.call(() -> change(round));
            Thread.sleep(pauseMillis);
            round++;
        }
    }

    /// What memory is in use where a run holds still at its start: later it would depend on how many checkpoints there
    /// are by chance.
    MemoryCourse.Sample sample() throws IOException, InterruptedException {
        toolkit.call(doing(() -> {
            session.reset("reset");
            session.go(false);
        }));
        Thread.sleep(SETTLING_MILLIS);
        MemoryCourse.Sample sample = MemoryCourse.Sample.now(round);
        toolkit.call(doing(() -> session.go(true)));
        return sample;
    }

    private boolean change(int turn) {
        switch (turn % 3) {
            case 0 -> session.reset("reset");
            case 1 -> session.edit("units", "", e -> withUnits(e, LEAST_UNITS + turn % UNITS));
            default -> {
                if (session.snapshotProperty().get().isPresent()) {
                    session.fork("fork");
                }
            }
        }
        return true;
    }

    private static Experiment withUnits(Experiment e, int units) {
        return new Edits(Families.catalog()).set(e, "network.layers[0].units=" + units);
    }

    /// For [Toolkit#call(Callable)], which wants an answer.
    static Callable<Boolean> doing(Runnable work) {
        return () -> {
            work.run();
            return true;
        };
    }
}
