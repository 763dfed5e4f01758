package gradiscope.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradiscope.experiment.Experiment;
import gradiscope.experiment.Optimizer;
import gradiscope.experiment.Regularisation;
import gradiscope.network.Nets;
import gradiscope.network.layer.Relu;
import gradiscope.network.layer.Tanh;
import gradiscope.optimizer.Adagrad;
import gradiscope.optimizer.Adam;
import gradiscope.optimizer.AdamW;
import gradiscope.optimizer.Cosine;
import gradiscope.optimizer.RmsProp;
import gradiscope.optimizer.Sgd;
import gradiscope.optimizer.WarmUp;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RunTest {
    private static final long BUDGET = Timeline.DEFAULT_BUDGET;

    static Stream<Optimizer> optimizers() {
        return Stream.of(
                new Sgd(0.05, 0, 0, false),
                new Sgd(0.05, 0.9, 0.1, false),
                new Sgd(0.05, 0.9, 0, true),
                new Adam(0.01, 0.9, 0.999, 1e-8),
                new AdamW(0.01, 0.9, 0.999, 1e-8, 0.1),
                new RmsProp(0.01, 0.99, 1e-8, 0.5),
                new Adagrad(0.05, 1e-10));
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void theSameExperimentGivesTheSameBits(Optimizer optimizer) {
        Checkpoint one = after(Studies.stateful(optimizer), 57);
        Checkpoint two = after(Studies.stateful(optimizer), 57);
        assertSame(one, two);
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void aRunContinuedFromACheckpointEqualsTheUninterruptedOne(Optimizer optimizer) {
        Run whole = run(Studies.stateful(optimizer));
        whole.advance(23);
        Checkpoint middle = whole.study().checkpoint();
        whole.advance(40);

        NetworkStudy continued = Studies.study(Studies.stateful(optimizer));
        continued.restore(middle);
        new Run(continued, BUDGET).advance(40);
        assertSame(continued.checkpoint(), whole.study().checkpoint());
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void lossFallsUnderEveryOptimizer(Optimizer optimizer) {
        NetworkStudy study =
                Studies.study(Studies.experiment(List.of(Nets.dense(8), new Tanh(""), Nets.dense(0)), optimizer, 0));
        study.step();
        double before = study.report().loss();
        for (int i = 0; i < 200; i++) {
            study.step();
        }
        assertThat(study.report().loss()).isLessThan(0.8 * before);
    }

    @Test
    void anotherSeedGivesOtherBits() {
        Experiment e = Studies.stateful();
        Experiment other = new Experiment(e.name(), 8, e.data(), e.network(), e.loss(), e.training());
        assertThat(after(e, 5).parameters()).isNotEqualTo(after(other, 5).parameters());
    }

    @Test
    void seekingBackAndGoingOnRepeatsTheRunExactly() {
        Run run = run(Studies.stateful());
        run.advance(100);
        Checkpoint end = run.study().checkpoint();
        run.seek(37);
        assertThat(run.study().steps()).isEqualTo(37);
        run.advance(63);
        assertSame(run.study().checkpoint(), end);
    }

    @Test
    void aForkGoesItsOwnWayFromTheSameMoment() {
        Run run = run(Studies.stateful());
        run.advance(20);
        Run same = run.fork(() -> Studies.study(Studies.stateful()), BUDGET);
        Run slower = run.fork(() -> Studies.study(Studies.stateful(new Sgd(0.01, 0.9, 0, false))), BUDGET);
        run.advance(10);
        same.advance(10);
        slower.advance(10);
        assertSame(same.study().checkpoint(), run.study().checkpoint());
        assertThat(slower.study().checkpoint().parameters())
                .isNotEqualTo(run.study().checkpoint().parameters());
    }

    @Test
    void aForkHasThePastOfTheRunThatItLeft() {
        Run run = run(Studies.stateful());
        run.advance(10);
        Checkpoint before = run.study().checkpoint();
        run.advance(10);
        run.change(() -> Studies.study(Studies.stateful(new Sgd(0.2, 0.9, 0, false))));
        run.advance(20);
        run.seek(30);
        Run fork = run.fork(() -> Studies.study(Studies.stateful(new Sgd(0.01, 0.9, 0, false))), BUDGET);
        assertThat(fork.timeline().first().step()).isZero();
        assertThat(fork.history().points())
                .isEqualTo(run.history().points().stream()
                        .filter(p -> p.step() <= 30)
                        .toList());
        fork.advance(15);
        Checkpoint end = fork.study().checkpoint();
        fork.seek(10);
        assertSame(fork.study().checkpoint(), before);
        fork.advance(35);
        assertSame(fork.study().checkpoint(), end);
    }

    @Test
    void aForkWhereAParameterWasSetByHandComesBackToIt() {
        Run run = run(Studies.stateful());
        run.advance(20);
        run.replace(run.study().checkpoint().with(3, 7f));
        Run fork = run.fork(() -> Studies.study(Studies.stateful()), BUDGET);
        fork.advance(10);
        Checkpoint end = fork.study().checkpoint();
        fork.seek(5);
        fork.advance(25);
        assertSame(fork.study().checkpoint(), end);
    }

    @Test
    void aForkToAnotherNetworkIsRefused() {
        Run run = run(Studies.stateful());
        NetworkStudy other = Studies.study(Studies.experiment(List.of(Nets.dense(0)), new Sgd(0.1, 0, 0, false), 0));
        assertThatThrownBy(() -> run.fork(() -> other, BUDGET)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void divergenceEndsAtTheLastFiniteStepAndNamesTheLayer() {
        Run run = run(Studies.experiment(
                List.of(Nets.named("first", 8), new Relu("r"), Nets.named("second", 0)), new Sgd(1e4, 0, 0, false), 0));
        Phase phase = run.advance(1000);
        assertThat(phase).isInstanceOf(Phase.Diverged.class);
        NonFinite cause = ((Phase.Diverged) phase).cause();
        assertThat(cause.step()).isEqualTo(run.study().steps() + 1);
        assertThat(List.of("first", "r", "second", "loss")).contains(cause.layer());
        assertThat(run.study().checkpoint().isFinite()).isTrue();
        assertThat(run.timeline().checkpoints()).allMatch(Checkpoint::isFinite);
        assertThat(run.timeline().last().step()).isEqualTo(run.study().steps());
        assertThat(run.advance(5)).isEqualTo(phase);
    }

    @Test
    void divergenceIsFoundAtTheSameStepWhateverTheTimelineKeeps() {
        Experiment e =
                Studies.experiment(List.of(Nets.dense(8), new Relu(""), Nets.dense(0)), new Sgd(60, 0.9, 0, false), 16);
        Run fine = run(e);
        Run coarse = new Run(Studies.study(e), 1);
        assertThat(coarse.advance(100_000)).isInstanceOf(Phase.Diverged.class).isEqualTo(fine.advance(100_000));
        assertThat(fine.study().steps()).isGreaterThan(10);
        assertSame(fine.study().checkpoint(), coarse.study().checkpoint());
    }

    @Test
    void everyStopConditionEndsTheRun() {
        Sgd sgd = new Sgd(0.5, 0.9, 0, false);
        List<gradiscope.experiment.Layer> layers = List.of(Nets.dense(16), new Tanh(""), Nets.dense(0));
        assertThat(stoppedAt(Studies.experiment(layers, sgd, 16, new Stops.AfterSteps(13))))
                .isEqualTo(13);
        assertThat(stoppedAt(Studies.experiment(layers, sgd, 16, new Stops.AfterEpochs(3))))
                .isEqualTo(12);
        assertThat(stoppedAt(Studies.experiment(layers, sgd, 16, new Stops.LossBelow(0.5))))
                .isBetween(4L, 2000L);
        assertThat(stoppedAt(Studies.experiment(layers, sgd, 16, new Stops.AccuracyAbove(0.9))))
                .isBetween(4L, 2000L);
        assertThat(stoppedAt(Studies.experiment(layers, new Sgd(0, 0, 0, false), 0, new Stops.Plateau(5))))
                .isEqualTo(6);
    }

    private static long stoppedAt(Experiment experiment) {
        Run run = run(experiment);
        assertThat(run.advance(100_000)).isInstanceOf(Phase.Finished.class);
        return run.study().steps();
    }

    @Test
    void theTimelineKeepsWithinItsBudgetAndEvenlySpaced() {
        NetworkStudy study = Studies.study(Studies.stateful());
        long one = study.checkpoint().bytes();
        Run run = new Run(study, 10 * one);
        run.advance(1000);
        List<Long> steps =
                run.timeline().checkpoints().stream().map(Checkpoint::step).toList();
        assertThat(run.timeline().bytes()).isLessThanOrEqualTo(10 * one);
        assertThat(steps).startsWith(0L, 128L, 256L).hasSizeBetween(5, 10).isSorted();
    }

    @Test
    void clippingDecayAndSchedulesChangeTheWay() {
        Regularisation none = new Regularisation(0, 0, 0, false, true);
        Sgd sgd = new Sgd(0.1, 0, 0, false);
        List<gradiscope.experiment.Layer> layers = List.of(Nets.dense(0));
        float[] plain = after(Studies.experiment(layers, sgd, new gradiscope.optimizer.Constant(), none, 0, 0), 20)
                .parameters();
        assertThat(after(Studies.experiment(layers, sgd, new gradiscope.optimizer.Constant(), none, 0, 0.01), 20)
                        .parameters())
                .isNotEqualTo(plain);
        assertThat(after(Studies.experiment(layers, sgd, new WarmUp(5, new Cosine(10, 0)), none, 0, 0), 20)
                        .parameters())
                .isNotEqualTo(plain);
        // Coupled decay and the L2 penalty are the same thing for plain gradient descent.
        Regularisation coupled = new Regularisation(0, 0, 0.1, false, true);
        Regularisation penalty = new Regularisation(0, 0.1, 0, false, true);
        assertThat(after(Studies.experiment(layers, sgd, new gradiscope.optimizer.Constant(), coupled, 0, 0), 20)
                        .parameters())
                .isEqualTo(
                        after(Studies.experiment(layers, sgd, new gradiscope.optimizer.Constant(), penalty, 0, 0), 20)
                                .parameters())
                .isNotEqualTo(plain);
    }

    @Test
    void aRunWhoseRateWasChangedOnTheWayRepeatsItselfExactly() {
        Run run = run(Studies.stateful());
        run.advance(20);
        run.change(() -> Studies.study(Studies.stateful(new Sgd(0.2, 0.9, 0, false))));
        run.advance(15);
        Checkpoint end = run.study().checkpoint();
        run.seek(9);
        run.advance(26);
        assertSame(run.study().checkpoint(), end);
        run.seek(30);
        run.advance(5);
        assertSame(run.study().checkpoint(), end);
    }

    @Test
    void aChangeWithoutCheckpointsBetweenIsReplayedFromTheStart() {
        Run run = new Run(Studies.study(Studies.stateful()), 1);
        run.advance(20);
        run.change(() -> Studies.study(Studies.stateful(new Sgd(0.2, 0.9, 0, false))));
        run.advance(15);
        Checkpoint end = run.study().checkpoint();
        run.seek(3);
        run.advance(32);
        assertSame(run.study().checkpoint(), end);
    }

    @Test
    void aChangedRateIsThatOfARunThatWasHandedOver() {
        Run run = run(Studies.stateful());
        run.advance(20);
        Sgd faster = new Sgd(0.2, 0.9, 0, false);
        Run fork = run.fork(() -> Studies.study(Studies.stateful(faster)), BUDGET);
        run.change(() -> Studies.study(Studies.stateful(faster)));
        run.advance(10);
        fork.advance(10);
        assertSame(run.study().checkpoint(), fork.study().checkpoint());
    }

    @Test
    void aParameterSetByHandIsThereWhenTheRunComesBack() {
        Run run = run(Studies.stateful());
        run.advance(20);
        run.replace(run.study().checkpoint().with(3, 7f));
        assertThat(run.study().checkpoint().parameters()[3]).isEqualTo(7f);
        run.advance(15);
        Checkpoint end = run.study().checkpoint();
        run.seek(20);
        assertThat(run.study().checkpoint().parameters()[3]).isEqualTo(7f);
        run.seek(10);
        run.advance(25);
        assertSame(run.study().checkpoint(), end);
    }

    @Test
    void thePastCannotBeChanged() {
        Run run = run(Studies.stateful());
        run.advance(20);
        run.seek(10);
        assertThatThrownBy(() -> run.change(() -> Studies.study(Studies.stateful())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRunThatDivergedGoesOnWithASmallerRate() {
        Run run = run(Studies.experiment(
                List.of(Nets.dense(8), new Relu(""), Nets.dense(0)), new Sgd(60, 0.9, 0, false), 16));
        assertThat(run.advance(100_000)).isInstanceOf(Phase.Diverged.class);
        long at = run.study().steps();
        run.change(() -> Studies.study(Studies.experiment(
                List.of(Nets.dense(8), new Relu(""), Nets.dense(0)), new Sgd(0, 0.9, 1, false), 16)));
        run.advance(1);
        assertThat(run.study().steps()).isGreaterThanOrEqualTo(at);
    }

    private static Run run(Experiment experiment) {
        return new Run(Studies.study(experiment), BUDGET);
    }

    private static Checkpoint after(Experiment experiment, int steps) {
        Run run = run(experiment);
        run.advance(steps);
        return run.study().checkpoint();
    }

    private static void assertSame(Checkpoint one, Checkpoint two) {
        assertThat(one.step()).isEqualTo(two.step());
        assertThat(one.parameters()).isEqualTo(two.parameters());
        assertThat(one.statistics()).isEqualTo(two.statistics());
        assertThat(one.progress()).isEqualTo(two.progress());
        assertThat(one.optimizer()).usingRecursiveComparison().isEqualTo(two.optimizer());
    }
}
