package gradiscope.network;

import gradiscope.data.Samples;
import gradiscope.experiment.Layer;
import gradiscope.experiment.Network;
import gradiscope.experiment.Shape;
import gradiscope.network.loss.MeanSquaredError;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Plans of networks whose output is what is looked at, and no loss.
final class LayerPlans {
    private LayerPlans() {}

    /// A plan for as many rows and outputs as the reference has.
    static Plan plan(Map<String, List<Layer>> networks, String name, Shape shape, Reference expected) {
        Samples samples = samples(shape, expected);
        MeanSquaredError unused = new MeanSquaredError(1, 1, MeanSquaredError.Reduction.MEAN);
        Network network = new Network(Objects.requireNonNull(networks.get(name), name));
        return new Plan(Architecture.of(network, unused, samples), samples.count(), Plan.Purpose.INPUT_GRADIENTS);
    }

    private static Samples samples(Shape shape, Reference expected) {
        float[] x = expected.floats("inputs");
        float[] unused = new float[expected.floats("outputs").length];
        return Samples.regression(shape, x, unused, unused.length * shape.size() / x.length);
    }

    /// Checks the outputs, and the gradients of their inner product with the cotangent.
    static void pass(Plan plan, Reference expected, double tolerance) {
        Samples samples = samples(plan.architecture().input(), expected);
        plan.batch().take(samples, 0, samples.count());
        plan.forward();
        float[] cotangent = expected.floats("cotangent");
        System.arraycopy(cotangent, 0, plan.output().signal().array(), 0, cotangent.length);
        plan.propagate();
        expected.assertClose(
                "outputs", plan.output().value().part(0, cotangent.length).toArray(), tolerance);
        expected.assertClose("parameterGradient", plan.parameters().signal().toArray(), tolerance);
        int inputs = samples.inputs().length;
        expected.assertClose(
                "inputGradient", plan.input().signal().part(0, inputs).toArray(), tolerance);
    }
}
