package gradiscope.probe.confusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradiscope.data.Split;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.Layer;
import gradiscope.network.layer.Dense;
import gradiscope.network.layer.Initialisation;
import gradiscope.network.layer.Residual;
import gradiscope.network.layer.Tanh;
import gradiscope.optimizer.Sgd;
import gradiscope.probe.Mixture;
import gradiscope.probe.SampleSet;
import gradiscope.probe.Subjects;
import gradiscope.training.Run;
import gradiscope.training.Studies;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The protocol of `architecture-and-landscape.md`, section 1: ten classes in 32 dimensions on a sphere, 600
/// samples, tanh networks with weights of variance 1/fan-in, gradient descent with batches of 16 for 6
/// epochs, 3 seeds, cosines of 200 samples. Its numbers are of another draw of the mixture: 0.06 apart.
class ConfusionProtocolTest {
    private static final Split DRAWN = new Mixture(1, 1).split(600);
    private static final Split DATA = new Split(Mixture.onSphere(DRAWN.train()), Mixture.onSphere(DRAWN.test()));
    private static final int SEEDS = 3;
    private static final long STEPS = 6 * 38;
    private static final ConfusionProbe PROBE =
            new ConfusionProbe(200, SampleSet.TRAIN, Unit.SAMPLE, 16, 8, Pairing.ALL, Order.CLASS, false, 128, 1);

    /// Means over the seeds.
    private record Found(double minimum, double std) {}

    private static Found measure(List<Layer> layers, long steps) {
        double minimum = 0;
        double std = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            Experiment e = Studies.experiment(layers, new Sgd(0.1, 0, 0, false), 16);
            Run run = Subjects.run(new Experiment(e.name(), seed, e.data(), e.network(), e.loss(), e.training()), DATA);
            run.advance(steps);
            CosineSummary cosines =
                    PROBE.measure(Subjects.of(run)).whole().cosines().orElseThrow();
            minimum += cosines.worst().value() / SEEDS;
            std += cosines.std() / SEEDS;
        }
        return new Found(minimum, std);
    }

    private static Layer dense(int units) {
        return new Dense("", units, true, Initialisation.LECUN_NORMAL, 1, 0);
    }

    private static List<Layer> plain(int depth, int width) {
        List<Layer> layers = new ArrayList<>();
        for (int l = 0; l < depth; l++) {
            layers.add(dense(width));
            layers.add(new Tanh(""));
        }
        layers.add(dense(0));
        return layers;
    }

    /// a += tanh / sqrt(depth) in every layer but the first.
    private static List<Layer> skipping(int depth, int width) {
        List<Layer> layers = new ArrayList<>(List.of(dense(width), new Tanh("s0")));
        for (int l = 1; l < depth; l++) {
            layers.add(dense(width));
            layers.add(new Tanh(""));
            layers.add(new Residual("s" + l, "s" + (l - 1), 1 / Math.sqrt(depth), Initialisation.LECUN_NORMAL, 1));
        }
        layers.add(dense(0));
        return layers;
    }

    @Test
    void atTheStartGradientsFightMoreTheDeeperANarrowNetworkIs() {
        int[] depths = {1, 2, 4, 8, 16};
        double[] paper = {-.26, -.29, -.38, -.51, -.70};
        double before = 0;
        for (int i = 0; i < depths.length; i++) {
            double minimum = measure(plain(depths[i], 16), 0).minimum();
            assertThat(minimum).isLessThan(before).isCloseTo(paper[i], within(0.1));
            before = minimum;
        }
    }

    @Test
    void atTheStartGradientsFightLessTheWiderANetworkIs() {
        int[] widths = {8, 16, 32, 64, 128};
        double[] paper = {-.63, -.46, -.37, -.28, -.23};
        double before = -1;
        for (int i = 0; i < widths.length; i++) {
            double minimum = measure(plain(6, widths[i]), 0).minimum();
            assertThat(minimum).isGreaterThan(before).isCloseTo(paper[i], within(0.1));
            before = minimum;
        }
    }

    /// Accepted there: at 16 layers 0.2 below one layer; with skips 0.15 above without.
    @Test
    void atTheEndDepthHasMadeItWorseAndSkipsHaveNot() {
        double deep = measure(plain(16, 16), STEPS).minimum();
        assertThat(deep).isLessThan(measure(plain(1, 16), STEPS).minimum() - 0.2);
        assertThat(deep).isLessThan(measure(skipping(16, 16), STEPS).minimum() - 0.15);
    }

    /// Not the minimum, which saturates. There .237 to .144.
    @Test
    void atTheEndCosinesOfWideNetworksLieCloserTogether() {
        double before = 1;
        for (int width : new int[] {8, 16, 32, 64, 128}) {
            double std = measure(plain(6, width), STEPS).std();
            assertThat(std).isLessThan(before);
            before = std;
        }
    }
}
