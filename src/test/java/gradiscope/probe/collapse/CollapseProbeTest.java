package gradiscope.probe.collapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradiscope.data.Samples;
import gradiscope.data.Split;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.InvalidValue;
import gradiscope.experiment.Layer;
import gradiscope.experiment.Regularisation;
import gradiscope.experiment.Shape;
import gradiscope.network.Architecture;
import gradiscope.network.Evaluation;
import gradiscope.network.Nets;
import gradiscope.network.Plan;
import gradiscope.network.Stage;
import gradiscope.network.layer.BatchNorm;
import gradiscope.network.layer.Dense;
import gradiscope.network.layer.Initialisation;
import gradiscope.network.layer.LayerNorm;
import gradiscope.network.layer.Relu;
import gradiscope.network.layer.Tanh;
import gradiscope.network.loss.Logistic;
import gradiscope.network.loss.MeanSquaredError;
import gradiscope.optimizer.Constant;
import gradiscope.optimizer.Sgd;
import gradiscope.probe.Mixture;
import gradiscope.probe.SampleSet;
import gradiscope.probe.Subject;
import gradiscope.probe.Subjects;
import gradiscope.tensor.Slice;
import gradiscope.training.Checkpoint;
import gradiscope.training.Regularised;
import gradiscope.training.Run;
import gradiscope.training.Studies;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The collapse probe on actual networks: what it takes for features and classifier, and states that are
/// labelled.
class CollapseProbeTest {
    private static final Split DATA = Subjects.twice(Nets.samples(Shape.vector(4), 60, 3, 1));

    private static CollapseReading measure(Subject subject) {
        return CollapseProbe.usual().measure(subject);
    }

    private static LayerReading last(Subject subject) {
        return measure(subject).layers().getLast();
    }

    private static Subject drawn(Experiment experiment, Split data) {
        Checkpoint now = Subjects.drawn(Architecture.of(experiment.network(), experiment.loss(), data.train()), 0, 3);
        return Subjects.between(experiment, data, now, now);
    }

    private static Subject drawn(Nets.Case c, Samples samples) {
        Layer[] layers = c.network().layers().toArray(Layer[]::new);
        return drawn(Subjects.experiment(Nets.CROSS_ENTROPY, layers), Subjects.twice(samples));
    }

    static Stream<Nets.Case> nets() {
        return Nets.all();
    }

    /// More samples than pass at a time, against a plan that takes them all at once.
    @ParameterizedTest
    @MethodSource("nets")
    void featuresAreWhatEntersEachLayerWithWeights(Nets.Case c) {
        Samples samples = Subjects.like(c, 300, 2);
        Subject subject = drawn(c, samples);
        Plan plan = new Plan(subject.architecture(), 300, Plan.Purpose.VALUES);
        plan.load(subject.now().parameters(), subject.now().statistics());
        plan.evaluating();
        plan.batch().take(samples, 0, 300);
        plan.forward();
        List<Stage> stages = subject.architecture().stages();
        // All but the first, whose input is the network's.
        int[] readers = IntStream.range(0, stages.size())
                .filter(i -> stages.get(i).isWeightLayer() && !stages.get(i).hasSkip())
                .skip(1)
                .toArray();
        List<Activity> activities = new HiddenLayers(subject, samples).activities(true);
        assertThat(activities).hasSize(readers.length);
        for (int k = 0; k < readers.length; k++) {
            Stage before = stages.get(readers[k] - 1);
            assertThat(activities.get(k).layer()).isEqualTo(before.layer().name());
            assertThat(activities.get(k).features().width())
                    .isEqualTo(before.geometry().output().size());
            assertRows(
                    activities.get(k).features().values(),
                    plan.output(readers[k] - 1).value());
        }
        assertThat(measure(subject).layers())
                .extracting(LayerReading::layer)
                .isEqualTo(activities.stream().map(Activity::layer).toList());
    }

