package gradiscope.live;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.experiment.Catalog;
import gradiscope.experiment.Edits;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.ExperimentJson;
import gradiscope.probe.Measured;
import gradiscope.probe.catalog.Families;
import gradiscope.probe.confusion.ConfusionProbe;
import gradiscope.probe.landscape.InterpolationProbe;
import gradiscope.probe.training.LossProbe;
import gradiscope.training.Phase;
import gradiscope.training.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import javafx.util.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The observable model without a toolkit: the clock ticks by hand, training and measuring have their threads.
final class SessionTest {
    private static final Catalog CATALOG = Families.catalog();
    private static final String SPIRAL = """
            {"gradiscope": 1, "name": "spiral",
             "data": {"source": {"kind": "spiral", "arms": 2, "samples": 200}, "standardise": true},
             "network": {"layers": [{"kind": "dense", "units": 8}, "tanh", "dense"]},
             "training": {"batch": 16, "optimizer": {"kind": "sgd", "rate": 0.1}}}""";

    private final HandClock clock = new HandClock();
    private final Session session = open(false);

    private Session open(boolean goes) {
        Experiment first = new ExperimentJson(CATALOG).read("spiral", SPIRAL);
        Executor here = Runnable::run;
        return new Session(first, Path.of(""), goes, 64 << 20, here, clock);
    }

    private void edit(String change) {
        session.edit(change, "", e -> new Edits(CATALOG).set(e, change));
    }

    private Snapshot snapshot() {
        return session.snapshotProperty().get().orElseThrow();
    }

    private void steps(long count) {
        clock.until("built", () -> session.snapshotProperty().get().isPresent());
        session.steps(count);
    }

    private boolean isGoing(Predicate<Snapshot> that) {
        return session.snapshotProperty()
                .get()
                .filter(Snapshot::isGoing)
                .filter(that)
                .isPresent();
    }

