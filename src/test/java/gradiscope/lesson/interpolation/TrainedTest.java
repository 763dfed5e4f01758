package gradiscope.lesson.interpolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradiscope.data.Samples;
import gradiscope.data.Split;
import gradiscope.experiment.Edits;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.Seed;
import gradiscope.experiment.Shape;
import gradiscope.lesson.CheckBench;
import gradiscope.lesson.Resource;
import gradiscope.network.Cancellation;
import gradiscope.probe.SampleSet;
import gradiscope.probe.catalog.Families;
import gradiscope.probe.landscape.Curve;
import gradiscope.probe.landscape.InterpolationProbe;
import gradiscope.probe.landscape.Path;
import gradiscope.training.Checkpoint;
import gradiscope.training.Workbench;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class TrainedTest {
    private static final ExecutorService THREAD = Executors.newSingleThreadExecutor();
    private static final CheckBench BENCH = new CheckBench(THREAD, Cancellation.NEVER);
    private static final Seed SEED = new Seed(5);
    private static final String SHORT = "training.stop[0].count=1";

    private static final List<String> SCALAR = List.of(
            "network.layers=[{\"kind\": \"dense\", \"units\": 1, \"bias\": false}, {\"kind\": \"dense\", \"bias\":"
                    + " false}]",
            "loss={\"kind\": \"mse\", \"reduction\": \"half-sum\"}");

    @AfterAll
    static void end() {
        THREAD.shutdown();
    }

    @Test
    void aTwinHasTheSameSamplesAndAnotherStart() {
        Workbench one = Runs.open("near.json", SEED, SHORT);
        Workbench two = Runs.twin(one, new Seed(6));
        assertThat(two.data()).isSameAs(one.data());
        assertThat(Trained.of(two, BENCH).start().parameters())
                .isNotEqualTo(Trained.of(one, BENCH).start().parameters());
    }

    @Test
    void trainingFromTheOwnStartIsTraining() {
        Workbench one = Runs.open("near.json", SEED, SHORT);
        Trained trained = Trained.of(one, BENCH);
        assertThat(Trained.from(one, trained.start(), BENCH).end().parameters())
                .isEqualTo(trained.end().parameters());
        assertThat(trained.end().step()).isEqualTo(20);
    }

    /// Random labels change the labels alone, so that training may go on with the true ones.
    @Test
    void randomLabelsAreOfTheSameSamples() {
        Samples spoilt = Runs.open("random-labels.json", SEED).data().train();
        Samples honest = Runs.open("near.json", SEED).data().train();
        assertThat(spoilt.inputs()).isEqualTo(honest.inputs());
        int right = 0;
        for (int i = 0; i < honest.count(); i++) {
            right += spoilt.labels()[i] == honest.labels()[i] ? 1 : 0;
        }
        assertThat(right).isEqualTo(honest.count() / 10);
    }

    /// Exact value: a line without length is flat.
    @Test
    void aNetworkThatStaysHasAFlatLine() {
        Workbench still = Runs.open("near.json", SEED, SHORT, "training.optimizer.rate=0");
        Way way = Way.of(Trained.of(still, BENCH));
        assertThat(way.delta()).isZero();
        assertThat(way.moved()).isZero();
        assertThat(way.isBroken()).isFalse();
    }

    /// Exact value: f = a b x with x = target = 1 has L = (a b - 1)^2/2, so from (-2, -1/2) to (2, 1/2) both ends are
    /// at 0 and the middle is at 1/2.
    @Test
    void twoScalarLayersHaveABarrierOfOneHalf() {
        Samples sample = Samples.regression(Shape.vector(1), new float[] {1}, new float[] {1}, 1);
        Experiment scalar = Resource.experiment("linear-interpolation/near.json");
        for (String edit : SCALAR) {
            scalar = new Edits(Families.catalog()).set(scalar, edit);
        }
        Workbench bench = Workbench.with(scalar, "scalar", new Split(sample, sample.pick(new int[0])));
        Checkpoint from = at(bench, 0, -2, -0.5f);
        Curve curve = Trained.line(
                        new Trained(bench, from, at(bench, 1, 2, 0.5f)).line(InterpolationProbe.wholeNetwork()),
                        Path.wholeNetwork(),
                        SampleSet.TRAIN)
                .curve();
        for (int i = 0; i < curve.alphas().size(); i++) {
            double t = 2 * curve.alphas().get(i) - 1;
            assertThat(curve.losses().get(i)).isCloseTo(Math.pow(t * t - 1, 2) / 2, within(1e-6));
        }
    }

    private static Checkpoint at(Workbench bench, long step, float a, float b) {
        Checkpoint start = bench.study().checkpoint();
        return new Checkpoint(step, new float[] {a, b}, new float[0], List.of(), start.progress());
    }
}
