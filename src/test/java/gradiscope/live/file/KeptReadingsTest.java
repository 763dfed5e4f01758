package gradiscope.live.file;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.experiment.Edits;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.ExperimentJson;
import gradiscope.live.Findings;
import gradiscope.live.Ghost;
import gradiscope.live.HandClock;
import gradiscope.live.Kept;
import gradiscope.live.Logbook;
import gradiscope.live.Session;
import gradiscope.live.Watch;
import gradiscope.probe.Measured;
import gradiscope.probe.catalog.Families;
import gradiscope.probe.collapse.CollapseProbe;
import gradiscope.probe.confusion.ConfusionProbe;
import gradiscope.probe.function.FunctionProbe;
import gradiscope.probe.landscape.InterpolationProbe;
import gradiscope.probe.parameters.ParametersProbe;
import gradiscope.probe.training.LossProbe;
import gradiscope.probe.training.LossReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A session that is closed and opened again from its file shows the curves that it showed before.
final class KeptReadingsTest {
    private static final String MOONS = """
            {"gradiscope": 1, "name": "moons", "data": {"source": {"kind": "moons", "samples": 60}},
             "network": {"layers": [{"kind": "dense", "units": 4}, "batch-norm", "tanh", "dense"]},
             "training": {"batch": 8, "optimizer": {"kind": "sgd", "rate": 0.1}}}""";

    private static final List<Watch> WATCHES = List.of(
            new Watch("loss", new LossProbe()),
            new Watch("interpolation", InterpolationProbe.usual()),
            new Watch("confusion", ConfusionProbe.usual()),
            new Watch("collapse", CollapseProbe.usual()),
            new Watch("parameters", ParametersProbe.usual()));

    private final HandClock clock = new HandClock();
    private final SessionFile files = new SessionFile(Families.catalog(), "test");
    private final List<Session> sessions = new ArrayList<>();
    private final Session first = session();

    @TempDir
    private Path folder;

    private Session session() {
        Experiment moons = new ExperimentJson(Families.catalog()).read("moons", MOONS);
        Session session = new Session(moons, Path.of(""), false, 64 << 20, Runnable::run, clock);
        session.watch(WATCHES);
        sessions.add(session);
        return session;
    }

    @AfterEach
    void close() {
        sessions.forEach(Session::close);
    }

    private void train(Session session, long... ends) {
        for (long end : ends) {
            session.steps(end - session.snapshotProperty().get().orElseThrow().step());
            untilMeasured(session, end);
        }
    }

    private void untilMeasured(Session session, long step) {
        for (Watch each : WATCHES) {
            clock.until(
                    each.id() + " at " + step,
                    () -> session.measurementProperty(each.id())
                            .get()
                            .shown()
                            .filter(m -> m.step() == step)
                            .isPresent());
        }
    }

    private Kept kept(Session session) {
        AtomicReference<@Nullable Kept> taken = new AtomicReference<>();
        session.keep(taken::set);
        clock.until("kept", () -> taken.get() != null);
        return Objects.requireNonNull(taken.get());
    }

    /// As another program would open it.
    private Session reopened(Kept kept) throws IOException {
        Path file = folder.resolve("a.gradiscope");
        files.write(Files.newOutputStream(file), file, new SessionFile.Document(kept, Layout.FIRST));
        Session second = session();
        List<Optional<?>> told = new ArrayList<>();
        second.reopen("Open", () -> files.read(file, "a").kept(), told::add);
        clock.until("opened", () -> !told.isEmpty());
        assertThat(told).containsExactly(Optional.empty());
        return second;
    }

    private static List<Measured> all(Session session, String id) {
        return session.measurementProperty(id).get().all();
    }

    private static List<Long> steps(List<Measured> course) {
        return course.stream().map(Measured::step).toList();
    }

    @Test
    void everyCurveIsTheSameAndGoesOn() throws IOException {
        untilMeasured(first, 0);
        train(first, 10, 20, 40);
        Session second = reopened(kept(first));
        untilMeasured(second, 40);
        for (Watch each : WATCHES) {
            assertThat(steps(all(second, each.id()))).contains(0L, 10L, 20L, 40L);
            assertThat(all(second, each.id())).as(each.id()).isEqualTo(all(first, each.id()));
            assertThat(second.measurementProperty(each.id()).get().shown())
                    .isEqualTo(first.measurementProperty(each.id()).get().shown());
        }
        train(second, 50);
        for (Watch each : WATCHES) {
            assertThat(steps(all(second, each.id()))).contains(0L, 10L, 20L, 40L, 50L);
        }
    }

