package gradiscope.network;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.data.Samples;
import gradiscope.experiment.Network;
import gradiscope.network.loss.CrossEntropy;
import gradiscope.tensor.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Gradients of each sample's own loss, against a loop over samples; batch norm with its statistics frozen.
class SampleGradientReferenceTest {
    /// Seven layers deep, with activations that are exact to 4e-7: 4.6e-7 was seen.
    private static final double TOLERANCE = 2e-6;

    /// Inner products have twice the error of the gradients, and their terms cancel: 1e-6 was seen.
    private static final double GRAM_TOLERANCE = 4e-6;

    private static final Reference REFERENCE = Reference.read("samples");

    static Set<String> names() {
        return REFERENCE.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void gradientsOfEachSampleAreThoseOfFloat64(String name) {
        Reference expected = REFERENCE.at(name);
        Samples samples = samples(expected);
        Architecture architecture = architecture(name, samples);
        Plan plan = new Plan(architecture, samples.count(), Plan.Purpose.GRADIENTS);
        plan.load(expected.floats("parameters"), expected.floats("statistics"));
        plan.batch().take(samples, 0, samples.count());
        plan.evaluating();
        plan.forward();
        plan.backward(1);
        expected.assertClose("gradients", sampleGradients(plan), TOLERANCE);
    }

    /// Rows x parameters, from the parts of all stages.
    private static float[] sampleGradients(Plan plan) {
        int all = plan.architecture().parameterCount();
        float[] gradients = new float[plan.batch().rows() * all];
        for (int i = 0; i < plan.architecture().stages().size(); i++) {
            List<Parameter> own = plan.architecture().stages().get(i).parameters();
            int size = own.stream().mapToInt(Parameter::size).sum();
            Slice part = Slice.zeros(plan.batch().rows() * size);
            plan.sampleGradients(i, part);
            for (int r = 0; size > 0 && r < plan.batch().rows(); r++) {
                int to = r * all + own.getFirst().offset();
                System.arraycopy(part.array(), r * size, gradients, to, size);
            }
        }
        return gradients;
    }

    @ParameterizedTest
    @MethodSource("names")
    void innerProductsAreThoseOfFloat64InAllAndByLayer(String name) {
        Reference expected = REFERENCE.at(name);
        Samples samples = samples(expected);
        GradientGram gram = new GradientGram(architecture(name, samples), samples.count());
        List<String> told = new ArrayList<>();
        Slice whole = gram.of(expected.floats("parameters"), expected.floats("statistics"), samples, (stage, part) -> {
            String place = String.valueOf(stage.parameters().getFirst().layerIndex());
            expected.at("layerGrams").assertClose(place, part.toArray(), GRAM_TOLERANCE);
            told.add(place);
        });
        expected.assertClose("gram", whole.toArray(), GRAM_TOLERANCE);
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(expected.at("layerGrams").names());
    }

    private static Samples samples(Reference expected) {
        return expected.classified(expected.shape(), "inputs", 3);
    }

    private static Architecture architecture(String name, Samples samples) {
        Network network = new Network(Objects.requireNonNull(ReferenceNets.NETS.get(name)));
        return Architecture.of(network, new CrossEntropy(0), samples);
    }
}
