package gradiscope.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradiscope.data.Samples;
import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Layer;
import gradiscope.experiment.Network;
import gradiscope.experiment.Shape;
import gradiscope.network.layer.Elu;
import gradiscope.network.layer.Sigmoid;
import gradiscope.network.layer.Silu;
import gradiscope.network.layer.Softplus;
import gradiscope.network.loss.MeanSquaredError;
import gradiscope.tensor.Slice;
import gradiscope.tensor.Vectors;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Values, slopes and curvatures from -1000 to 1000.
///
/// An error of 1e-6 of the number, or of 1 where the number is smaller: about what float32 leaves of a
/// slope like 1 - y^2 or a curvature of a few such terms, and what the rational approximations of tanh and
/// erf (4e-7) bring.
class ActivationReferenceTest {
    private static final double TOLERANCE = 1e-6;
    private static final Reference REFERENCE = Reference.read("activations");

    static Stream<Layer> activations() {
        return ReferenceNets.ACTIVATIONS.stream();
    }

    static Stream<Layer> vanishing() {
        return Stream.of(new Sigmoid(""), new Silu(""), new Softplus(""));
    }

    @Test
    void everyReferenceIsUsed() {
        assertThat(activations().map(a -> Descriptor.of(a).name()))
                .containsExactlyInAnyOrderElementsOf(REFERENCE.names());
    }

    @ParameterizedTest
    @MethodSource("activations")
    void valuesAreThoseOfFloat64(Layer activation) {
        assertClose(activation, "values", plan(activation).output().value());
    }

    @ParameterizedTest
    @MethodSource("activations")
    void slopesAreThoseOfFloat64BackwardsAndForwards(Layer activation) {
        Plan plan = plan(activation);
        assertClose(activation, "slopes", plan.input().signal());
        assertClose(activation, "slopes", plan.output().tangent());
    }

    @ParameterizedTest
    @MethodSource("activations")
    void curvaturesAreThoseOfFloat64(Layer activation) {
        Slice curvatures = plan(activation).input().signalTangent();
        if (activation instanceof Elu) {
            // At 0 it jumps: ours is the one from the left, as the slope is in both; PyTorch's is the one from the
            // right.
            assertClose(activation, "curvatures", curvatures, x -> x != 0, TOLERANCE, 1);
        } else {
            assertClose(activation, "curvatures", curvatures);
        }
    }

    @ParameterizedTest
    @MethodSource("activations")
    void smallInputsKeepTheirDigits(Layer activation) {
        assertClose(activation, "values", plan(activation).output().value(), x -> Math.abs(x) < 0.2, TOLERANCE, 0);
        assertClose(activation, "slopes", plan(activation).input().signal(), x -> Math.abs(x) < 0.2, TOLERANCE, 0);
    }

    /// Down to -87, where float32 ends: what a saturated unit still gives.
    @ParameterizedTest
    @MethodSource("vanishing")
    void vanishingValuesKeepTheirDigits(Layer activation) {
        assertClose(activation, "values", plan(activation).output().value(), x -> x < 0 && x > -88, TOLERANCE, 0);
    }

    private static void assertClose(Layer activation, String name, Slice actual) {
        assertClose(activation, name, actual, x -> true, TOLERANCE, 1);
    }

    /// @param tolerance share of the expected number
    /// @param floor taken for expected numbers that are smaller
    private static void assertClose(
            Layer activation, String name, Slice actual, DoublePredicate where, double tolerance, double floor) {
        Reference reference = REFERENCE.at(Descriptor.of(activation).name());
        double[] x = reference.doubles("inputs");
        double[] expected = reference.doubles(name);
        for (int i = 0; i < x.length; i++) {
            if (where.test(x[i])) {
                assertThat((double) actual.get(i))
                        .as("%s of %s at %s", name, activation, x[i])
                        .isCloseTo(expected[i], within(tolerance * Math.max(Math.abs(expected[i]), floor)));
            }
        }
    }

    /// After all four passes, with a signal of 1 to every output and a tangent of 1 from every input.
    private static Plan plan(Layer activation) {
        float[] x = REFERENCE.at(Descriptor.of(activation).name()).floats("inputs");
        Samples samples = Samples.regression(Shape.vector(x.length), x, new float[x.length], x.length);
        MeanSquaredError unused = new MeanSquaredError(1, 1, MeanSquaredError.Reduction.MEAN);
        Architecture architecture = Architecture.of(new Network(List.of(activation)), unused, samples);
        Plan plan = new Plan(architecture, 1, Plan.Purpose.CURVATURE);
        plan.batch().take(samples, 0, 1);
        plan.evaluating();
        plan.forward();
        Vectors.fill(plan.output().signal(), x.length, 1);
        plan.propagate();
        Vectors.fill(plan.input().tangent(), x.length, 1);
        plan.tangent();
        // Scale 0: the loss adds nothing to the tangent of the signal.
        plan.backwardTangent(0);
        return plan;
    }
}
