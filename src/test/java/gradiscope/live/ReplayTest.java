package gradiscope.live;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.experiment.ExperimentJson;
import gradiscope.probe.Measured;
import gradiscope.probe.catalog.Families;
import gradiscope.probe.training.LossProbe;
import gradiscope.training.Phase;
import gradiscope.training.RunId;
import gradiscope.training.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Playing back with a clock and a time that the test moves by hand.
final class ReplayTest {
    private static final String SPIRAL = """
            {"gradiscope": 1, "name": "spiral", "data": {"source": "spiral"},
             "network": {"layers": [{"kind": "dense", "units": 8}, "tanh", "dense"]},
             "training": {"stop": [{"kind": "steps", "count": 30}]}}""";
    private static final String DIVERGING = """
            {"gradiscope": 1, "name": "Sine", "data": {"source": "sine"}, "network": {"layers": ["dense"]}, "loss": "mse",
             "training": {"optimizer": {"kind": "sgd", "rate": 100}}}""";
    private static final long PERIOD = 40_000_000;

    private final HandClock clock = new HandClock();
    private long now;
    private Session session = open(SPIRAL);
    private Replay replay = new Replay(session, clock, () -> now);

    private Session open(String json) {
        Session fresh = new Session(
                new ExperimentJson(Families.catalog()).read("test", json),
                Path.of(""),
                false,
                64 << 20,
                Runnable::run,
                clock);
        clock.until("built", () -> fresh.snapshotProperty().get().isPresent());
        return fresh;
    }

    @AfterEach
    void close() {
        replay.close();
        session.close();
    }

    private Snapshot snapshot() {
        return session.snapshotProperty().get().orElseThrow();
    }

    private void untilHoldingAt(long step) {
        clock.until(
                "holding at " + step,
                () -> session.snapshotProperty()
                        .get()
                        .filter(now -> now.step() == step && !now.isGoing())
                        .isPresent());
    }

    /// Plays on, a picture at a time, and tells which steps were seen.
    private List<Long> seenUntilTheEnd() {
        List<Long> seen = new ArrayList<>();
        clock.until("played", () -> {
            if (seen.isEmpty() || seen.getLast() != snapshot().step()) {
                seen.add(snapshot().step());
                now += PERIOD;
            }
            return !replay.playingProperty().get();
        });
        return seen;
    }

    @Test
    void playsAllFromTheStartWhenTheLastStepIsLookedAt() {
        session.steps(12);
        untilHoldingAt(12);
        replay.turn();
        assertThat(seenUntilTheEnd()).containsExactly(12L, 0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L);
        assertThat(snapshot().furthest()).isEqualTo(12);
    }

    @Test
    void aPictureStaysForTheInstrumentsButNotForEver() {
        Semaphore gate = new Semaphore(0);
        session.steps(12);
        untilHoldingAt(12);
        session.watch(List.of(Watch.ofNow("slow", subject -> {
            gate.acquireUninterruptibly();
            return new LossProbe().measure(subject);
        })));
        gate.release(1);
        clock.until("shown at 12", () -> shown().equals(Optional.of(12L)));
        replay.turn();
        untilHoldingAt(0);
        now += 3 * PERIOD;
        for (int i = 0; i < 50; i++) {
            clock.tick();
        }
        assertThat(snapshot().step()).isZero();
        gate.release(1);
        untilHoldingAt(3);
        assertThat(shown()).contains(0L);
        now += 11 * PERIOD;
        untilHoldingAt(12);
        gate.release(100);
    }

    private Optional<Long> shown() {
        return session.measurementProperty("slow").get().shown().map(Measured::step);
    }

    @Test
    void playsOnFromTheStepThatIsLookedAt() {
        session.steps(12);
        untilHoldingAt(12);
        session.seek(9);
        untilHoldingAt(9);
        replay.turn();
        assertThat(seenUntilTheEnd()).containsExactly(9L, 10L, 11L, 12L);
    }

    @Test
    void nothingMovesBeforeItIsTime() {
        session.steps(12);
        untilHoldingAt(12);
        replay.turn();
        untilHoldingAt(0);
        now += PERIOD - 1;
        for (int i = 0; i < 50; i++) {
            clock.tick();
        }
        assertThat(snapshot().step()).isZero();
        now += 1;
        untilHoldingAt(1);
    }

    @Test
    void leavesPicturesOutWhereItIsSlow() {
        session.steps(12);
        untilHoldingAt(12);
        replay.turn();
        untilHoldingAt(0);
        now += 5 * PERIOD;
        untilHoldingAt(5);
    }

    @Test
    void pausesWhereItIsAndGoesOnFromThere() {
        session.steps(12);
        untilHoldingAt(12);
        replay.turn();
        untilHoldingAt(0);
        now += 4 * PERIOD;
        untilHoldingAt(4);
        replay.turn();
        assertThat(replay.playingProperty().get()).isFalse();
        now += 100 * PERIOD;
        clock.tick();
        assertThat(snapshot().step()).isEqualTo(4);
        replay.turn();
        assertThat(seenUntilTheEnd()).startsWith(4L, 5L).endsWith(12L);
    }

    @Test
    void aRunThatTrainsIsHeldAndEndsWhereItWasHeld() {
        session.go(true);
        clock.until("a few steps", () -> snapshot().step() > 3);
        replay.turn();
        clock.until("held", () -> !session.isGoing());
        long end = snapshot().furthest();
        assertThat(seenUntilTheEnd()).contains(0L).endsWith(end);
    }

    @Test
    void aFinishedRunIsPlayedToItsEnd() {
        session.go(true);
        clock.until("finished", () -> snapshot().phase() instanceof Phase.Finished);
        replay.turn();
        assertThat(seenUntilTheEnd()).contains(0L, 29L).endsWith(30L);
    }

    @Test
    void aDivergedRunIsPlayedToItsLastFiniteStep() {
        close();
        session = open(DIVERGING);
        replay = new Replay(session, clock, () -> now);
        session.go(true);
        clock.until("diverged", () -> snapshot().phase() instanceof Phase.Diverged);
        long last = snapshot().furthest();
        replay.turn();
        assertThat(seenUntilTheEnd()).contains(0L, 1L).endsWith(last);
    }

    @Test
    void whoeverMovesTheRunEndsIt() {
        session.steps(12);
        untilHoldingAt(12);
        replay.turn();
        untilHoldingAt(0);
        session.seek(7);
        clock.until("ended", () -> !replay.playingProperty().get());
        assertThat(snapshot().step()).isEqualTo(7);
    }

    @Test
    void aResetEndsIt() {
        session.steps(12);
        untilHoldingAt(12);
        replay.turn();
        untilHoldingAt(0);
        session.reset("reset");
        clock.until("ended", () -> !replay.playingProperty().get());
    }

    @Test
    void aRunWithoutStepsCannotBePlayed() {
        assertThat(replay.isPossible()).isFalse();
        replay.turn();
        assertThat(replay.playingProperty().get()).isFalse();
    }

    @Test
    void aLongRunIsThinnedEvenlyToTwentySeconds() {
        List<Long> kept = LongStream.range(0, 4000).boxed().toList();
        Snapshot whole =
                new Snapshot(new RunId(0), 1, 4000, 0, 4000, new Phase.Paused(), 0, 0, 0, List.of(), kept, true);
        List<Long> stops = Replay.stops(whole);
        assertThat(stops).hasSize(500).startsWith(0L, 8L, 16L).endsWith(4000L);
        for (int i = 1; i < stops.size(); i++) {
            assertThat(stops.get(i) - stops.get(i - 1)).isBetween(1L, 9L);
        }
    }
}
