package gradiscope.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradiscope.data.Samples;
import gradiscope.experiment.Network;
import gradiscope.experiment.Seed;
import gradiscope.experiment.Shape;
import gradiscope.network.layer.Conv2d;
import gradiscope.network.layer.Flatten;
import gradiscope.network.layer.Initialisation;
import gradiscope.tensor.Slice;
import gradiscope.tensor.Vectors;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Both ways to the inner products of gradients of a convolution, on layers large enough to take them,
/// against materialised gradients.
class ConvolutionGramTest {
    /// Large filters on a single position, or on four, take the identity; the last takes gradients, 12 of its
    /// 16 channels at a time.
    @ParameterizedTest
    @CsvSource({
        "6, 128, 1, 1, 512, true",
        "6, 128, 1, 1, 512, false",
        "4, 64, 2, 3, 256, true",
        "600, 64, 3, 3, 16, true"
    })
    void equalsThatOfMaterialisedGradients(int rows, int inputs, int side, int kernel, int channels, boolean bias) {
        Samples samples = Nets.samples(new Shape(inputs, side, side), rows, 3, 1);
        Conv2d convolution = new Conv2d("", channels, kernel, 1, kernel / 2, bias, Initialisation.HE_NORMAL, 1);
        Network network = new Network(List.of(convolution, new Flatten(""), Nets.dense(0)));
        Architecture architecture = Architecture.of(network, Nets.CROSS_ENTROPY, samples);
        Plan plan = new Plan(architecture, rows, Plan.Purpose.GRADIENTS);
        plan.load(architecture.initialParameters(new Seed(2)), architecture.initialStatistics());
        plan.batch().take(samples, 0, rows);
        plan.evaluating();
        plan.forward();
        plan.backward(1);
        Slice gram = Slice.zeros(rows * rows);
        plan.gram(0, gram, Slice.zeros(rows * rows));
        int size = architecture.stages().getFirst().parameters().stream()
                .mapToInt(Parameter::size)
                .sum();
        Slice gradients = Slice.zeros(rows * size);
        plan.sampleGradients(0, gradients);
        for (int i = 0; i < rows; i += Math.max(1, rows / 8)) {
            for (int j = i; j < rows; j += Math.max(1, rows / 9)) {
                double exact = Vectors.dot(gradients.part(i * size, size), gradients.part(j * size, size));
                assertThat((double) gram.get(i * rows + j)).isCloseTo(exact, within(1e-5 * (1 + Math.abs(exact))));
            }
        }
    }
}
