package gradiscope.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradiscope.data.Samples;
import gradiscope.experiment.Network;
import gradiscope.experiment.Seed;
import gradiscope.experiment.Shape;
import gradiscope.network.layer.BatchNorm;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Recomputed statistics of a batch norm on the inputs, against mean and variance of all inputs at once.
class CalibrationTest {
    private static final Network NETWORK = new Network(List.of(new BatchNorm("", 0.1, 1e-5), Nets.dense(0)));

    /// Classes 6 apart and 1 wide, sorted by class: their variance is 25, that of one class is 1.
    private static Samples sorted(int count) {
        Samples noise = Nets.samples(Shape.vector(2), count, 3, 8);
        int[] labels = IntStream.range(0, count).map(i -> 3 * i / count).toArray();
        float[] inputs = noise.inputs().clone();
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] += 6 * (labels[i / 2] - 1);
        }
        return noise.withInputs(noise.shape(), inputs).withLabels(labels);
    }

    /// A batch that is one of four misses about 1/64 of the variance and of the deviation in the mean: what
    /// is between batches. Batches of one class would miss nearly all of it.
    @ParameterizedTest
    @CsvSource({"64, 64, 1e-5", "65, 64, 0.1", "256, 64, 0.1", "600, 64, 0.1"})
    void isThatOfAllSamplesWhateverTheirOrder(int count, int capacity, double relative) {
        Samples samples = sorted(count);
        Architecture architecture = Architecture.of(NETWORK, Nets.CROSS_ENTROPY, samples);
        Plan plan = new Plan(architecture, capacity, Plan.Purpose.VALUES);
        plan.load(architecture.initialParameters(new Seed(1)), architecture.initialStatistics());
        plan.recalibrate(new Calibration(samples, capacity));
        for (int j = 0; j < 2; j++) {
            double mean = 0;
            double squares = 0;
            for (int i = 0; i < count; i++) {
                double x = samples.inputs()[2 * i + j];
                mean += x / count;
                squares += x * x / (count - 1);
            }
            double variance = squares - mean * mean * count / (count - 1);
            assertThat((double) plan.statistics().get(j)).isCloseTo(mean, within(1e-5));
            assertThat((double) plan.statistics().get(2 + j)).isCloseTo(variance, within(relative * variance));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 64, 1", "64, 64, 1", "65, 64, 2", "1000, 64, 16"})
    void takesEverySampleOnceInBatchesOfEqualSize(int count, int capacity, int batches) {
        Samples samples = sorted(count);
        Calibration calibration = new Calibration(samples, capacity);
        assertThat(calibration.batches()).isEqualTo(batches);
        Architecture architecture = Architecture.of(NETWORK, Nets.CROSS_ENTROPY, samples);
        Plan plan = new Plan(architecture, capacity, Plan.Purpose.VALUES);
        double seen = 0;
        for (int i = 0; i < batches; i++) {
            calibration.take(i, plan);
            assertThat(plan.batch().rows()).isBetween(count / batches, Math.ceilDiv(count, batches));
            for (int r = 0; r < plan.batch().rows() * 2; r++) {
                seen += plan.input().value().get(r);
            }
        }
        double all = IntStream.range(0, 2 * count)
                .mapToDouble(i -> samples.inputs()[i])
                .sum();
        assertThat(seen).isCloseTo(all, within(1e-9 * count));
    }
}