    @Test
    void theRunThatWasLeftByAForkStaysBesideIt() throws IOException {
        untilMeasured(first, 0);
        train(first, 10, 20, 30);
        first.seek(20);
        untilMeasured(first, 20);
        first.fork("fork");
        untilMeasured(first, 20);
        train(first, 25);
        Ghost before = first.ghostProperty().get().orElseThrow();
        Kept kept = kept(first);
        Session second = reopened(kept);
        Ghost again = second.ghostProperty().get().orElseThrow();
        assertThat(again.furthest()).isEqualTo(30);
        assertThat(again).isEqualTo(before);
        assertThat(steps(Objects.requireNonNull(again.found().get("loss")).readings()))
                .contains(10L, 30L);
        untilMeasured(second, 25);
        for (Watch each : WATCHES) {
            assertThat(all(second, each.id())).isEqualTo(all(first, each.id()));
        }
    }

    /// What both runs have in common takes no room twice.
    @Test
    void whatIsSharedIsWrittenOnce() {
        untilMeasured(first, 0);
        train(first, 10, 20);
        first.fork("fork");
        untilMeasured(first, 20);
        Logbook logbook = kept(first).logbook();
        Findings ghost =
                Objects.requireNonNull(logbook.ghost().orElseThrow().found().get("loss"));
        Findings run = Objects.requireNonNull(logbook.found().get("loss"));
        assertThat(run.readings().getFirst()).isSameAs(ghost.readings().getFirst());
        // All of one run, and perhaps the step of the fork, which is measured once more.
        int rows = new ReadingArrays(logbook).count(indexOf(logbook, "loss"));
        assertThat(rows).isBetween(3, 4);
        assertThat(run.readings()).hasSize(3);
        assertThat(ghost.readings()).hasSize(3);
    }

    @Test
    void withinFewBytesTheCurvesAreThinnedBetweenTheirEnds() {
        untilMeasured(first, 0);
        train(first, 10, 20, 30, 40);
        SessionFile.Document whole = new SessionFile.Document(kept(first), Layout.FIRST);
        long bytes = ReadingArrays.estimate(whole.kept().logbook());
        assertThat(whole.within(bytes).kept().logbook()).isEqualTo(whole.kept().logbook());
        Logbook fewer = whole.within(bytes - 1).kept().logbook();
        fewer.found()
                .forEach((id, found) ->
                        assertThat(steps(found.readings())).as(id).containsExactly(0L, 20L, 40L));
    }

    private static int indexOf(Logbook logbook, String id) {
        return new ReadingArrays(logbook)
                .heads().stream().map(Head.ReadingsHead::watch).toList().indexOf(id);
    }

    @Test
    void ofNowAloneNothingIsKept() {
        Session session = session();
        session.watch(List.of(Watch.ofNow("function", FunctionProbe.usual())));
        clock.until("measured", () -> !all(session, "function").isEmpty());
        session.steps(5);
        clock.until("at 5", () -> steps(all(session, "function")).equals(List.of(5L)));
        assertThat(kept(session).logbook()).isEqualTo(Logbook.EMPTY);
    }

    @Test
    void aStepBeforeAChangeStillHasTheRateThatHeldThere() throws IOException {
        untilMeasured(first, 0);
        train(first, 10, 20);
        first.edit("rate", "", e -> new Edits(Families.catalog()).set(e, "training.optimizer.rate=0.025"));
        train(first, 30);
        Session second = reopened(kept(first));
        untilMeasured(second, 30);
        for (Session each : List.of(first, second)) {
            for (long step : new long[] {5, 10, 25, 30, 19}) {
                each.seek(step);
                untilMeasured(each, step);
                double rate = ((LossReading) each.measurementProperty("loss")
                                .get()
                                .shown()
                                .orElseThrow()
                                .reading())
                        .learningRate();
                assertThat(rate).as("step %d", step).isEqualTo(step < 20 ? 0.1 : 0.025);
            }
            assertThat(rates(each)).contains(0.1).contains(0.025);
        }
        assertThat(rates(second)).isEqualTo(rates(first));
    }

    /// An autosave may come between an edit by hand and the measurements that follow it.
    @Test
    void whatWasMeasuredBeforeAnEditByHandIsNotShownAfterIt() throws IOException {
        untilMeasured(first, 0);
        train(first, 10, 20);
        Logbook before = kept(first).logbook();
        Measured old = all(first, "loss").getLast();
        first.setParameter("weight", 0, 0, 3);
        clock.until("measured again", () -> !all(first, "loss").getLast().equals(old));
        Kept now = kept(first);
        Session second = reopened(new Kept(now.experiment(), now.folder(), now.run(), before, now.selection()));
        untilMeasured(second, 20);
        assertThat(all(second, "loss")).isEqualTo(all(first, "loss"));
    }

    private static List<Double> rates(Session session) {
        return all(session, "loss").stream()
                .map(m -> ((LossReading) m.reading()).learningRate())
                .toList();
    }
}
