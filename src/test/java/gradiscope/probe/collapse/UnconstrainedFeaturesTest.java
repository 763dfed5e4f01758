package gradiscope.probe.collapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradiscope.experiment.Seed;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The global minimisers of free features with squared error, in closed form (derived for this project from
/// Zhou et al. 2022) and by gradient descent from random features: 4 classes of 50, 20 features, lambdaW
/// .005, lambdaH .001, step 1, initial deviation .5.
class UnconstrainedFeaturesTest {
    private static final Seed SEED = new Seed(1);

    private static UnconstrainedFeatures model(OptionalDouble lambdaB) {
        Optional<Double> bias = lambdaB.isPresent() ? Optional.of(lambdaB.getAsDouble()) : Optional.empty();
        return new UnconstrainedFeatures(4, 50, 20, 0.005, 0.001, bias);
    }

    private static LayerReading measured(UnconstrainedFeatures model, UnconstrainedFeatures.State state) {
        return Examples.measureCentred(model.layer(state));
    }

    private static UnconstrainedFeatures.State descended(UnconstrainedFeatures model) {
        UnconstrainedFeatures.State state = model.start(SEED, 0.5);
        model.descend(state, 10_000, 1.0);
        return state;
    }

    /// The scales of W and H settle at the rate lambdaH only, so that the last digits take longer than the
    /// geometry.
    private static void assertDescentEndsAtTheMinimum(UnconstrainedFeatures model, UnconstrainedFeatures.State state) {
        assertThat(model.value(state)).isCloseTo(model.minimum(), within(5e-9));
        model.descend(state, 15_000, 1.0);
        assertThat(model.value(state)).isCloseTo(model.minimum(), within(1e-13));
    }

    private static void assertCollapsed(LayerReading reading) {
        assertThat(Examples.value(reading, Metric.PAPYAN_HAN_NC1)).isLessThan(1e-20);
        assertThat(Examples.value(reading, Metric.ZHOU_ZHU_NC2)).isLessThan(1e-11);
        assertThat(Examples.value(reading, Metric.LIBRARY_NC2)).isLessThan(1e-11);
        assertThat(Examples.value(reading, Metric.ZHOU_ZHU_NC3)).isLessThan(1e-11);
        assertThat(Examples.value(reading, Metric.PAPYAN_HAN_NC4)).isZero();
    }

    @Test
    void withoutBiasDescentEndsInAnOrthogonalFrame() {
        UnconstrainedFeatures model = model(OptionalDouble.empty());
        UnconstrainedFeatures.State state = descended(model);
        assertThat(model.c()).isCloseTo(0.0632, within(5e-5));
        assertThat(model.minimum()).isCloseTo(0.0612456, within(5e-8));
        assertCollapsed(measured(model, state));
        double uncentred = Examples.value(Examples.measure(model.layer(state)), Metric.ZHOU_ZHU_NC2);
        assertThat(uncentred).isCloseTo(0.5176, within(5e-5));
        // W mu_G = (1 - c)/K in every class.
        assertThat(Examples.value(measured(model, state), Metric.ZHOU_ZHU_FOURTH))
                .isCloseTo((1 - model.c()) / 2, within(1e-4));
        assertDescentEndsAtTheMinimum(model, state);
        assertThat(Examples.value(measured(model, state), Metric.ZHOU_ZHU_FOURTH))
                .isCloseTo((1 - model.c()) / 2, within(1e-9));
    }

    @Test
    void withFreeBiasDescentEndsInASimplex() {
        UnconstrainedFeatures model = model(OptionalDouble.of(0));
        UnconstrainedFeatures.State state = descended(model);
        assertThat(model.minimum()).isCloseTo(0.0459342, within(5e-8));
        assertCollapsed(measured(model, state));
        assertThat(Examples.value(Examples.measure(model.layer(state)), Metric.ZHOU_ZHU_NC2))
                .isLessThan(1e-9);
        assertThat(Examples.value(measured(model, state), Metric.ZHOU_ZHU_FOURTH))
                .isCloseTo(0.5, within(1e-9));
        assertDescentEndsAtTheMinimum(model, state);
    }

    @Test
    void withPenalisedBiasDescentReachesTheClosedForm() {
        UnconstrainedFeatures model = model(OptionalDouble.of(0.2));
        UnconstrainedFeatures.State state = descended(model);
        assertCollapsed(measured(model, state));
        assertDescentEndsAtTheMinimum(model, state);
    }

    @Test
    void variabilityIsSmallAfterAThousandSteps() {
        UnconstrainedFeatures model = model(OptionalDouble.of(0));
        UnconstrainedFeatures.State state = model.start(SEED, 0.5);
        model.descend(state, 1000, 1.0);
        assertThat(Examples.value(measured(model, state), Metric.PAPYAN_HAN_NC1))
                .isBetween(2e-4, 2e-2);
    }

    /// -1 stands for no bias. The minimisers are exact simplexes up to lambdaB = c/(1 - c) = .0675.
    @ParameterizedTest
    @ValueSource(doubles = {-1, 0, 0.01, 0.06, 0.07, 0.2, 5, 1e6})
    void minimisersHaveTheValueAndTheGeometryOfTheClosedForm(double lambdaB) {
        UnconstrainedFeatures model = model(lambdaB < 0 ? OptionalDouble.empty() : OptionalDouble.of(lambdaB));
        UnconstrainedFeatures.State state = model.minimiser(SEED);
        double value = model.value(state);
        assertThat(value).isCloseTo(model.minimum(), within(1e-14));
        model.descend(state, 1, 1.0);
        assertThat(model.value(state)).as("nothing below").isCloseTo(value, within(1e-14));
        LayerReading reading = measured(model, state);
        assertCollapsed(reading);
        double uncentred = Examples.value(Examples.measure(model.layer(state)), Metric.ZHOU_ZHU_NC2);
        if (lambdaB >= 0 && lambdaB <= model.c() / (1 - model.c())) {
            assertThat(uncentred).isLessThan(1e-11);
            // 1/(sqrt(K)(1 + lambdaB))
            assertThat(Examples.value(reading, Metric.ZHOU_ZHU_FOURTH))
                    .isCloseTo(1 / (2 * (1 + lambdaB)), within(1e-12));
        } else {
            assertThat(uncentred).isBetween(1e-6, 0.518);
            assertThat(Examples.value(reading, Metric.ZHOU_ZHU_FOURTH)).isCloseTo((1 - model.c()) / 2, within(1e-12));
        }
    }

    @Test
    void atTheMinimumTheClassifierIsTheLeastSquaresOne() {
        UnconstrainedFeatures model = model(OptionalDouble.of(0.2));
        UnconstrainedFeatures.State state = model.minimiser(SEED);
        MseDecomposition mse = measured(model, state).mse().orElseThrow();
        double features = 0.001 / 2 * Vectors.squaredFrobenius(state.h());
        assertThat(mse.loss()).isCloseTo(model.minimum() - features, within(1e-14));
        assertThat(mse.perpendicular()).isCloseTo(0, within(1e-14));
    }
}
