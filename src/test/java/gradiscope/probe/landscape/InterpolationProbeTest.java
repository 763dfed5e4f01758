package gradiscope.probe.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradiscope.data.Samples;
import gradiscope.data.Split;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.Layer;
import gradiscope.experiment.Shape;
import gradiscope.network.Architecture;
import gradiscope.network.Evaluation;
import gradiscope.network.Nets;
import gradiscope.network.Parameter;
import gradiscope.network.Plan;
import gradiscope.network.layer.BatchNorm;
import gradiscope.network.layer.Dense;
import gradiscope.network.layer.Initialisation;
import gradiscope.network.layer.Relu;
import gradiscope.network.layer.Tanh;
import gradiscope.network.loss.CrossEntropy;
import gradiscope.network.loss.MeanSquaredError;
import gradiscope.network.loss.MeanSquaredError.Reduction;
import gradiscope.probe.SampleSet;
import gradiscope.probe.Subject;
import gradiscope.probe.Subjects;
import gradiscope.training.Checkpoint;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The interpolation probe on actual networks, against values known beforehand.
class InterpolationProbeTest {
    private static final Split DATA =
            new Split(Nets.samples(Shape.vector(4), 300, 3, 1), Nets.samples(Shape.vector(4), 90, 3, 2));
    private static final MeanSquaredError HALF_SQUARES = new MeanSquaredError(1, 1, Reduction.HALF_SUM);

    private static Experiment mlp() {
        return Subjects.experiment(
                Nets.CROSS_ENTROPY, Nets.dense(12), new Tanh(""), Nets.dense(8), new Tanh(""), Nets.dense(0));
    }

    private static Experiment normalised() {
        return Subjects.experiment(
                Nets.CROSS_ENTROPY, Nets.dense(12), new BatchNorm("", 0.1, 1e-5), new Tanh(""), Nets.dense(0));
    }

    private static InterpolationProbe probe(InterpolationProbe.Statistics statistics) {
        return new InterpolationProbe(0, -1, 0, 1, 11, true, true, true, statistics, Barrier.Over.START);
    }

    private static InterpolationProbe range(double first, double last, int points) {
        return new InterpolationProbe(
                0,
                -1,
                first,
                last,
                points,
                false,
                false,
                false,
                InterpolationProbe.Statistics.ENDPOINT,
                Barrier.Over.START);
    }

    private static Line line(InterpolationReading reading, Path path, SampleSet set) {
        return reading.lines().stream()
                .filter(l -> l.path().equals(path) && l.set() == set)
                .findFirst()
                .orElseThrow();
    }

    private static Line whole(InterpolationReading reading) {
        return line(reading, Path.wholeNetwork(), SampleSet.TRAIN);
    }

    private static Evaluation evaluation(Subject subject, Checkpoint at, SampleSet set) {
        Plan plan = new Plan(subject.architecture(), 1000, Plan.Purpose.VALUES);
        plan.load(at.parameters(), at.statistics());
        return Evaluation.of(plan, subject.samples(set));
    }

    @Test
    void linesLeadFromTheStartToNowOnEverySet() {
        Subject subject = Subjects.trained(mlp(), DATA, 30);
        InterpolationReading reading =
                probe(InterpolationProbe.Statistics.RECOMPUTED).measure(subject);
        assertThat(reading.batchNorm()).isEqualTo(BatchNormStatistics.NONE);
        assertThat(reading.lines().stream().map(Line::path).distinct())
                .containsExactly(
                        Path.wholeNetwork(),
                        Path.oneLayer(1, "dense1"),
                        Path.oneLayer(2, "dense2"),
                        Path.oneLayer(3, "dense3"),
                        Path.homogeneousBias());
        for (Line line : reading.lines()) {
            Evaluation now = evaluation(subject, subject.now(), line.set());
            assertThat(line.curve().losses().getLast()).isCloseTo(now.loss(), within(1e-6));
            assertThat(line.curve().errors().getLast()).isEqualTo(now.error());
            if (line.path().route() != Path.Route.ONE_LAYER) {
                Evaluation start = evaluation(subject, subject.start(), line.set());
                assertThat(line.curve().losses().getFirst()).isCloseTo(start.loss(), within(1e-6));
                assertThat(line.curve().errors().getFirst()).isEqualTo(start.error());
            }
        }
    }

