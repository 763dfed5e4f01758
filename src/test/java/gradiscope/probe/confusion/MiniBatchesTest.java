package gradiscope.probe.confusion;

import static gradiscope.probe.confusion.Gradients.dot;
import static gradiscope.probe.confusion.Gradients.gram;
import static gradiscope.probe.confusion.Gradients.normal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradiscope.experiment.Seed;
import gradiscope.probe.SampleSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MiniBatchesTest {
    private static final Seed SEED = new Seed(1);

    @Test
    void haveTheProductsOfTheMeanGradients() {
        double[][] gradients = normal(50, 7, 2);
        MiniBatches batches = MiniBatches.disjoint(50, 8, 6, SEED);
        Gram gram = batches.gram(gram(gradients));
        for (int a = 0; a < 6; a++) {
            for (int b = 0; b < 6; b++) {
                double expected = dot(mean(gradients, batches.batch(a)), mean(gradients, batches.batch(b)));
                assertThat(gram.get(a, b)).isCloseTo(expected, within(1e-6));
            }
        }
    }

    @Test
    void shareNoSampleWhenAllAreCompared() {
        MiniBatches batches = MiniBatches.disjoint(60, 10, 6, SEED);
        Set<Integer> seen = new HashSet<>();
        for (int b = 0; b < 6; b++) {
            Arrays.stream(batches.batch(b)).forEach(i -> assertThat(seen.add(i)).isTrue());
        }
        assertThat(seen).hasSize(60);
        assertThat(batches.items(SampleSet.TRAIN).samplesReused()).isFalse();
        assertThat(confusion(batches, 60).pairs()).isEqualTo(15);
    }

    @Test
    void offerTheHundredPairsOfBatchesOf128OfThePaper() {
        MiniBatches batches = MiniBatches.pairs(300, 128, 100, SEED);
        for (int pair = 0; pair < 100; pair++) {
            Set<Integer> seen = new HashSet<>();
            Arrays.stream(batches.batch(2 * pair)).forEach(seen::add);
            Arrays.stream(batches.batch(2 * pair + 1)).forEach(seen::add);
            assertThat(seen).hasSize(256);
        }
        assertThat(batches.items(SampleSet.TRAIN).samplesReused()).isTrue();
        CosineSummary cosines = confusion(batches, 300);
        assertThat(cosines.pairs()).isEqualTo(100);
        assertThat(cosines.heatMap()).isEmpty();
        assertThat(cosines.worst().second()).isEqualTo(cosines.worst().first() + 1);
    }

    /// Independent gradients with mean 0: separate batches have cosines around 0, while batches that shared
    /// half of their samples would have cosines around 1/2.
    @Test
    void doNotSeemToAgreeWhereTheirSamplesDoNot() {
        MiniBatches batches = MiniBatches.pairs(400, 32, 100, SEED);
        assertThat(confusion(batches, 400).mean()).isCloseTo(0, within(0.1));
    }

    @Test
    void areDrawnAlikeFromTheSameSeed() {
        int[] drawn = MiniBatches.disjoint(100, 5, 3, SEED).batch(2);
        assertThat(MiniBatches.disjoint(100, 5, 3, new Seed(1)).batch(2)).isEqualTo(drawn);
        assertThat(MiniBatches.disjoint(100, 5, 3, new Seed(2)).batch(2)).isNotEqualTo(drawn);
    }

    @Test
    void takeEveryOrderEquallyOften() {
        Map<List<Integer>, Integer> orders = new HashMap<>();
        for (int seed = 0; seed < 12_000; seed++) {
            MiniBatches batches = MiniBatches.disjoint(3, 1, 3, new Seed(seed));
            orders.merge(List.of(batches.batch(0)[0], batches.batch(1)[0], batches.batch(2)[0]), 1, Integer::sum);
        }
        // 2000 each, standard deviation 41.
        assertThat(orders.values())
                .hasSize(6)
                .allSatisfy(count -> assertThat(count).isBetween(1835, 2165));
    }

    @Test
    void areRefusedWhereTheyWouldOverlap() {
        assertThatThrownBy(() -> MiniBatches.disjoint(100, 30, 4, SEED))
                .hasMessage(
                        "batch: 4 batches of 30 need 120 samples, there are 100; use smaller or fewer batches; set samples, batch and count to fit");
        assertThatThrownBy(() -> MiniBatches.pairs(255, 128, 100, SEED))
                .hasMessage(
                        "batch: 2 batches of 128 need 256 samples, there are 255; use smaller or fewer batches; set samples, batch and count to fit");
    }

    @Test
    void areRefusedForAMatrixOfOtherSamples() {
        MiniBatches batches = MiniBatches.disjoint(10, 2, 3, SEED);
        assertThatThrownBy(() -> batches.gram(gram(normal(11, 2, 1)))).hasMessage("batches of 10 samples, not of 11");
    }

    private static CosineSummary confusion(MiniBatches batches, int samples) {
        Gram gram = batches.gram(gram(normal(samples, 20, 3)));
        ConfusionReading reading = new Confusion(batches.items(SampleSet.TRAIN)).measure(gram);
        assertThat(reading.items().unit()).isEqualTo(Unit.MINI_BATCH);
        assertThat(reading.order()).isEqualTo(Order.GIVEN);
        return reading.whole().cosines().orElseThrow();
    }

    private static double[] mean(double[][] gradients, int[] batch) {
        double[] mean = new double[gradients[0].length];
        for (int i : batch) {
            for (int k = 0; k < mean.length; k++) {
                mean[k] += gradients[i][k] / batch.length;
            }
        }
        return mean;
    }
}
