package gradiscope.probe.confusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradiscope.data.Samples;
import gradiscope.data.Split;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.InvalidValue;
import gradiscope.experiment.Layer;
import gradiscope.experiment.Seed;
import gradiscope.experiment.Shape;
import gradiscope.network.Architecture;
import gradiscope.network.Nets;
import gradiscope.network.Plan;
import gradiscope.network.layer.BatchNorm;
import gradiscope.network.layer.Dense;
import gradiscope.network.layer.Initialisation;
import gradiscope.network.layer.Tanh;
import gradiscope.network.loss.Logistic;
import gradiscope.network.loss.MeanSquaredError;
import gradiscope.probe.Matrix;
import gradiscope.probe.SampleSet;
import gradiscope.probe.Subject;
import gradiscope.probe.Subjects;
import gradiscope.training.Checkpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The confusion probe on actual networks, against gradients computed sample by sample, and closed forms.
class ConfusionProbeTest {
    private static final MeanSquaredError HALF_SQUARES =
            new MeanSquaredError(1, 1, MeanSquaredError.Reduction.HALF_SUM);

    private static ConfusionProbe perSample(int samples) {
        return new ConfusionProbe(
                samples, SampleSet.TRAIN, Unit.SAMPLE, 16, 8, Pairing.ALL, Order.GIVEN, true, 1024, 1);
    }

    private static ConfusionProbe perBatch(int batch, int count, Pairing pairing) {
        return new ConfusionProbe(
                4096, SampleSet.TRAIN, Unit.MINI_BATCH, batch, count, pairing, Order.GIVEN, true, 1024, 5);
    }

    private static Layer linear(Initialisation initialisation, int units) {
        return new Dense("", units, false, initialisation, 1, 0);
    }

