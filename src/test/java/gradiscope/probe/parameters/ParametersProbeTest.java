package gradiscope.probe.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradiscope.data.Samples;
import gradiscope.data.Split;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.Regularisation;
import gradiscope.experiment.Shape;
import gradiscope.network.Nets;
import gradiscope.network.Parameter;
import gradiscope.network.Plan;
import gradiscope.network.Role;
import gradiscope.network.layer.BatchNorm;
import gradiscope.network.layer.Conv2d;
import gradiscope.network.layer.Flatten;
import gradiscope.network.layer.Initialisation;
import gradiscope.network.layer.Relu;
import gradiscope.network.layer.Tanh;
import gradiscope.network.loss.MeanSquaredError;
import gradiscope.optimizer.Constant;
import gradiscope.optimizer.Sgd;
import gradiscope.probe.Matrix;
import gradiscope.probe.Subject;
import gradiscope.probe.Subjects;
import gradiscope.probe.training.LossProbe;
import gradiscope.training.Studies;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParametersProbeTest {
    private static final MeanSquaredError HALF_SUM = new MeanSquaredError(1, 1, MeanSquaredError.Reduction.HALF_SUM);
    private static final Split DATA =
            new Split(Nets.samples(Shape.vector(4), 300, 3, 1), Nets.samples(Shape.vector(4), 90, 3, 2));
    private static final Experiment DEEP = Studies.experiment(
            List.of(Nets.named("first", 6), new BatchNorm("norm", 0.1, 1e-5), new Tanh(""), Nets.dense(0)),
            new Sgd(0.1, 0, 0, false),
            new Constant(),
            new Regularisation(0.02, 0.3, 0.5, false, false),
            32,
            0);

    private static ParametersReading measure(Subject subject) {
        return new ParametersProbe(20000, 4, 512, 1).measure(subject);
    }

    /// y = 2 x1 - x2 + 3 with half squares: errors 1, -2 and 4, gradient by hand from their mean with inputs.
    @Test
    void weightsAndTheGradientOfALinearNetworkAreKnown() {
        Samples samples = Samples.regression(Shape.vector(2), new float[] {1, 0, 0, 1, 2, 2}, new float[] {4, 4, 1}, 1);
        Subject subject = Subjects.at(
                Subjects.experiment(HALF_SUM, Nets.dense(0)), Subjects.trainOnly(samples), new float[] {2, -1, 3});
        ParametersReading reading = measure(subject);
        LayerParameters layer = reading.layers().getFirst();
        Tensor weights = layer.tensors().getFirst();
        Tensor bias = layer.tensors().getLast();

        assertThat(reading.count()).isEqualTo(3);
        assertThat(reading.samples()).isEqualTo(3);
        assertThat(weights.role()).isEqualTo(Role.WEIGHT);
        assertThat(weights.values()).contains(new Matrix(1, 2, new float[] {2, -1}));
        assertThat(weights.parameters().orElseThrow().histogram()).isEqualTo(new Histogram(2, List.of(0, 1, 0, 1)));
        assertThat(bias.role()).isEqualTo(Role.BIAS);
        assertThat(bias.values()).contains(new Matrix(1, 1, new float[] {3}));
        // (1 * 1 + 4 * 2) / 3, (-2 * 1 + 4 * 2) / 3, (1 - 2 + 4) / 3
        assertThat(weights.gradient().orElseThrow().largest()).isCloseTo(3, within(1e-6));
        assertThat(weights.gradient().orElseThrow().smallest()).isCloseTo(2, within(1e-6));
        assertThat(bias.gradient().orElseThrow().mean()).isCloseTo(1, within(1e-6));
        assertThat(layer.gradientNorm().orElseThrow()).isCloseTo(Math.sqrt(14), within(1e-6));
        assertThat(reading.gradientNorm().orElseThrow()).isCloseTo(Math.sqrt(14), within(1e-6));
    }

    @Test
    void everyLayerWithParametersIsThereByNameWithAllItsNumbers() {
        Subject subject = Subjects.trained(DEEP, DATA, 5);
        ParametersReading reading = measure(subject);

        assertThat(reading.layers()).extracting(LayerParameters::layer).containsExactly("first", "norm", "dense1");
        assertThat(reading.layers()).extracting(LayerParameters::stage).containsExactly(0, 1, 3);
        List<Tensor> tensors =
                reading.layers().stream().flatMap(l -> l.tensors().stream()).toList();
        for (int i = 0; i < tensors.size(); i++) {
            Parameter p = subject.architecture().parameters().get(i);
            Matrix values = tensors.get(i).values().orElseThrow();
            float[] numbers = new float[p.size()];
            values.copyTo(numbers);
            assertThat(tensors.get(i).role()).isEqualTo(p.role());
            assertThat(values.rows()).isEqualTo(p.rows());
            assertThat(numbers)
                    .isEqualTo(java.util.Arrays.copyOfRange(
                            subject.now().parameters(), p.offset(), p.offset() + p.size()));
        }
    }

    @Test
    void filtersAreRowsOfTheirPatches() {
        Experiment experiment = Subjects.experiment(
                Nets.CROSS_ENTROPY,
                new Conv2d("", 5, 3, 1, 1, true, Initialisation.HE_NORMAL, 1),
                new Flatten(""),
                Nets.dense(0));
        Split images = Subjects.twice(Nets.samples(new Shape(2, 4, 4), 12, 3, 1));
        Tensor filters = measure(Subjects.atStart(experiment, images))
                .layers()
                .getFirst()
                .tensors()
                .getFirst();

        assertThat(filters.rows()).isEqualTo(5);
        assertThat(filters.columns()).isEqualTo(2 * 3 * 3);
        assertThat(filters.values().orElseThrow().columns()).isEqualTo(2 * 3 * 3);
    }

    /// All samples: then the gradient is the one of the loss probe, penalties and batch norm included.
    @Test
    void gradientNormsOfLayersMakeUpTheOneOfTheLossProbe() {
        Subject subject = Subjects.trained(DEEP, DATA, 10);
        ParametersReading reading = measure(subject);
        double whole = new LossProbe().measure(subject).gradientNorm().orElseThrow();
        double squares = reading.layers().stream()
                .mapToDouble(l -> Math.pow(l.gradientNorm().orElseThrow(), 2))
                .sum();

        assertThat(Math.sqrt(squares)).isCloseTo(whole, within(1e-5 * whole)).isPositive();
        assertThat(reading.gradientNorm().orElseThrow()).isCloseTo(whole, within(1e-5 * whole));
    }

    @Test
    void ofManySamplesSomeAreDrawn() {
        Subject subject = Subjects.atStart(Subjects.experiment(Nets.CROSS_ENTROPY, Nets.dense(0)), DATA);
        ParametersProbe probe = new ParametersProbe(20000, 40, 100, 7);

        assertThat(probe.measure(subject).samples()).isEqualTo(100);
        assertThat(probe.measure(subject).gradientNorm())
                .isNotEqualTo(measure(subject).gradientNorm());
    }

    @Test
    void tooManyParametersAreSaidAndHaveStatisticsAlone() {
        Subject subject = Subjects.trained(DEEP, DATA, 2);
        int count = subject.now().parameters().length;
        ParametersReading listed = new ParametersProbe(count, 4, 512, 1).measure(subject);
        ParametersReading reading = new ParametersProbe(count - 1, 4, 512, 1).measure(subject);

        assertThat(listed.tooMany()).isFalse();
        assertThat(reading.tooMany()).isTrue();
        assertThat(reading.layers())
                .allSatisfy(layer -> assertThat(layer.tensors()).allSatisfy(tensor -> {
                    assertThat(tensor.values()).isEmpty();
                    assertThat(tensor.parameters()).isPresent();
                }));
        assertThat(reading.gradientNorm()).isEqualTo(listed.gradientNorm());
    }

    @Test
    void deadUnitsHaveAGradientOfExactZeros() {
        Experiment experiment = Subjects.experiment(Nets.CROSS_ENTROPY, Nets.dense(2), new Relu(""), Nets.dense(0));
        float[] theta = new float[4 * 2 + 2 + 2 * 3 + 3];
        theta[8] = -1;
        theta[9] = 1;
        theta[10] = theta[11] = 1;
        Tensor weights = measure(Subjects.at(experiment, DATA, theta))
                .layers()
                .getFirst()
                .tensors()
                .getFirst();

        // The first of two units is below zero for every sample.
        assertThat(weights.gradient().orElseThrow().zeros()).isEqualTo(0.5);
        assertThat(weights.parameters().orElseThrow().zeros()).isEqualTo(1);
    }

    /// The plan's gradient, one batch of all samples.
    @Test
    void histogramsOfTheGradientCountEveryWeight() {
        Subject subject = Subjects.trained(Subjects.experiment(Nets.CROSS_ENTROPY, Nets.dense(0)), DATA, 3);
        Plan plan = new Plan(subject.architecture(), 300, Plan.Purpose.GRADIENTS);
        plan.load(subject.now().parameters(), subject.now().statistics());
        plan.evaluating();
        plan.batch().take(DATA.train(), 0, 300);
        plan.forward();
        plan.backward(1 / 300f);
        Distribution gradient = measure(subject)
                .layers()
                .getFirst()
                .tensors()
                .getFirst()
                .gradient()
                .orElseThrow();
        double reach = gradient.histogram().reach();
        int[] counts = new int[4];
        for (int i = 0; i < 12; i++) {
            double g = plan.parameters().signal().get(i);
            counts[g >= reach / 2 ? 3 : g >= 0 ? 2 : g >= -reach / 2 ? 1 : 0]++;
            assertThat(Math.abs(g)).isLessThanOrEqualTo(reach + 1e-6);
        }

        assertThat(gradient.histogram().counts()).containsExactly(counts[0], counts[1], counts[2], counts[3]);
    }
}
