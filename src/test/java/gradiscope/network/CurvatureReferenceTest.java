package gradiscope.network;

import gradiscope.data.Samples;
import gradiscope.experiment.Layer;
import gradiscope.experiment.Network;
import gradiscope.network.loss.CrossEntropy;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Forward mode and Hessian-vector products, by parameters alone and by parameters and inputs together.
class CurvatureReferenceTest {
    /// Six layers deep, with activations that are exact to 4e-7: 3.4e-7 was seen.
    private static final double TOLERANCE = 1e-6;

    private static final Reference REFERENCE = Reference.read("curvature");

    @ParameterizedTest
    @CsvSource({"cnn, pooling cnn", "batch-norm mlp, batch-norm mlp", "residual mlp, residual mlp"})
    void derivativesAlongDirectionsAreThoseOfFloat64(String name, String network) {
        Reference expected = REFERENCE.at(name);
        Plan plan = plan(expected, Objects.requireNonNull(ReferenceNets.NETS.get(network)));
        differentiate(plan);
        expected.assertClose("outputsAlongParameters", plan.output().tangent().toArray(), TOLERANCE);
        expected.assertClose("hessianVector", plan.parameters().signalTangent().toArray(), TOLERANCE);

        System.arraycopy(
                expected.floats("inputTangent"),
                0,
                plan.input().tangent().array(),
                0,
                plan.input().tangent().length());
        differentiate(plan);
        expected.assertClose("outputsAlongBoth", plan.output().tangent().toArray(), TOLERANCE);
        expected.assertClose(
                "parameterGradientAlongBoth", plan.parameters().signalTangent().toArray(), TOLERANCE);
        expected.assertClose(
                "inputGradientAlongBoth", plan.input().signalTangent().toArray(), TOLERANCE);
    }

    private static Plan plan(Reference expected, List<Layer> layers) {
        Samples samples = expected.classified(expected.shape(), "inputs", 3);
        Architecture architecture = Architecture.of(new Network(layers), new CrossEntropy(0.1), samples);
        Plan plan = new Plan(architecture, samples.count(), Plan.Purpose.CURVATURE);
        plan.load(expected.floats("parameters"), architecture.initialStatistics());
        plan.batch().take(samples, 0, samples.count());
        float[] v = expected.floats("parameterTangent");
        System.arraycopy(v, 0, plan.parameters().tangent().array(), 0, v.length);
        return plan;
    }

    private static void differentiate(Plan plan) {
        float scale = 1f / plan.batch().rows();
        plan.training(0);
        plan.forward();
        plan.backward(scale);
        plan.tangent();
        plan.backwardTangent(scale);
    }
}