    @Test
    void statisticsOfTheEndGiveTheEndAsItIs() {
        Subject subject = Subjects.trained(normalised(), DATA, 30);
        InterpolationReading reading =
                probe(InterpolationProbe.Statistics.ENDPOINT).measure(subject);
        assertThat(reading.batchNorm()).isEqualTo(BatchNormStatistics.ENDPOINT);
        assertThat(whole(reading).curve().losses().getLast())
                .isCloseTo(evaluation(subject, subject.now(), SampleSet.TRAIN).loss(), within(1e-6));
        InterpolationReading both =
                probe(InterpolationProbe.Statistics.INTERPOLATED).measure(subject);
        assertThat(whole(both).curve().losses().getFirst())
                .isCloseTo(evaluation(subject, subject.start(), SampleSet.TRAIN).loss(), within(1e-6));
    }

    /// Outside the ends the line goes on: theta_0 + alpha (theta_T - theta_0). Annotations speak of [0, 1].
    @Test
    void alphasOutsideTheEndsGoOnAlongTheLine() {
        Subject subject = Subjects.trained(mlp(), DATA, 30);
        Line line = whole(range(-0.5, 1.5, 5).measure(subject));
        assertThat(line.curve().alphas()).containsExactly(-0.5, 0.0, 0.5, 1.0, 1.5);
        for (int a = 0; a < 5; a++) {
            float[] theta = subject.start().parameters().clone();
            for (int i = 0; i < theta.length; i++) {
                theta[i] += (float)
                        (line.curve().alphas().get(a) * ((double) subject.now().parameters()[i] - theta[i]));
            }
            double expected = evaluation(subject, Subjects.checkpoint(0, theta, new float[0]), SampleSet.TRAIN)
                    .loss();
            assertThat(line.curve().losses().get(a)).isCloseTo(expected, within(2e-6));
        }
        Line inside = whole(range(0, 1, 3).measure(subject));
        assertThat(line.shape()).isEqualTo(inside.shape()).isPresent();
        assertThat(whole(range(0.25, 0.75, 3).measure(subject)).shape()).isEmpty();
    }

    static Stream<Experiment> experiments() {
        return Stream.of(mlp(), normalised());
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void aLineWithoutLengthIsFlat(Experiment experiment) {
        Subject subject = Subjects.atStart(experiment, DATA);
        InterpolationReading reading =
                probe(InterpolationProbe.Statistics.RECOMPUTED).measure(subject);
        assertThat(reading.distance().absolute()).isZero();
        for (Line line : reading.lines()) {
            CurveShape shape = line.shape().orElseThrow();
            assertThat(line.curve().losses()).containsOnly(line.curve().losses().getFirst());
            assertThat(shape.delta()).isZero();
            assertThat(shape.monotone()).isTrue();
            assertThat(shape.barrier().loss()).isZero();
            line.gaussLength()
                    .ifPresent(turned -> assertThat(turned)
                            .isEqualTo(new GaussLength(
                                    0, 0, subject.samples(line.set()).count())));
        }
    }

    /// Softmax regression is convex, so its loss is convex on every line, and on the way of gradient descent
    /// it falls to the end. Its logits move on straight lines, which do not turn.
    @Test
    void aConvexModelFallsAllTheWayAlongAConvexCurve() {
        Subject subject = Subjects.trained(Subjects.experiment(Nets.CROSS_ENTROPY, Nets.dense(0)), DATA, 200);
        Line line = whole(probe(InterpolationProbe.Statistics.RECOMPUTED).measure(subject));
        List<Double> losses = line.curve().losses();
        for (int a = 1; a + 1 < losses.size(); a++) {
            assertThat(losses.get(a - 1) - 2 * losses.get(a) + losses.get(a + 1))
                    .isGreaterThan(-1e-6);
        }
        assertThat(losses.getFirst() - losses.getLast()).isGreaterThan(0.1);
        assertThat(line.shape().orElseThrow().delta()).isLessThan(1e-7);
        assertThat(line.gaussLength().orElseThrow().largest()).isLessThan(1e-2);
    }

    /// f = a b x with x = target = 1: L(alpha) = (a(alpha) b(alpha) - 1)^2 / 2, a quartic.
    @Test
    void twoScalarLayersGiveAnExactQuartic() {
        Samples one = Samples.regression(Shape.vector(1), new float[] {1}, new float[] {1}, 1);
        Layer first = new Dense("a", 1, false, Initialisation.ZERO, 1, 0);
        Layer second = new Dense("b", 0, false, Initialisation.ZERO, 1, 0);
        Experiment experiment = Subjects.experiment(HALF_SQUARES, first, second);
        Subject subject = Subjects.between(
                experiment,
                Subjects.trainOnly(one),
                Subjects.checkpoint(0, new float[] {-0.5f, 0.25f}, new float[0]),
                Subjects.checkpoint(1, new float[] {2, 0.75f}, new float[0]));
        InterpolationReading reading = range(-1, 2, 31).measure(subject);
        assertThat(reading.lines()).hasSize(1);
        Line line = whole(reading);
        assertThat(line.curve().errors()).isEmpty();
        assertThat(line.shape().orElseThrow().plateau()).isEmpty();
        for (int i = 0; i < 31; i++) {
            double alpha = line.curve().alphas().get(i);
            double product = (-0.5 + 2.5 * alpha) * (0.25 + 0.5 * alpha);
            assertThat(line.curve().losses().get(i)).isCloseTo((product - 1) * (product - 1) / 2, within(1e-5));
        }
    }

    /// With zeros at the start a ReLU network of L layers puts out alpha^L of its end's logits on the
    /// homogeneous path (Wang et al. 2022), whatever its biases.
    @Test
    void homogeneousBiasesScaleTheLogitsByAlphaToTheDepth() {
        Experiment experiment = Subjects.experiment(
                Nets.CROSS_ENTROPY, Nets.dense(9), new Relu(""), Nets.dense(7), new Relu(""), Nets.dense(0));
        Architecture architecture = Architecture.of(experiment.network(), experiment.loss(), DATA.train());
        Checkpoint end = Subjects.drawn(architecture, 1, 3);
        Checkpoint zero = Subjects.checkpoint(0, new float[architecture.parameterCount()], new float[0]);
        Subject subject = Subjects.between(experiment, DATA, zero, end);
        Curve curve = line(InterpolationProbe.usual().measure(subject), Path.homogeneousBias(), SampleSet.TEST)
                .curve();
        double[] logits = logits(subject, end, DATA.test());
        for (int i = 0; i < curve.alphas().size(); i++) {
            double scale = Math.pow(curve.alphas().get(i), 3);
            assertThat(curve.losses().get(i))
                    .isCloseTo(crossEntropy(logits, scale, DATA.test().labels()), within(2e-6));
        }
    }

    private static double[] logits(Subject subject, Checkpoint at, Samples samples) {
        Plan plan = new Plan(subject.architecture(), samples.count(), Plan.Purpose.VALUES);
        plan.load(at.parameters(), at.statistics());
        plan.batch().take(samples, 0, samples.count());
        plan.evaluating();
        plan.forward();
        double[] logits = new double[plan.output().value().length()];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = plan.output().value().get(i);
        }
        return logits;
    }

