package gradiscope.live;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.experiment.Catalog;
import gradiscope.experiment.Edits;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.ExperimentJson;
import gradiscope.probe.catalog.Families;
import gradiscope.probe.training.LossProbe;
import gradiscope.training.RunId;
import gradiscope.training.Snapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Whoever undoes a step that left a run gets that very run back, as it stood.
final class UndoneRunTest {
    private static final Catalog CATALOG = Families.catalog();
    private static final Experiment MOONS = new ExperimentJson(CATALOG).read("moons", """
            {"gradiscope": 1, "name": "moons",
             "data": {"source": {"kind": "moons", "samples": 120}, "standardise": true},
             "network": {"layers": [{"kind": "dense", "units": 6}, "tanh", "dense"]},
             "training": {"batch": 16, "optimizer": {"kind": "sgd", "rate": 0.1, "momentum": 0.9}}}""");

    private final HandClock clock = new HandClock();
    private final Session session = open(64 << 20);

    private Session open(long budget) {
        return new Session(MOONS, Path.of(""), false, budget, Runnable::run, clock);
    }

    private void edit(String change) {
        session.edit(change, "", e -> new Edits(CATALOG).set(e, change));
    }

    /// Changes what begins a new run.
    private void rebuild(String change) {
        untilHeld();
        RunId old = snapshot().run();
        edit(change);
        clock.until(
                "a new run",
                () -> session.snapshotProperty()
                        .get()
                        .filter(s -> !s.run().equals(old))
                        .isPresent());
    }

    private Snapshot snapshot() {
        return session.snapshotProperty().get().orElseThrow();
    }

    private void train(long count) {
        untilHeld();
        long step = snapshot().step() + count;
        session.steps(count);
        clock.until("step " + step, () -> isHeldAt(step));
    }

    private void untilHeld() {
        clock.until(
                "held",
                () -> session.snapshotProperty().get().filter(s -> !s.isGoing()).isPresent());
    }

    private boolean isHeldAt(long step) {
        return session.snapshotProperty()
                .get()
                .filter(s -> s.step() == step && !s.isGoing())
                .isPresent();
    }

    /// The parameters where the run stands.
    private float[] parameters() {
        AtomicReference<Kept> kept = new AtomicReference<>();
        session.keep(kept::set);
        clock.until("kept", () -> kept.get() != null);
        return kept.get().run().orElseThrow().timeline().stream()
                .filter(c -> c.step() == snapshot().step())
                .findFirst()
                .orElseThrow()
                .parameters();
    }

    private void undo() {
        session.undoList().undo();
        untilHeld();
    }

