package gradiscope.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradiscope.experiment.Experiment;
import gradiscope.experiment.InvalidValue;
import gradiscope.network.Nets;
import gradiscope.network.layer.Relu;
import gradiscope.optimizer.Adam;
import gradiscope.optimizer.Sgd;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A run that was archived goes on as the one that never was.
final class ArchiveTest {
    private static final long BUDGET = Timeline.DEFAULT_BUDGET;
    private static final Experiment ADAM = Studies.stateful(new Adam(0.01, 0.9, 0.999, 1e-8));
    private static final Experiment SLOWER = Studies.stateful(new Adam(0.002, 0.9, 0.999, 1e-8));

    private static Run reopened(Archive archive) {
        return Run.of(archive, Studies::study, BUDGET);
    }

    private static Run run(Experiment experiment, long steps) {
        Run run = new Run(Studies.study(experiment), BUDGET);
        run.advance(steps);
        return run;
    }

    private static void assertSame(Run one, Run other) {
        Checkpoint a = one.study().checkpoint();
        Checkpoint b = other.study().checkpoint();
        assertThat(a.step()).isEqualTo(b.step());
        assertThat(a.parameters()).isEqualTo(b.parameters());
        assertThat(a.statistics()).isEqualTo(b.statistics());
        assertThat(a.optimizer()).usingRecursiveComparison().isEqualTo(b.optimizer());
        assertThat(a.progress()).isEqualTo(b.progress());
        assertThat(one.history().points()).isEqualTo(other.history().points());
    }

    @Test
    void itGoesOnBitForBitWithMomentsStatisticsMasksAndOrder() {
        Run whole = run(ADAM, 37);
        Run again = reopened(whole.archive());
        assertSame(again, whole);
        whole.advance(61);
        again.advance(61);
        assertSame(again, whole);
    }

    @Test
    void itOpensAtTheStepThatWasLookedAtAndKnowsWhatLiesAhead() {
        Run whole = run(ADAM, 50);
        whole.seek(13);
        Run again = reopened(whole.archive().within(1));
        assertThat(again.study().steps()).isEqualTo(13);
        assertThat(again.furthest()).isEqualTo(50);
        assertSame(again, whole);
        again.seek(50);
        whole.seek(50);
        assertSame(again, whole);
    }

    @Test
    void changesAndEditsByHandAreRepeatedWhereTheyWereMade() {
        Run whole = run(ADAM, 20);
        whole.change(() -> Studies.study(SLOWER));
        whole.advance(10);
        whole.replace(whole.study().checkpoint().with(0, 3f));
        whole.advance(10);
        Run again = reopened(whole.archive().within(1));
        for (long step : new long[] {25, 5, 20, 30, 31, 40}) {
            whole.seek(step);
            again.seek(step);
            assertSame(again, whole);
        }
    }

    @Test
    void goingBackBeforeAnOptimizerWithoutVelocityFindsTheVelocityAgain() {
        Experiment heavy = Studies.stateful(new Sgd(0.05, 0.9, 0, false));
        Run run = run(heavy, 20);
        Checkpoint there = run.study().checkpoint();
        run.advance(1);
        run.change(() -> Studies.study(Studies.stateful(new Sgd(0.05, 0, 0, false))));
        run.advance(5);
        run.seek(20);
        assertThat(run.study().checkpoint().optimizer())
                .usingRecursiveComparison()
                .isEqualTo(there.optimizer());
    }

    @Test
    void thinnedItKeepsItsEndsAndWhereItStands() {
        Run run = run(ADAM, 300);
        run.seek(123);
        Archive whole = run.archive();
        Archive thin = whole.within(whole.bytes() / 10);
        assertThat(thin.timeline()).extracting(Checkpoint::step).contains(0L, 123L, 300L);
        assertThat(thin.bytes()).isLessThan(whole.bytes() / 5);
    }

    @Test
    void aPartOfAnotherRunIsRefused() {
        Archive a = run(ADAM, 5).archive();
        assertThatThrownBy(() -> new Archive(9, 5, a.phase(), a.stretches(), a.timeline(), 1, a.curve(), 1))
                .isInstanceOf(InvalidValue.class);
        List<Checkpoint> turned = a.timeline().reversed();
        assertThatThrownBy(() -> new Archive(3, 5, a.phase(), a.stretches(), turned, 1, a.curve(), 1))
                .hasMessageContaining("out of order");
    }

    @Test
    void aRunThatDivergedIsStillDiverged() {
        Run run = run(
                Studies.experiment(List.of(Nets.dense(8), new Relu(""), Nets.dense(0)), new Sgd(1e6, 0.9, 0, false), 0),
                200);
        assertThat(run.phase()).isInstanceOf(Phase.Diverged.class);
        assertThat(reopened(run.archive()).phase()).isEqualTo(run.phase());
    }
}