    private static double crossEntropy(double[] logits, double scale, int[] labels) {
        double total = 0;
        for (int i = 0; i < labels.length; i++) {
            double sum = 0;
            for (int k = 0; k < 3; k++) {
                sum += Math.exp(scale * logits[3 * i + k]);
            }
            total += Math.log(sum) - scale * logits[3 * i + labels[i]];
        }
        return total / labels.length;
    }

    @Test
    void permutedHiddenUnitsAgreeAtTheEndsAndNotBetween() {
        Experiment experiment =
                Subjects.experiment(Nets.CROSS_ENTROPY, Nets.named("a", 12), new Tanh(""), Nets.named("b", 0));
        Subject trained = Subjects.trained(experiment, DATA, 300);
        float[] theta = trained.now().parameters();
        float[] permuted = theta.clone();
        Parameter in = Subjects.parameter(trained.architecture(), "a.weight");
        Parameter bias = Subjects.parameter(trained.architecture(), "a.bias");
        Parameter out = Subjects.parameter(trained.architecture(), "b.weight");
        for (int unit = 0; unit < 12; unit++) {
            int other = (unit + 5) % 12;
            System.arraycopy(theta, in.offset() + 4 * unit, permuted, in.offset() + 4 * other, 4);
            permuted[bias.offset() + other] = theta[bias.offset() + unit];
            for (int k = 0; k < 3; k++) {
                permuted[out.offset() + 12 * k + other] = theta[out.offset() + 12 * k + unit];
            }
        }
        Subject subject =
                Subjects.between(experiment, DATA, trained.now(), Subjects.checkpoint(999, permuted, new float[0]));
        Line line = whole(InterpolationProbe.wholeNetwork().measure(subject));
        List<Double> losses = line.curve().losses();
        assertThat(losses.getLast()).isCloseTo(losses.getFirst(), within(1e-6));
        assertThat(line.curve().errors().getLast())
                .isEqualTo(line.curve().errors().getFirst());
        assertThat(losses.get(25)).isGreaterThan(losses.getFirst() + 0.01);
        assertThat(line.shape().orElseThrow().barrier().loss()).isEqualTo(Collections.max(losses) - losses.getFirst());
    }