    private static void assertRows(Matrix rows, Slice expected) {
        double[][] values = rows.toArrays();
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values[i].length; j++) {
                double number = expected.get(i * values[i].length + j);
                assertThat(values[i][j]).isCloseTo(number, within(1e-5 * (1 + Math.abs(number))));
            }
        }
    }

    /// W h + b, with the factors of an NTK layer in W and b, are the logits.
    @ParameterizedTest
    @MethodSource("nets")
    void theClassifierTurnsTheLastFeaturesIntoLogits(Nets.Case c) {
        Samples samples = Subjects.like(c, 40, 2);
        Subject subject = drawn(c, samples);
        List<Activity> activities = new HiddenLayers(subject, samples).activities(true);
        Activity last = activities.getLast();
        Classifier classifier = last.classifier().orElseThrow();
        double[][] logits = Examples.logits(last.features(), classifier.rows(), classifier.bias())
                .toArrays();
        double[][] expected = last.logits().orElseThrow().toArrays();
        for (int i = 0; i < logits.length; i++) {
            assertThat(logits[i]).containsExactly(expected[i], within(1e-4));
        }
        assertThat(activities.subList(0, activities.size() - 1))
                .allMatch(hidden -> hidden.classifier().isEmpty());
    }

    /// A single output z decides as a softmax of (-z/2, z/2) does; NC4 counts the same decisions.
    @Test
    void aLogisticNetworkHasARowForEachOfItsTwoClasses() {
        Split data = Subjects.twice(Nets.samples(Shape.vector(4), 80, 2, 1));
        Subject subject = Subjects.trained(
                Subjects.experiment(new Logistic(), Nets.dense(6), new Tanh(""), Nets.dense(0)), data, 100);
        Activity last =
                new HiddenLayers(subject, data.train()).activities(false).getFirst();
        Classifier classifier = last.classifier().orElseThrow();
        double[][] logits = Examples.logits(last.features(), classifier.rows(), classifier.bias())
                .toArrays();
        double loss = 0;
        for (int i = 0; i < logits.length; i++) {
            assertThat(logits[i]).containsExactly(last.logits().orElseThrow().toArrays()[i], within(1e-5));
            int label = data.train().labels()[i];
            loss += Math.log1p(Math.exp(logits[i][1 - label] - logits[i][label])) / logits.length;
        }
        Plan plan = new Plan(subject.architecture(), 80, Plan.Purpose.VALUES);
        plan.load(subject.now().parameters(), subject.now().statistics());
        assertThat(loss).isCloseTo(Evaluation.of(plan, data.train()).loss(), within(1e-5));
        assertThat(last(subject).conditions()).isEmpty();
        assertThat(Arrays.stream(Metric.values()))
                .allSatisfy(metric -> assertThat(last(subject).measure(metric).value())
                        .as(metric.name())
                        .isPresent());
    }

    @Test
    void imagesAreFlattenedLayerByLayer() {
        Nets.Case c = nets().filter(n -> n.name().equals("strided convolution"))
                .findFirst()
                .orElseThrow();
        CollapseReading reading = measure(drawn(c, Subjects.like(c, 50, 2)));
        // 2x5x4 -> 3x3x2 -> tanh -> 2x3x2 -> flatten -> dense
        assertThat(reading.layers()).extracting(LayerReading::layer).containsExactly("tanh1", "flatten1");
        assertThat(reading.layers()).extracting(LayerReading::width).containsExactly(18, 12);
    }

    @Test
    void aNetworkOfOneLayerIsMeasuredAtItsInput() {
        CollapseReading reading = measure(drawn(Subjects.experiment(Nets.CROSS_ENTROPY, Nets.dense(0)), DATA));
        assertThat(reading.layers()).hasSize(1);
        assertThat(reading.layers().getFirst().layer()).isEqualTo("input");
        assertThat(reading.layers().getFirst().width()).isEqualTo(4);
        assertThat(reading.layers().getFirst().measure(Metric.PAPYAN_HAN_NC3).value())
                .isPresent();
    }

    @Test
    void refusesWhatHasNoClassesNoSamplesOrNoWeights() {
        Samples numbers = Samples.regression(Shape.vector(1), new float[] {1, 2}, new float[] {1, 2}, 1);
        MeanSquaredError squares = new MeanSquaredError(1, 1, MeanSquaredError.Reduction.MEAN);
        Subject regression = drawn(Subjects.experiment(squares, Nets.dense(0)), Subjects.twice(numbers));
        assertThatThrownBy(() -> measure(regression))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("about classes");
        Subject untested =
                drawn(Subjects.experiment(Nets.CROSS_ENTROPY, Nets.dense(0)), Subjects.trainOnly(DATA.train()));
        assertThatThrownBy(() -> on(SampleSet.TEST).measure(untested))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("no such samples");
        Samples asMany = Nets.samples(Shape.vector(3), 30, 3, 1);
        for (Layer layer : List.of(new LayerNorm("", 1e-5), new BatchNorm("", 0.1, 1e-5))) {
            Subject weightless = drawn(Subjects.experiment(Nets.CROSS_ENTROPY, layer), Subjects.twice(asMany));
            assertThatThrownBy(() -> measure(weightless))
                    .isInstanceOf(InvalidValue.class)
                    .hasMessageContaining("no layer with weights");
        }
    }

    private static CollapseProbe on(SampleSet set) {
        return new CollapseProbe(set, true, false, 3, 500);
    }

    @Test
    void aLayerOfDeadUnitsIsLabelled() {
        Experiment experiment =
                Subjects.experiment(Nets.CROSS_ENTROPY, Nets.named("dead", 8), new Relu(""), Nets.dense(0));
        Subject alive = drawn(experiment, DATA);
        float[] parameters = alive.now().parameters().clone();
        int bias = Subjects.parameter(alive.architecture(), "dead.bias").offset();
        Arrays.fill(parameters, bias, bias + 8, -1000);
        LayerReading reading = last(Subjects.at(experiment, DATA, parameters));
        assertThat(reading.conditions()).contains(Condition.DEAD_FEATURES);
        assertThat(reading.measure(Metric.PAPYAN_HAN_NC1)).isEqualTo(Measure.missing(Condition.DEAD_FEATURES));
        assertThat(reading.picture()).isEmpty();
        assertThat(reading.meanCosines()).isEmpty();
        assertThat(last(alive).conditions()).doesNotContain(Condition.DEAD_FEATURES);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, true", "3, false"})
    void aLayerTooNarrowForTheSimplexIsLabelled(int width, boolean narrow) {
        Split data = Subjects.twice(Nets.samples(Shape.vector(4), 60, 4, 1));
        LayerReading reading = last(
                drawn(Subjects.experiment(Nets.CROSS_ENTROPY, Nets.dense(width), new Tanh(""), Nets.dense(0)), data));
        assertThat(reading.width()).isEqualTo(width);
        assertThat(reading.conditions().contains(Condition.TOO_NARROW)).isEqualTo(narrow);
        assertThat(reading.measure(Metric.PAPYAN_HAN_NC1).value()).isPresent();
        assertThat(reading.measure(Metric.LIBRARY_NC1_SVD).value().isPresent()).isEqualTo(!narrow);
    }

    @Test
    void samplesOfASingleClassAreLabelled() {
        Samples first = DATA.train().pick(new int[] {0, 3, 6, 9});
        Subject subject = drawn(
                Subjects.experiment(Nets.CROSS_ENTROPY, Nets.dense(5), new Tanh(""), Nets.dense(0)),
                new Split(DATA.train(), first));
        LayerReading reading = on(SampleSet.TEST).measure(subject).layers().getLast();
        assertThat(reading.conditions()).containsExactly(Condition.SINGLE_CLASS);
        assertThat(reading.classes()).containsExactly(0);
        assertThat(reading.picture()).isEmpty();
    }

    @Test
    void outputsThatPassAnotherLayerHaveNoClassifier() {
        LayerReading reading = last(drawn(
                Subjects.experiment(Nets.CROSS_ENTROPY, Nets.dense(5), new Tanh(""), Nets.dense(0), new Tanh("")),
                DATA));
        assertThat(reading.conditions()).containsExactly(Condition.NO_CLASSIFIER);
        assertThat(reading.measure(Metric.PAPYAN_HAN_NC4).value()).isPresent();
    }

    static Stream<Arguments> squaredLosses() {
        return Stream.of(MeanSquaredError.Reduction.values())
                .flatMap(reduction -> Stream.of(
                        Arguments.of(reduction, new Regularisation(0, 0, 0, false, true), Initialisation.GLOROT_NORMAL),
                        Arguments.of(
                                reduction, new Regularisation(0, 0.1, 0, false, true), Initialisation.GLOROT_NORMAL),
                        Arguments.of(
                                reduction, new Regularisation(0, 0.1, 0, false, false), Initialisation.GLOROT_NORMAL),
                        Arguments.of(reduction, new Regularisation(0, 0.1, 0, false, true), Initialisation.NTK),
                        Arguments.of(reduction, new Regularisation(0, 0.1, 0, false, false), Initialisation.NTK)));
    }

    /// In a network of one layer the classifier's penalty is that of the network. The decomposition is of
    /// 1/(2N) sum of squares; a loss of `factor` times them is twice the factor of it.
    @ParameterizedTest
    @MethodSource("squaredLosses")
    void theDecomposedLossIsThatOfTheTraining(
            MeanSquaredError.Reduction reduction, Regularisation regularisation, Initialisation initialisation) {
        MeanSquaredError loss = new MeanSquaredError(1, 1, reduction);
        Experiment experiment = squared(loss, regularisation, new Dense("", 0, true, initialisation, 0.7, 0.4));
        Subject subject = drawn(experiment, DATA);
        Plan plan = new Plan(subject.architecture(), 60, Plan.Purpose.VALUES);
        plan.load(subject.now().parameters(), subject.now().statistics());
        double objective = Evaluation.of(plan, DATA.train()).loss()
                + Regularised.by(experiment.training(), subject.architecture())
                        .penalty(plan.parameters().value());
        MseDecomposition mse = last(subject).mse().orElseThrow();
        assertThat(2 * loss.factor(3) * mse.loss()).isCloseTo(objective, within(1e-5 * objective));
        assertThat(mse.variability() + mse.arrangement() + mse.perpendicular())
                .isCloseTo(mse.loss(), within(1e-9 * mse.loss()));
    }

    private static Experiment squared(MeanSquaredError loss, Regularisation regularisation, Layer... layers) {
        return Subjects.with(
                Studies.experiment(List.of(layers), new Sgd(0.1, 0.9, 0, false), new Constant(), regularisation, 0, 0),
                loss);
    }

    /// Weight decay pulls as an L2 penalty does.
    @Test
    void weightDecayCountsAsThePenaltyItIs() {
        MeanSquaredError loss = new MeanSquaredError(1, 1, MeanSquaredError.Reduction.MEAN);
        Experiment penalty = squared(loss, new Regularisation(0, 0.02, 0, false, true), Nets.dense(0));
        Experiment decay = squared(loss, new Regularisation(0, 0, 0.02, false, true), Nets.dense(0));
        assertThat(last(drawn(decay, DATA)).mse())
                .isEqualTo(last(drawn(penalty, DATA)).mse())
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "1, 3"})
    void aRescaledSquaredErrorIsNotDecomposed(double alpha, double target) {
        MeanSquaredError rescaled = new MeanSquaredError(alpha, target, MeanSquaredError.Reduction.MEAN);
        Regularisation none = new Regularisation(0, 0, 0, false, true);
        assertThat(last(drawn(squared(rescaled, none, Nets.dense(0)), DATA)).mse())
                .isEmpty();
    }

    @Test
    void weightsThatActWithAFactorOfNothingAreNotDecomposed() {
        MeanSquaredError loss = new MeanSquaredError(1, 1, MeanSquaredError.Reduction.MEAN);
        Regularisation decay = new Regularisation(0, 0, 0.1, false, true);
        Layer nothing = new Dense("", 0, true, Initialisation.NTK, 0, 1);
        LayerReading reading = last(drawn(squared(loss, decay, nothing), DATA));
        assertThat(reading.mse()).isEmpty();
        assertThat(reading.conditions()).contains(Condition.ZERO_CLASSIFIER);
    }

    /// Ten classes in three dimensions, a projection that could turn anyhow, every second step: means move by
    /// a part of their size, far from the 1 or 2 of a flip. The numbers do not depend on the reading before.
    @Test
    void thePictureOfARunMovesAndDoesNotFlip() {
        Run run = Subjects.run(
                Studies.experiment(
                        List.of(Nets.dense(32), new Tanh(""), Nets.dense(0)), new Sgd(0.05, 0.9, 0, false), 50),
                new Mixture(1, 1).split(300));
        CollapseReading before = measure(Subjects.of(run));
        for (int i = 0; i < 60; i++) {
            run.advance(2);
            Subject subject = Subjects.of(run);
            CollapseReading now = CollapseProbe.usual().measure(subject, Optional.of(before));
            assertThat(moved(before.layers().getLast(), now.layers().getLast())).isLessThan(0.25);
            assertThat(now.layers().getLast().conventions())
                    .isEqualTo(last(subject).conventions());
            before = now;
        }
    }

    /// The largest movement of a class mean in the picture, in units of the means' size.
    private static double moved(LayerReading before, LayerReading now) {
        List<Point> from = before.picture().orElseThrow().means();
        List<Point> to = now.picture().orElseThrow().means();
        double size = Math.sqrt(
                to.stream().mapToDouble(p -> p.norm() * p.norm()).average().orElseThrow());
        double largest = 0;
        for (int c = 0; c < to.size(); c++) {
            double[] a = from.get(c).coordinates(3);
            double[] b = to.get(c).coordinates(3);
            largest = Math.max(largest, Math.sqrt(Vectors.squaredDistance(a, b)) / size);
        }
        return largest;
    }

    @ParameterizedTest
    @EnumSource(SampleSet.class)
    void speaksOfTheSetThatWasAskedFor(SampleSet set) {
        Split data = new Split(DATA.train(), Nets.samples(Shape.vector(4), 33, 3, 2));
        Subject subject =
                drawn(Subjects.experiment(Nets.CROSS_ENTROPY, Nets.dense(5), new Tanh(""), Nets.dense(0)), data);
        CollapseReading reading = on(set).measure(subject);
        assertThat(reading.layers().getLast().samples()).isEqualTo(set == SampleSet.TRAIN ? 60 : 33);
        assertThat(reading.set()).isEqualTo(set);
        assertThat(reading.layers())
                .isEqualTo(on(SampleSet.TRAIN)
                        .measure(Subjects.at(
                                subject.experiment(),
                                Subjects.twice(subject.samples(set)),
                                subject.now().parameters()))
                        .layers());
    }
}
