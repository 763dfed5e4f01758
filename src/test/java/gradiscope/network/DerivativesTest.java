package gradiscope.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradiscope.experiment.Layer;
import gradiscope.experiment.Seed;
import gradiscope.network.layer.Layers;
import gradiscope.tensor.Slice;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every derivative against central differences along random directions, in training mode (batch statistics
/// live, dropout masks fixed by the seed), where the most can go wrong. A direction has length 1, so an
/// absolute tolerance of 2e-3 is about a percent of the derivatives that occur; float32 differences carry
/// no more.
class DerivativesTest {
    private static final long MASKS = 99;
    private static final double TOLERANCE = 2e-3;
    private static final float STEP = 1e-2f;

    @Test
    void everyLayerIsTested() {
        Set<Class<? extends Layer>> used = new HashSet<>();
        Nets.all().forEach(c -> c.network().layers().forEach(l -> used.add(l.getClass())));
        assertThat(used).containsAll(Layers.ALL);
    }

    static java.util.stream.Stream<Nets.Case> nets() {
        return Nets.all();
    }

    @ParameterizedTest
    @MethodSource("nets")
    void gradientByParameters(Nets.Case c) {
        Plan plan = plan(c);
        double[] loss = {0};
        for (int k = 0; k < 6; k++) {
            float[] v = Nets.direction(plan.parameters().value().length(), k);
            double forwards = lossAt(plan, v, STEP, null);
            double backwards = lossAt(plan, v, -STEP, null);
            lossAt(plan, v, 0, null);
            loss[0] = plan.backward(1f / c.samples().count());
            double slope = Nets.dot(plan.parameters().signal().array(), v);
            assertThat(slope).isCloseTo((forwards - backwards) / (2 * STEP), within(TOLERANCE));
        }
        assertThat(loss[0]).isCloseTo(plan.loss(), within(1e-4));
    }

    @ParameterizedTest
    @MethodSource("nets")
    void gradientByInputs(Nets.Case c) {
        Plan plan = plan(c);
        for (int k = 0; k < 4; k++) {
            float[] v = Nets.direction(c.samples().inputs().length, 50 + k);
            double forwards = lossAtInput(plan, v, STEP);
            double backwards = lossAtInput(plan, v, -STEP);
            lossAtInput(plan, v, 0);
            plan.backward(1f / c.samples().count());
            double slope = Nets.dot(plan.input().signal().array(), v);
            assertThat(slope).isCloseTo((forwards - backwards) / (2 * STEP), within(TOLERANCE));
        }
    }

    @ParameterizedTest
    @MethodSource("nets")
    void forwardModeMatchesDifferencesOfOutputs(Nets.Case c) {
        Plan plan = plan(c);
        float[] v = Nets.direction(plan.parameters().value().length(), 7);
        float[] probe = Nets.direction(plan.output().value().length(), 8);
        lossAt(plan, v, STEP, null);
        double forwards = Nets.dot(plan.output().value().array(), probe);
        lossAt(plan, v, -STEP, null);
        double backwards = Nets.dot(plan.output().value().array(), probe);
        lossAt(plan, v, 0, v);
        plan.tangent();
        assertThat(Nets.dot(plan.output().tangent().array(), probe))
                .isCloseTo((forwards - backwards) / (2 * STEP), within(TOLERANCE * 2));
    }

    @ParameterizedTest
    @MethodSource("nets")
    void forwardModeByInputsMatchesDifferencesOfOutputs(Nets.Case c) {
        Plan plan = plan(c);
        float[] v = Nets.direction(c.samples().inputs().length, 17);
        float[] probe = Nets.direction(plan.output().value().length(), 18);
        lossAtInput(plan, v, STEP);
        double forwards = Nets.dot(plan.output().value().array(), probe);
        lossAtInput(plan, v, -STEP);
        double backwards = Nets.dot(plan.output().value().array(), probe);
        lossAtInput(plan, v, 0);
        System.arraycopy(v, 0, plan.input().tangent().array(), 0, v.length);
        plan.tangent();
        assertThat(Nets.dot(plan.output().tangent().array(), probe))
                .isCloseTo((forwards - backwards) / (2 * STEP), within(TOLERANCE * 2));
    }

    @ParameterizedTest
    @MethodSource("nets")
    void hessianVectorProductMatchesDifferencesOfGradients(Nets.Case c) {
        Plan plan = plan(c);
        float scale = 1f / c.samples().count();
        int size = plan.parameters().value().length();
        for (int k = 0; k < 4; k++) {
            float[] v = Nets.direction(size, 20 + k);
            float[] w = Nets.direction(size, 40 + k);
            double forwards = slopeAt(plan, v, STEP, w, scale);
            double backwards = slopeAt(plan, v, -STEP, w, scale);
            lossAt(plan, v, 0, v);
            plan.backward(scale);
            plan.tangent();
            plan.backwardTangent(scale);
            double product = Nets.dot(plan.parameters().signalTangent().array(), w);
            assertThat(product).isCloseTo((forwards - backwards) / (2 * STEP), within(2 * TOLERANCE));
        }
    }

    @ParameterizedTest
    @MethodSource("nets")
    void hessianIsSymmetric(Nets.Case c) {
        Plan plan = plan(c);
        int size = plan.parameters().value().length();
        float[] v = Nets.direction(size, 3);
        float[] w = Nets.direction(size, 4);
        assertThat(Nets.dot(hessianTimes(plan, v), w)).isCloseTo(Nets.dot(hessianTimes(plan, w), v), within(2e-6));
    }

    private static float[] hessianTimes(Plan plan, float[] v) {
        lossAt(plan, v, 0, v);
        plan.backward(0.1f);
        plan.tangent();
        plan.backwardTangent(0.1f);
        return plan.parameters().signalTangent().toArray();
    }

    @ParameterizedTest
    @MethodSource("nets")
    void gramIdentityMatchesMaterialisedGradients(Nets.Case c) {
        Plan plan = plan(c);
        plan.evaluating();
        plan.forward();
        plan.backward(1);
        int n = c.samples().count();
        for (int stage = 0; stage < c.architecture().stages().size(); stage++) {
            int p = c.architecture().stages().get(stage).parameters().stream()
                    .mapToInt(Parameter::size)
                    .sum();
            if (p > 0) {
                Slice gradients = Slice.zeros(n * p);
                plan.sampleGradients(stage, gradients);
                Slice gram = Slice.zeros(n * n);
                plan.gram(stage, gram, Slice.zeros(n * n));
                assertUpperTriangle(gram, gradients, n, p);
            }
        }
    }

    private static void assertUpperTriangle(Slice gram, Slice gradients, int n, int p) {
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                double exact = Nets.dot(
                        gradients.part(i * p, p).toArray(),
                        gradients.part(j * p, p).toArray());
                assertThat((double) gram.get(i * n + j)).isCloseTo(exact, within(2e-5 * (1 + Math.abs(exact))));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("nets")
    void sampleGradientsAreThoseOfEachSampleAlone(Nets.Case c) {
        Plan plan = plan(c);
        plan.evaluating();
        int n = c.samples().count();
        for (Stage stage : c.architecture().stages()) {
            int p = stage.parameters().stream().mapToInt(Parameter::size).sum();
            if (p == 0) {
                continue;
            }
            Slice all = Slice.zeros(n * p);
            plan.batch().take(c.samples(), 0, n);
            plan.forward();
            plan.backward(1);
            plan.sampleGradients(c.architecture().stages().indexOf(stage), all);
            for (int r = 0; r < n; r++) {
                plan.batch().take(c.samples(), r, 1);
                plan.forward();
                plan.backward(1);
                float[] alone = plan.parameters()
                        .signal()
                        .part(stage.parameters().getFirst().offset(), p)
                        .toArray();
                assertThat(all.part(r * p, p).toArray()).containsExactly(alone, within(1e-5f));
            }
        }
    }

    private static Plan plan(Nets.Case c) {
        Architecture architecture = c.architecture();
        Plan plan = new Plan(architecture, c.samples().count(), Plan.Purpose.CURVATURE);
        plan.load(architecture.initialParameters(new Seed(11)), architecture.initialStatistics());
        plan.batch().take(c.samples(), 0, c.samples().count());
        return plan;
    }

    /// Mean loss at parameters + step * v, whose tangent is set to `tangent`, or zero.
    private static double lossAt(
            Plan plan, float[] v, float step, float @org.jspecify.annotations.Nullable [] tangent) {
        float[] theta = plan.architecture().initialParameters(new Seed(11));
        for (int i = 0; i < theta.length; i++) {
            theta[i] += step * v[i];
            plan.parameters().tangent().array()[i] = tangent == null ? 0 : tangent[i];
        }
        plan.load(theta, plan.architecture().initialStatistics());
        plan.training(MASKS);
        plan.forward();
        return plan.loss() / plan.batch().rows();
    }

    private static double slopeAt(Plan plan, float[] v, float step, float[] w, float scale) {
        lossAt(plan, v, step, null);
        plan.backward(scale);
        return Nets.dot(plan.parameters().signal().array(), w);
    }

    private static double lossAtInput(Plan plan, float[] v, float step) {
        float[] x = plan.input().value().array();
        float[] original = x.clone();
        for (int i = 0; i < x.length; i++) {
            x[i] += step * v[i];
        }
        plan.load(
                plan.architecture().initialParameters(new Seed(11)),
                plan.architecture().initialStatistics());
        plan.training(MASKS);
        plan.forward();
        double loss = plan.loss() / plan.batch().rows();
        if (step != 0) {
            System.arraycopy(original, 0, x, 0, x.length);
        }
        return loss;
    }
}