    private void redo() {
        session.undoList().redo();
        untilHeld();
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void anotherNetworkUndoneBringsTheTrainedRunBackAndRedoTheOther() {
        train(40);
        float[] before = parameters();
        rebuild("network.layers[0].units=3");
        train(7);
        float[] other = parameters();
        undo();
        assertThat(snapshot().step()).isEqualTo(40);
        assertThat(snapshot().curve()).hasSize(40);
        assertThat(parameters()).isEqualTo(before);
        redo();
        assertThat(snapshot().step()).isEqualTo(7);
        assertThat(parameters()).isEqualTo(other);
    }

    @Test
    void itGoesOnBitForBit() {
        train(60);
        float[] end = parameters();
        session.reset("reset");
        train(30);
        rebuild("seed=9");
        undo();
        train(30);
        assertThat(parameters()).isEqualTo(end);
    }

    @Test
    void aResetUndoneIsTheRunAtTheStepThatWasLookedAt() {
        train(50);
        session.seek(20);
        clock.until("step 20", () -> isHeldAt(20));
        session.reset("back to the start");
        untilHeld();
        assertThat(snapshot().furthest()).isZero();
        undo();
        assertThat(snapshot().step()).isEqualTo(20);
        assertThat(snapshot().furthest()).isEqualTo(50);
    }

    @Test
    void aForkUndoneIsTheRunThatItLeft() {
        train(50);
        session.seek(20);
        clock.until("step 20", () -> isHeldAt(20));
        session.fork("fork");
        train(5);
        assertThat(session.ghostProperty().get()).isPresent();
        undo();
        assertThat(snapshot().step()).isEqualTo(20);
        assertThat(snapshot().furthest()).isEqualTo(50);
        assertThat(session.ghostProperty().get()).isEmpty();
        redo();
        assertThat(snapshot().step()).isEqualTo(25);
        assertThat(session.ghostProperty().get().orElseThrow().furthest()).isEqualTo(50);
    }

    @Test
    void aChangeOfThePastIsAForkAndIsUndoneAsOne() {
        train(50);
        session.seek(20);
        clock.until("step 20", () -> isHeldAt(20));
        edit("training.optimizer.rate=0.5");
        train(5);
        assertThat(snapshot().rate()).isEqualTo(0.5);
        undo();
        assertThat(snapshot().furthest()).isEqualTo(50);
        assertThat(session.experimentProperty().get()).isEqualTo(MOONS);
        train(1);
        assertThat(snapshot().rate()).isEqualTo(0.1);
    }

    @Test
    void aMistakeUndoneCostsNothing() {
        train(30);
        edit("network.layers=[{\"kind\": \"residual\", \"from\": \"nowhere\"}, \"dense\"]");
        clock.until("a problem", () -> session.problemProperty().get().isPresent());
        undo();
        assertThat(session.problemProperty().get()).isEmpty();
        assertThat(snapshot().step()).isEqualTo(30);
        assertThat(snapshot().furthest()).isEqualTo(30);
    }

    @Test
    void aWeightThatWasSetIsUndoneToTheRunBefore() {
        train(30);
        float[] before = parameters();
        session.setParameter("weight", 0, before[0], 3);
        train(10);
        undo();
        assertThat(snapshot().step()).isEqualTo(30);
        assertThat(parameters()).isEqualTo(before);
        redo();
        assertThat(snapshot().step()).isEqualTo(40);
    }

    @Test
    void whatWasFoundComesBackToo() {
        session.watch(List.of(new Watch("loss", new LossProbe(), true)));
        train(30);
        clock.until("measured", () -> findings() == 30);
        rebuild("network.layers[0].units=3");
        untilHeld();
        clock.until("measured anew", () -> findings() == 0);
        undo();
        clock.until("found again", () -> findings() == 30);
    }

    private long findings() {
        return session.measurementProperty("loss")
                .get()
                .findings()
                .map(found -> found.readings().getLast().step())
                .orElse(-1L);
    }

    /// As fast as keys repeat: nothing is told of a run before the next step leaves it.
    @Test
    void aRunThatHasToldNothingYetIsNotLost() {
        train(30);
        session.fork("fork");
        session.undoList().undo();
        session.fork("fork");
        session.undoList().undo();
        session.undoList().redo();
        session.undoList().undo();
        untilHeld();
        assertThat(snapshot().step()).isEqualTo(30);
        rebuild("seed=9");
        session.undoList().undo();
        session.undoList().redo();
        session.undoList().undo();
        untilHeld();
        assertThat(snapshot().step()).isEqualTo(30);
        assertThat(session.experimentProperty().get()).isEqualTo(MOONS);
    }

    @Test
    void whatWasOpenedIsToldFromWhatWasOpenBefore() {
        train(5);
        long first = session.documentProperty().get();
        session.open("another", new Edits(CATALOG).set(MOONS, "seed=3"), Path.of(""));
        long second = session.documentProperty().get();
        assertThat(second).isNotEqualTo(first);
        session.undoList().undo();
        assertThat(session.documentProperty().get()).isEqualTo(first);
        session.undoList().redo();
        assertThat(session.documentProperty().get()).isEqualTo(second);
    }

    @Test
    void whereMemoryIsShortTheRunBeginsAgainFromTheStart() {
        try (Session poor = open(2)) {
            clock.until("built", () -> poor.snapshotProperty().get().isPresent());
            for (int seed = 1; seed <= 4; seed++) {
                int next = seed;
                poor.steps(5);
                clock.until(
                        "step 5",
                        () -> poor.snapshotProperty()
                                .get()
                                .filter(s -> s.step() == 5)
                                .isPresent());
                poor.edit("seed", "", e -> new Edits(CATALOG).set(e, "seed=" + next * 11));
                clock.until(
                        "built",
                        () -> poor.snapshotProperty()
                                .get()
                                .filter(s -> s.step() == 0)
                                .isPresent());
            }
            poor.undoList().undo();
            clock.until(
                    "the last run",
                    () -> poor.snapshotProperty()
                            .get()
                            .filter(s -> s.step() == 5)
                            .isPresent());
            poor.undoList().undo();
            poor.undoList().undo();
            clock.until(
                    "an older one",
                    () -> poor.snapshotProperty()
                            .get()
                            .filter(s -> s.step() == 0)
                            .isPresent());
            assertThat(poor.experimentProperty().get().seed()).isEqualTo(11);
        }
    }
}
