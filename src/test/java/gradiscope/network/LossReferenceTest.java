package gradiscope.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradiscope.data.Samples;
import gradiscope.experiment.Loss;
import gradiscope.experiment.Network;
import gradiscope.experiment.Shape;
import gradiscope.network.layer.Linear;
import gradiscope.network.loss.CrossEntropy;
import gradiscope.network.loss.Logistic;
import gradiscope.network.loss.Losses;
import gradiscope.network.loss.MeanSquaredError;
import gradiscope.network.loss.MeanSquaredError.Reduction;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every loss on outputs that are given: the network is the identity, so gradients by inputs are those by
/// outputs.
class LossReferenceTest {
    /// float32 leaves 6e-8 of the largest; losses are summed in double.
    private static final double TOLERANCE = 2e-7;

    private static final Reference REFERENCE = Reference.read("losses");

    private static final Map<String, Loss> LOSSES = Map.of(
            "cross-entropy", new CrossEntropy(0),
            "cross-entropy with label smoothing", new CrossEntropy(0.1),
            "cross-entropy with heavy label smoothing", new CrossEntropy(0.7),
            "mse", new MeanSquaredError(1, 1, Reduction.MEAN),
            "mse half-sum", new MeanSquaredError(1, 1, Reduction.HALF_SUM),
            "mse mean rescaled", new MeanSquaredError(5, 20, Reduction.MEAN),
            "mse half-sum rescaled", new MeanSquaredError(15, 30, Reduction.HALF_SUM),
            "logistic", new Logistic(),
            "regression", new MeanSquaredError(1, 1, Reduction.MEAN),
            "regression half-sum", new MeanSquaredError(1, 1, Reduction.HALF_SUM));

    static Set<String> names() {
        return REFERENCE.names();
    }

    @Test
    void everyLossHasAReference() {
        assertThat(LOSSES.keySet()).isEqualTo(names());
        assertThat(LOSSES.values().stream().map(Loss::getClass).collect(Collectors.toSet()))
                .isEqualTo(Set.copyOf(Losses.ALL));
    }

    @ParameterizedTest
    @MethodSource("names")
    void lossGradientAndHessianAreThoseOfFloat64(String name) {
        Reference expected = REFERENCE.at(name);
        Plan plan = plan(Objects.requireNonNull(LOSSES.get(name)), expected);
        plan.forward();
        double loss = expected.number("loss");
        assertThat(plan.loss()).isCloseTo(loss, within(TOLERANCE * loss));
        assertThat(plan.backward(1)).isCloseTo(loss, within(TOLERANCE * loss));
        expected.assertClose("gradient", plan.input().signal().toArray(), TOLERANCE);
        float[] tangent = expected.floats("tangent");
        System.arraycopy(tangent, 0, plan.input().tangent().array(), 0, tangent.length);
        plan.tangent();
        plan.backwardTangent(1);
        expected.assertClose("hessianTangent", plan.input().signalTangent().toArray(), TOLERANCE);
    }

    private static Plan plan(Loss loss, Reference expected) {
        Samples samples = samples(expected);
        Architecture architecture = Architecture.of(new Network(List.of(new Linear(""))), loss, samples);
        Plan plan = new Plan(architecture, samples.count(), Plan.Purpose.CURVATURE);
        plan.batch().take(samples, 0, samples.count());
        plan.evaluating();
        return plan;
    }

    private static Samples samples(Reference expected) {
        float[] z = expected.floats("outputs");
        if (expected.names().contains("targets")) {
            return Samples.regression(Shape.vector(2), z, expected.floats("targets"), 2);
        }
        int[] labels = expected.integers("labels");
        int outputs = z.length / labels.length;
        return expected.classified(Shape.vector(outputs), "outputs", Math.max(2, outputs));
    }
}