    private void untilStep(long step) {
        clock.until(
                "step " + step,
                () -> session.snapshotProperty()
                        .get()
                        .filter(s -> s.step() == step && !s.isGoing())
                        .isPresent());
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void opensHoldingStillAtStepZero() {
        untilStep(0);
        assertThat(snapshot().phase()).isInstanceOf(Phase.Paused.class);
        assertThat(session.problemProperty().get()).isEmpty();
    }

    @Test
    void makesTheStepsItIsTold() {
        steps(25);
        untilStep(25);
        session.epoch();
        untilStep(32);
        assertThat(snapshot().curve()).hasSize(32);
    }

    @Test
    void goesUntilItIsToldToHold() {
        session.go(true);
        clock.until("going", () -> isGoing(s -> s.step() > 100));
        session.go(false);
        clock.until("holding", () -> !session.isGoing());
        long step = snapshot().step();
        clock.tick();
        assertThat(snapshot().step()).isEqualTo(step);
    }

    @Test
    void aChangedRateAppliesToTheRunAtOnce() {
        steps(10);
        untilStep(10);
        edit("training.optimizer.rate=0.5");
        steps(10);
        untilStep(20);
        assertThat(snapshot().rate()).isEqualTo(0.5);
        session.undoList().undo();
        steps(1);
        untilStep(21);
        assertThat(snapshot().rate()).isEqualTo(0.1);
    }

    @Test
    void aChangedNetworkBeginsANewRunAndLateFramesOfTheOldOneAreDropped() {
        steps(10);
        untilStep(10);
        var old = snapshot().run();
        edit("network.layers[0].units=5");
        clock.until(
                "a new run",
                () -> session.snapshotProperty()
                        .get()
                        .filter(s -> !s.run().equals(old))
                        .isPresent());
        assertThat(snapshot().step()).isZero();
        assertThat(session.undoList().undoNameProperty().get()).contains("network.layers[0].units=5");
    }

    @Test
    void aRunThatTrainsGoesOnTrainingAfterAResetAndAfterAChangeOfItsNetwork() {
        clock.until("built", () -> session.snapshotProperty().get().isPresent());
        session.go(true);
        clock.until("going", () -> isGoing(s -> true));
        var first = snapshot().run();
        session.reset("reset");
        clock.until("going after a reset", () -> isGoing(s -> !s.run().equals(first)));
        var second = snapshot().run();
        // Faster than the clock ticks, as when a slider is dragged.
        session.reset("reset");
        session.reset("reset");
        edit("network.layers[0].units=4");
        edit("network.layers[0].units=5");
        clock.until("going after a change", () -> isGoing(s -> !s.run().equals(second)));
    }

    @Test
    void aMistakeIsToldAndHoldsTheRunUntilItIsMended() {
        session.go(true);
        clock.until("going", () -> isGoing(s -> true));
        edit("network.layers=[{\"kind\": \"residual\", \"from\": \"nowhere\"}, \"dense\"]");
        clock.until("a problem", () -> session.problemProperty().get().isPresent());
        clock.until("holding", () -> !session.isGoing());
        assertThat(session.problemProperty().get().orElseThrow().getMessage()).contains("network.layers");
        session.undoList().undo();
        clock.until("mended", () -> session.problemProperty().get().isEmpty());
        clock.until("going again", () -> isGoing(s -> true));
    }

    @Test
    void aChangeInThePastForksAndKeepsTheOldRunBesideIt() {
        steps(40);
        untilStep(40);
        session.seek(15);
        untilStep(15);
        edit("training.optimizer.rate=0.01");
        clock.until(
                "a fork",
                () -> session.snapshotProperty()
                        .get()
                        .filter(s -> s.furthest() < 40 && s.first() == 0)
                        .isPresent());
        Ghost ghost = session.ghostProperty().get().orElseThrow();
        assertThat(ghost.furthest()).isEqualTo(40);
    }

    @Test
    void aForkKnowsWhatWasFoundBeforeIt() {
        session.watch(List.of(new Watch("loss", new LossProbe())));
        steps(20);
        untilStep(20);
        clock.until("found at 20", () -> found("loss", 20));
        steps(20);
        clock.until("found at 40", () -> found("loss", 40));
        session.seek(25);
        untilStep(25);
        clock.until("found at 25", () -> found("loss", 25));
        session.fork("fork");
        clock.until("found again", () -> found("loss", 25));
        List<Long> known = session.measurementProperty("loss").get().all().stream()
                .map(Measured::step)
                .toList();
        assertThat(known).contains(20L, 25L).doesNotContain(40L);
    }

    private boolean found(String id, long step) {
        return session.measurementProperty(id)
                .get()
                .shown()
                .filter(m -> m.step() == step)
                .isPresent();
    }

    @Test
    void whatIsWatchedIsMeasuredAtTheStepWhereTheRunHolds() {
        session.watch(List.of(
                new Watch("loss", new LossProbe()),
                new Watch("line", InterpolationProbe.usual()),
                new Watch("gradients", ConfusionProbe.usual())));
        steps(50);
        untilStep(50);
        for (String id : List.of("loss", "line", "gradients")) {
            clock.until(id + " at 50", () -> isMeasured(id, 50));
        }
        session.seek(20);
        for (String id : List.of("loss", "line", "gradients")) {
            clock.until(id + " at 20", () -> isMeasured(id, 20));
        }
    }

    private boolean isMeasured(String id, long step) {
        return session.measurementProperty(id)
                .get()
                .shown()
                .filter(m -> m.step() == step)
                .isPresent();
    }

    @Test
    void aResetRepeatsTheSameRun() {
        steps(30);
        untilStep(30);
        List<?> curve = snapshot().curve();
        session.reset("reset");
        untilStep(0);
        steps(30);
        untilStep(30);
        assertThat(snapshot().curve()).isEqualTo(curve);
    }

    @Test
    void divergenceIsAPhaseWithItsCause() {
        edit("network.layers=[\"dense\", \"relu\", \"dense\"]");
        edit("training.optimizer={\"kind\": \"sgd\", \"rate\": 1e6, \"momentum\": 0.9}");
        untilStep(0);
        session.go(true);
        clock.until(
                "diverged",
                () -> session.snapshotProperty()
                        .get()
                        .filter(s -> s.phase() instanceof Phase.Diverged)
                        .isPresent());
        assertThat(Double.isFinite(snapshot().loss())).isTrue();
    }

    @Test
    void aSelectedSampleThatIsGoneIsSelectedNoMore() {
        untilStep(0);
        session.selectionProperty().set(Selection.NONE.withSample(90));
        edit("data.source.samples=20");
        clock.until(
                "built",
                () -> session.benchProperty().get().orElseThrow().data().train().count() == 10);
        assertThat(session.selectionProperty().get().sample()).isEmpty();
    }

    /// A view that draws readings over samples would draw those of the old run over the new samples.
    @Test
    void whatWasFoundIsGoneBeforeTheSamplesAreOthers() {
        session.watch(List.of(new Watch("loss", new LossProbe())));
        clock.until("measured", () -> isMeasured("loss", 0));
        List<Boolean> found = new ArrayList<>();
        Subscription subscription = session.benchProperty()
                .subscribe((before, now) -> found.add(
                        session.measurementProperty("loss").get().shown().isPresent()));
        edit("data.source.samples=20");
        clock.until("built", () -> !found.isEmpty());
        subscription.unsubscribe();
        assertThat(found).containsOnly(false);
    }

    @Test
    void closedItListensNoMore() {
        session.close();
        assertThat(clock.isListenedTo()).isFalse();
    }
}