    private static Samples regression(double[][] inputs, double... targets) {
        int d = inputs[0].length;
        float[] x = new float[inputs.length * d];
        float[] y = new float[inputs.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) inputs[i / d][i % d];
        }
        for (int i = 0; i < y.length; i++) {
            y[i] = (float) targets[i];
        }
        return Samples.regression(Shape.vector(d), x, y, 1);
    }

    private static Matrix map(ConfusionReading reading) {
        return reading.whole().cosines().orElseThrow().heatMap().orElseThrow().cosines();
    }

    /// The gradients of the loss of each sample alone, batch norm with its running statistics.
    private static double[][] gradients(Subject subject, Samples samples) {
        double[][] gradients = new double[samples.count()][];
        for (int s = 0; s < gradients.length; s++) {
            gradients[s] = gradient(subject, samples, new int[] {s});
        }
        return gradients;
    }

    /// The gradient of the mean loss of a batch.
    private static double[] gradient(Subject subject, Samples samples, int[] batch) {
        Plan plan = new Plan(subject.architecture(), batch.length, Plan.Purpose.GRADIENTS);
        plan.load(subject.now().parameters(), subject.now().statistics());
        plan.evaluating();
        plan.batch().take(samples, batch, 0, batch.length);
        plan.forward();
        plan.backward(1f / batch.length);
        return IntStream.range(0, plan.parameters().signal().length())
                .mapToDouble(i -> plan.parameters().signal().get(i))
                .toArray();
    }

    private static void assertCosines(Matrix map, double[][] gradients) {
        for (int i = 0; i < gradients.length; i++) {
            for (int j = 0; j < gradients.length; j++) {
                assertThat((double) map.get(i, j))
                        .isCloseTo(Gradients.cosine(gradients[i], gradients[j]), within(2e-4));
            }
        }
    }

    static Stream<Nets.Case> nets() {
        return Nets.all();
    }

    @ParameterizedTest
    @MethodSource("nets")
    void cosinesAreThoseOfGradientsOfEachSampleAlone(Nets.Case c) {
        Samples samples = Subjects.like(c, 12, 4);
        Subject subject = drawn(c, samples);
        ConfusionReading reading = perSample(12).measure(subject);
        double[][] gradients = gradients(subject, samples);
        assertCosines(map(reading), gradients);
        assertThat(reading.batchNormFrozen()).isEqualTo(subject.architecture().statisticCount() > 0);
        double least = 0;
        for (int i = 0; i < 12; i++) {
            for (int j = 0; j < i; j++) {
                least = Math.min(least, Gradients.dot(gradients[i], gradients[j]));
            }
        }
        InnerProducts inner = reading.whole().inner().orElseThrow();
        assertThat(inner.pairs()).isEqualTo(66);
        assertThat(inner.eta()).isCloseTo(-least, within(1e-4 * (1 - least)));
        assertThat(Gradients.dot(
                        gradients[inner.worst().first()],
                        gradients[inner.worst().second()]))
                .isCloseTo(least, within(1e-4 * (1 - least)));
    }

    private static Subject drawn(Nets.Case c, Samples samples) {
        Experiment experiment =
                Subjects.experiment(Nets.CROSS_ENTROPY, c.network().layers().toArray(Layer[]::new));
        Checkpoint now = Subjects.drawn(Architecture.of(c.network(), Nets.CROSS_ENTROPY, samples), 0, 3);
        return Subjects.between(experiment, Subjects.twice(samples), now, now);
    }

    /// With two samples there is one pair, whose inner product is the sum over the layers of theirs.
    @ParameterizedTest
    @MethodSource("nets")
    void innerProductsOfLayersAddUpToThatOfTheNetwork(Nets.Case c) {
        ConfusionReading reading = perSample(2).measure(drawn(c, Subjects.like(c, 2, 4)));
        double sum = reading.layers().stream()
                .mapToDouble(layer -> layer.inner().orElseThrow().worst().value())
                .sum();
        double whole = reading.whole().inner().orElseThrow().worst().value();
        assertThat(sum).isCloseTo(whole, within(1e-5 * (1 + Math.abs(whole))));
        assertThat(reading.layers())
                .extracting(Agreement::part)
                .containsExactlyElementsOf(c.architecture().stages().stream()
                        .filter(stage -> !stage.parameters().isEmpty())
                        .map(stage -> stage.layer().name())
                        .toList());
    }

    /// Exact value 1.
    @Test
    void orthogonalInputsOfLinearAndLogisticModelsNeitherAgreeNorFight() {
        Samples classes = Samples.classified(
                Shape.vector(6), Subjects.unitVectors(6), new int[] {0, 1, 1, 0, 1, 0}, Subjects.classNames(2));
        double[][] axes = new double[6][6];
        IntStream.range(0, 6).forEach(i -> axes[i][i] = i + 1);
        Samples targets = regression(axes, 1, -2, 3, -4, 5, 6);
        Layer linear = linear(Initialisation.LECUN_NORMAL, 0);
        for (Subject subject : List.of(
                Subjects.atStart(Subjects.experiment(new Logistic(), linear), Subjects.twice(classes)),
                Subjects.atStart(Subjects.experiment(HALF_SQUARES, linear), Subjects.twice(targets)))) {
            ConfusionReading reading = perSample(6).measure(subject);
            CosineSummary cosines = reading.whole().cosines().orElseThrow();
            assertThat(map(reading)).isEqualTo(Matrix.of(6, 6, (i, j) -> i == j ? 1 : 0));
            assertThat(cosines.worst().value()).isZero();
            assertThat(cosines.negativeShare()).isZero();
            assertThat(reading.whole().inner().orElseThrow().eta()).isZero();
        }
    }

    /// Exact values 2 and 3: cos_ij = sign(e_i e_j) cos(x_i, x_j) for the linear model, and for a deep one
    /// with orthogonal layers, whatever its depth. On the unit sphere the standard deviation is 1/sqrt(d).
    /// With Gaussian layers cosines spread as depth grows: minima of -.49, -.56, -.83, -.96.
    @ParameterizedTest
    @CsvSource({"0, -0.46", "1, -0.49", "4, -0.56", "16, -0.83", "64, -0.96"})
    void deepOrthogonalNetworksAreAsConfusedAsTheLinearModel(int depth, double gaussian) {
        double[][] inputs = Gradients.normal(100, 64, 3);
        for (int i = 0; i < 100; i++) {
            inputs[i] = Gradients.scaled(inputs[i], 1 / Math.sqrt(Gradients.dot(inputs[i], inputs[i])));
        }
        Samples samples = regression(inputs, Gradients.normal(1, 100, 4)[0]);
        Subject orthogonal = linearNetwork(Initialisation.ORTHOGONAL, depth, samples);
        ConfusionReading reading = perSample(100).measure(orthogonal);
        double[] residuals = residuals(orthogonal, samples);
        for (int i = 0; i < 100; i++) {
            for (int j = 0; j < 100; j++) {
                double sign = Math.signum(residuals[i] * residuals[j]);
                assertThat((double) map(reading).get(i, j))
                        .isCloseTo(sign * Gradients.cosine(inputs[i], inputs[j]), within(2e-5));
            }
        }
        CosineSummary cosines = reading.whole().cosines().orElseThrow();
        assertThat(cosines.std()).isCloseTo(1 / Math.sqrt(64), within(0.005));
        assertThat(cosines.worst().value()).isBetween(-0.52, -0.4);
        if (depth > 0) {
            double worst = perSample(100)
                    .measure(linearNetwork(Initialisation.LECUN_NORMAL, depth, samples))
                    .whole()
                    .cosines()
                    .orElseThrow()
                    .worst()
                    .value();
            assertThat(worst).isCloseTo(gaussian, within(0.12));
        }
    }

    private static Subject linearNetwork(Initialisation initialisation, int depth, Samples samples) {
        List<Layer> layers = new ArrayList<>();
        for (int l = 0; l < depth; l++) {
            layers.add(linear(initialisation, 64));
        }
        layers.add(linear(Initialisation.LECUN_NORMAL, 0));
        return Subjects.atStart(
                Subjects.experiment(HALF_SQUARES, layers.toArray(Layer[]::new)), Subjects.twice(samples));
    }

    private static double[] residuals(Subject subject, Samples samples) {
        Plan plan = new Plan(subject.architecture(), samples.count(), Plan.Purpose.VALUES);
        plan.load(subject.now().parameters(), subject.now().statistics());
        plan.batch().take(samples, 0, samples.count());
        plan.evaluating();
        plan.forward();
        return IntStream.range(0, samples.count())
                .mapToDouble(i -> plan.output().value().get(i) - samples.targets()[i])
                .toArray();
    }

    /// Exact value 4: with x~ = (x, 1), the cosine of x~_i and x~_j within a class, and -1/(K-1) of it
    /// between classes.
    @Test
    void softmaxRegressionAtZeroAgreesWithinAClassAndFightsBetweenClasses() {
        Samples samples = Nets.samples(Shape.vector(5), 40, 4, 9);
        Layer zero = new Dense("", 0, true, Initialisation.ZERO, 1, 0);
        ConfusionReading reading = perSample(40)
                .measure(Subjects.atStart(Subjects.experiment(Nets.CROSS_ENTROPY, zero), Subjects.twice(samples)));
        double within = 0;
        for (int i = 0; i < 40; i++) {
            for (int j = 0; j < i; j++) {
                double cosine = Gradients.cosine(extended(samples, i), extended(samples, j));
                boolean same = samples.labels()[i] == samples.labels()[j];
                within += same ? cosine : 0;
                assertThat((double) map(reading).get(i, j)).isCloseTo(same ? cosine : -cosine / 3, within(2e-6));
            }
        }
        ClassAgreement classes =
                reading.whole().cosines().orElseThrow().classes().orElseThrow();
        assertThat(classes.within().orElseThrow()).isCloseTo(within / (4 * 45), within(1e-6));
        assertThat(classes.blocks()).hasSize(10);
    }

    private static double[] extended(Samples samples, int i) {
        double[] x = new double[6];
        for (int j = 0; j < 5; j++) {
            x[j] = samples.inputs()[5 * i + j];
        }
        x[5] = 1;
        return x;
    }

    /// Against one backward pass per mini-batch, with frozen statistics of batch norm.
    @ParameterizedTest
    @EnumSource(Pairing.class)
    void miniBatchesHaveTheGradientsOfTheirMeanLoss(Pairing pairing) {
        Nets.Case c =
                Nets.vector("batch norm", Nets.dense(6), new BatchNorm("", 0.1, 1e-5), new Tanh(""), Nets.dense(0));
        Samples samples = Subjects.like(c, 60, 5);
        Subject subject = drawn(c, samples);
        ConfusionReading reading = perBatch(10, 6, pairing).measure(subject);
        MiniBatches batches = pairing == Pairing.ALL
                ? MiniBatches.disjoint(60, 10, 6, new Seed(5))
                : MiniBatches.pairs(60, 10, 6, new Seed(5));
        int count = pairing == Pairing.ALL ? 6 : 12;
        double[][] gradients = new double[count][];
        for (int b = 0; b < count; b++) {
            gradients[b] = gradient(subject, samples, batches.batch(b));
        }
        double worst = 1;
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < i; j++) {
                if (pairing.compares(i, j)) {
                    worst = Math.min(worst, Gradients.cosine(gradients[i], gradients[j]));
                }
            }
        }
        CosineSummary cosines = reading.whole().cosines().orElseThrow();
        assertThat(cosines.pairs()).isEqualTo(pairing == Pairing.ALL ? 15 : 6);
        assertThat(cosines.worst().value()).isCloseTo(worst, within(1e-5));
        assertThat(reading.batchNormFrozen()).isTrue();
        assertThat(reading.items().unit()).isEqualTo(Unit.MINI_BATCH);
        assertThat(reading.items().batchSize()).isEqualTo(10);
        if (pairing == Pairing.ALL) {
            assertCosines(map(reading), gradients);
        }
    }

    /// Samples that are fitted exactly pull nowhere.
    @Test
    void samplesWithoutGradientAreMarkedByTheirPlace() {
        double[][] inputs = {{1, 0}, {0, 2}, {1, 1}, {3, 1}, {2, 2}};
        Samples samples = regression(inputs, 2, -2, 0, 5, 3);
        Subject subject = Subjects.at(
                Subjects.experiment(HALF_SQUARES, linear(Initialisation.ZERO, 0)),
                Subjects.twice(samples),
                new float[] {2, -1});
        ConfusionReading reading = perSample(5).measure(subject);
        assertThat(reading.whole().marked().zero()).containsExactly(0, 1, 3);
        assertThat(reading.whole().inner().orElseThrow().pairs()).isEqualTo(10);
        CosineSummary cosines = reading.whole().cosines().orElseThrow();
        assertThat(cosines.pairs()).isEqualTo(1);
        // Residuals 1 and -1 on parallel inputs.
        assertThat(cosines.worst()).isEqualTo(new Pair(2, 4, cosines.worst().value()));
        assertThat(cosines.worst().value()).isCloseTo(-1, within(1e-6));
    }

    @Test
    void gradientsThatOverflowAreMarked() {
        Samples samples = regression(new double[][] {{1, 0}, {0, 1}, {1e25, 1}, {1, 1}}, 1, 2, 3, 4);
        Subject subject = Subjects.at(
                Subjects.experiment(HALF_SQUARES, linear(Initialisation.ZERO, 0)),
                Subjects.twice(samples),
                new float[] {0.5f, 0.5f});
        Agreement whole = perSample(4).measure(subject).whole();
        assertThat(whole.marked().overflow()).containsExactly(2);
        assertThat(whole.cosines().orElseThrow().pairs()).isEqualTo(3);
    }

    @Test
    void theDrawIsSeededAndWithoutRepetition() {
        Split data = new Split(Nets.samples(Shape.vector(4), 100, 3, 1), Nets.samples(Shape.vector(4), 50, 3, 2));
        Subject subject = Subjects.atStart(Subjects.experiment(Nets.CROSS_ENTROPY, Nets.dense(0)), data);
        List<Integer> drawn = ids(subject, SampleSet.TRAIN, 30, 1);
        assertThat(drawn).hasSize(30).doesNotHaveDuplicates().isSorted().allMatch(i -> i >= 0 && i < 100);
        assertThat(ids(subject, SampleSet.TRAIN, 30, 1)).isEqualTo(drawn);
        assertThat(ids(subject, SampleSet.TRAIN, 30, 2)).isNotEqualTo(drawn);
        assertThat(ids(subject, SampleSet.TEST, 4096, 1))
                .isEqualTo(IntStream.range(0, 50).boxed().toList());
        ConfusionReading reading = perSample(30).measure(subject);
        for (int i = 0; i < 30; i++) {
            assertThat(reading.items().labels().get(i))
                    .isEqualTo(data.train().labels()[reading.items().ids().get(i)]);
        }
    }

    private static List<Integer> ids(Subject subject, SampleSet set, int samples, long seed) {
        return new ConfusionProbe(samples, set, Unit.SAMPLE, 16, 8, Pairing.ALL, Order.CLASS, false, 128, seed)
                .measure(subject)
                .items()
                .ids();
    }

    @Test
    void regressionIsNotOrderedByClass() {
        Samples samples = regression(Gradients.normal(20, 3, 1), Gradients.normal(1, 20, 2)[0]);
        Subject subject = Subjects.atStart(Subjects.experiment(HALF_SQUARES, Nets.dense(0)), Subjects.twice(samples));
        ConfusionReading reading = ConfusionProbe.usual().measure(subject);
        assertThat(reading.order()).isEqualTo(Order.GIVEN);
        assertThat(reading.whole().cosines().orElseThrow().classes()).isEmpty();
    }

    @Test
    void refusesSetsThatAreTooSmall() {
        Samples samples = Nets.samples(Shape.vector(4), 20, 3, 1);
        Experiment experiment = Subjects.experiment(Nets.CROSS_ENTROPY, Nets.dense(0));
        Subject subject = Subjects.atStart(experiment, Subjects.trainOnly(samples));
        assertThatThrownBy(() -> ids(subject, SampleSet.TEST, 10, 1))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("it holds fewer than 2 samples");
        assertThatThrownBy(() -> perBatch(8, 3, Pairing.ALL).measure(subject))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("3 batches of 8 need 24 samples, there are 20");
        assertThatThrownBy(() -> perBatch(11, 1, Pairing.SEPARATE).measure(subject))
                .isInstanceOf(InvalidValue.class);
    }
}