    /// Sorted by class the training samples would fill batches with one class each.
    @ParameterizedTest
    @EnumSource(InterpolationProbe.Statistics.class)
    void theOrderOfTheTrainingSamplesDoesNotMatter(InterpolationProbe.Statistics statistics) {
        Subject subject = Subjects.trained(normalised(), apart(DATA), 30);
        Split sorted = new Split(
                Subjects.sorted(subject.data().train()), subject.data().test());
        Subject same = Subjects.between(subject.experiment(), sorted, subject.start(), subject.now());
        Curve one = line(probe(statistics).measure(subject), Path.wholeNetwork(), SampleSet.TEST)
                .curve();
        Curve other = line(probe(statistics).measure(same), Path.wholeNetwork(), SampleSet.TEST)
                .curve();
        for (int i = 0; i < one.losses().size(); i++) {
            assertThat(other.losses().get(i))
                    .isCloseTo(one.losses().get(i), within(0.05 * one.losses().get(i)));
        }
    }

    /// Classes three apart.
    private static Split apart(Split split) {
        return new Split(apart(split.train()), apart(split.test()));
    }

    private static Samples apart(Samples samples) {
        float[] inputs = samples.inputs().clone();
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] += 3 * (samples.labels()[i / 4] - 1);
        }
        return samples.withInputs(samples.shape(), inputs);
    }

    @Test
    void anyTwoCheckpointsCanBeTheEnds() {
        Subject subject = Subjects.trained(mlp(), DATA, 20);
        InterpolationProbe chosen = new InterpolationProbe(
                5, 12, 0, 1, 11, true, true, false, InterpolationProbe.Statistics.RECOMPUTED, Barrier.Over.START);
        Subject ends = Subjects.between(
                subject.experiment(),
                DATA,
                subject.timeline().get(5),
                subject.timeline().get(12));
        InterpolationProbe firstToLast = new InterpolationProbe(
                0, -1, 0, 1, 11, true, true, false, InterpolationProbe.Statistics.RECOMPUTED, Barrier.Over.START);
        assertThat(chosen.measure(subject).lines())
                .isEqualTo(firstToLast.measure(ends).lines());
        Subject thinned = new Subject(
                subject.experiment(),
                subject.architecture(),
                DATA,
                subject.start(),
                subject.now(),
                List.of(
                        subject.start(),
                        subject.timeline().get(4),
                        subject.timeline().get(12),
                        subject.now()));
        Subject fromFour = Subjects.between(
                subject.experiment(),
                DATA,
                subject.timeline().get(4),
                subject.timeline().get(12));
        assertThat(chosen.measure(thinned).lines())
                .isEqualTo(firstToLast.measure(fromFour).lines());
        // Step 5 was dropped: step 4 is taken, and the reading says so.
        assertThat(chosen.measure(thinned).ends()).isEqualTo(new Ends(new Ends.End(5, 4), new Ends.End(12, 12)));
    }

    @Test
    void endsBeyondTheRunAreTakenWithinItAndSaid() {
        Subject subject = Subjects.trained(mlp(), DATA, 3);
        InterpolationProbe beyond = new InterpolationProbe(
                2, 100, 0, 1, 5, false, false, false, InterpolationProbe.Statistics.RECOMPUTED, Barrier.Over.START);
        Ends ends = beyond.measure(subject).ends();
        assertThat(ends).isEqualTo(new Ends(new Ends.End(2, 2), new Ends.End(100, 3)));
        assertThat(ends.start().isAsAsked()).isTrue();
        assertThat(ends.end().isAsAsked()).isFalse();
    }

    @Test
    void aLossThatOverflowsIsListedAndNotAnnotated() {
        Experiment experiment = Subjects.experiment(new CrossEntropy(0), Nets.dense(5), new Relu(""), Nets.dense(0));
        Architecture architecture = Architecture.of(experiment.network(), experiment.loss(), DATA.train());
        Checkpoint start = Subjects.drawn(architecture, 0, 4);
        float[] huge = start.parameters().clone();
        for (int i = 0; i < huge.length; i++) {
            huge[i] *= 1e30f;
        }
        Subject subject = Subjects.between(experiment, DATA, start, Subjects.checkpoint(1, huge, new float[0]));
        Line line = whole(probe(InterpolationProbe.Statistics.RECOMPUTED).measure(subject));
        assertThat(line.curve().alphas()).containsExactly(0.0);
        assertThat(line.curve().losses().getFirst())
                .isCloseTo(evaluation(subject, start, SampleSet.TRAIN).loss(), within(1e-6));
        assertThat(line.curve().overflow()).hasSize(10);
        assertThat(line.shape()).isEmpty();
        assertThat(line.gaussLength()).isEmpty();
    }
}
