package gradiscope.probe.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradiscope.data.Samples;
import gradiscope.data.Split;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.Layer;
import gradiscope.experiment.Loss;
import gradiscope.experiment.Regularisation;
import gradiscope.experiment.Schedule;
import gradiscope.experiment.Shape;
import gradiscope.network.Nets;
import gradiscope.network.Parameter;
import gradiscope.network.Plan;
import gradiscope.network.Role;
import gradiscope.network.layer.BatchNorm;
import gradiscope.network.layer.Dense;
import gradiscope.network.layer.Initialisation;
import gradiscope.network.layer.Tanh;
import gradiscope.network.loss.Logistic;
import gradiscope.network.loss.MeanSquaredError;
import gradiscope.optimizer.Constant;
import gradiscope.optimizer.Cosine;
import gradiscope.optimizer.Sgd;
import gradiscope.optimizer.StepDecay;
import gradiscope.optimizer.WarmUp;
import gradiscope.probe.SampleSet;
import gradiscope.probe.Subject;
import gradiscope.probe.Subjects;
import gradiscope.training.Phase;
import gradiscope.training.Run;
import gradiscope.training.Studies;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LossProbeTest {
    private static final Split DATA =
            new Split(Nets.samples(Shape.vector(4), 300, 3, 1), Nets.samples(Shape.vector(4), 90, 3, 2));
    private static final Layer READ_OFF = new Dense("read-off", 0, false, Initialisation.ZERO, 1, 0);

    private static LossReading measure(Subject subject) {
        return new LossProbe().measure(subject);
    }

    private static LossReading.SetLoss train(LossReading reading) {
        return reading.sets().getFirst();
    }

    static Stream<Regularisation> regularisations() {
        return Stream.of(
                new Regularisation(0, 0, 0, false, true),
                new Regularisation(0.01, 0, 0, false, true),
                new Regularisation(0, 0.1, 0, false, false),
                new Regularisation(0.02, 0.3, 0.5, false, false),
                new Regularisation(0.02, 0.3, 0.5, true, true));
    }

    /// The gradient is the mean of those of the samples, one by one, plus l1 sign(w) + l2 w. Weight decay is
    /// no part of the loss.
    @ParameterizedTest
    @MethodSource("regularisations")
    void gradientNormIsThatOfTheMeanOverSamplesWithPenalties(Regularisation regularisation) {
        Experiment experiment = Studies.experiment(
                List.of(Nets.dense(6), new BatchNorm("", 0.1, 1e-5), new Tanh(""), Nets.dense(0)),
                new Sgd(0.1, 0, 0, false),
                new Constant(),
                regularisation,
                32,
                0);
        Subject subject = Subjects.trained(experiment, DATA, 10);
        float[] theta = subject.now().parameters();
        double[] gradient = meanOfSampleGradients(subject);
        double penalty = 0;
        for (Parameter p : subject.architecture().parameters()) {
            boolean applies = regularisation.biases() || p.role() == Role.WEIGHT;
            for (int i = p.offset(); applies && i < p.offset() + p.size(); i++) {
                gradient[i] += regularisation.l1() * Math.signum(theta[i]) + regularisation.l2() * theta[i];
                penalty += regularisation.l1() * Math.abs(theta[i])
                        + regularisation.l2() * theta[i] * (double) theta[i] / 2;
            }
        }
        double square = 0;
        for (double g : gradient) {
            square += g * g;
        }
        LossReading reading = measure(subject);
        assertThat(reading.gradientNorm().orElseThrow()).isCloseTo(Math.sqrt(square), within(1e-5 * Math.sqrt(square)));
        assertThat(reading.penalty()).isCloseTo(penalty, within(1e-9 * (1 + penalty)));
    }

    private static double[] meanOfSampleGradients(Subject subject) {
        Plan plan = new Plan(subject.architecture(), 1, Plan.Purpose.GRADIENTS);
        plan.load(subject.now().parameters(), subject.now().statistics());
        plan.evaluating();
        double[] mean = new double[subject.now().parameters().length];
        Samples samples = subject.data().train();
        for (int s = 0; s < samples.count(); s++) {
            plan.batch().take(samples, s, 1);
            plan.forward();
            plan.backward(1);
            for (int i = 0; i < mean.length; i++) {
                mean[i] += (double) plan.parameters().signal().get(i) / samples.count();
            }
        }
        return mean;
    }

    @Test
    void distanceIsTheStraightWayFromTheStart() {
        Subject subject = Subjects.trained(Subjects.experiment(Nets.CROSS_ENTROPY, Nets.dense(0)), DATA, 25);
        double way = 0;
        double length = 0;
        for (int i = 0; i < subject.now().parameters().length; i++) {
            way += Math.pow(
                    (double) subject.now().parameters()[i] - subject.start().parameters()[i], 2);
            length += Math.pow(subject.start().parameters()[i], 2);
        }
        LossReading reading = measure(subject);
        assertThat(reading.distance()).isCloseTo(Math.sqrt(way), within(1e-12)).isPositive();
        assertThat(reading.relativeDistance().orElseThrow()).isCloseTo(Math.sqrt(way / length), within(1e-9));
    }

    @Test
    void aStartAtZeroHasNoRelativeDistance() {
        Subject subject = Subjects.trained(Subjects.experiment(Nets.CROSS_ENTROPY, READ_OFF), DATA, 3);
        assertThat(measure(subject).distance()).isPositive();
        assertThat(measure(subject).relativeDistance()).isEmpty();
    }

    /// Logits are the inputs themselves, so the largest input is the predicted class.
    @Test
    void countsWhichClassIsTakenForWhich() {
        float[] inputs = {
            9, 0, 0, 9, 1, 1, 1, 2, 0, // class 0: right, right, taken for 1
            0, 5, 1, 0, 0, 3, 0, 0, 4, // class 1: right, taken for 2 twice
            1, 2, 3 // class 2: right
        };
        Samples samples =
                Samples.classified(Shape.vector(3), inputs, new int[] {0, 0, 0, 1, 1, 1, 2}, Subjects.classNames(3));
        Subject subject = Subjects.at(
                Subjects.experiment(Nets.CROSS_ENTROPY, READ_OFF),
                Subjects.trainOnly(samples),
                Subjects.unitVectors(3));
        LossReading reading = measure(subject);
        assertThat(reading.sets()).hasSize(1);
        assertThat(train(reading).confusions()).containsExactly(List.of(2, 1, 0), List.of(0, 1, 2), List.of(0, 0, 1));
        assertThat(train(reading).accuracy().orElseThrow()).isEqualTo(4 / 7.0);
        assertThat(train(reading).count()).isEqualTo(7);
        assertThat(train(reading).set()).isEqualTo(SampleSet.TRAIN);
    }

    /// At zero every class is as likely: log K, and log 2 for the logistic loss. Zeros against targets of
    /// 0 and 1: one of K squares is 1.
    @Test
    void lossesAtZeroAreKnown() {
        assertThat(lossAtZero(Nets.CROSS_ENTROPY, DATA)).isCloseTo(Math.log(3), within(1e-6));
        assertThat(lossAtZero(new MeanSquaredError(1, 1, MeanSquaredError.Reduction.MEAN), DATA))
                .isCloseTo(1 / 3.0, within(1e-7));
        assertThat(lossAtZero(new MeanSquaredError(5, 3, MeanSquaredError.Reduction.HALF_SUM), DATA))
                .isCloseTo(5 * 9 / 2.0, within(1e-5));
        Split two = Subjects.twice(Nets.samples(Shape.vector(4), 300, 2, 1));
        assertThat(lossAtZero(new Logistic(), two)).isCloseTo(Math.log(2), within(1e-7));
    }

    private static double lossAtZero(Loss loss, Split data) {
        return train(measure(Subjects.atStart(Subjects.experiment(loss, READ_OFF), data)))
                .loss()
                .orElseThrow();
    }

    @Test
    void regressionHasNoAccuracy() {
        Samples samples = Samples.regression(Shape.vector(1), new float[] {1, 2, 3}, new float[] {1, 0, 2, 0, 3, 1}, 2);
        MeanSquaredError halfSum = new MeanSquaredError(1, 1, MeanSquaredError.Reduction.HALF_SUM);
        Layer scale = new Dense("", 0, false, Initialisation.ZERO, 1, 0);
        Subject subject =
                Subjects.at(Subjects.experiment(halfSum, scale), Subjects.trainOnly(samples), new float[] {2, 0});
        LossReading.SetLoss train = train(measure(subject));
        // Outputs (2, 0), (4, 0), (6, 0).
        assertThat(train.loss().orElseThrow()).isCloseTo((1 + 4 + 9 + 1) / 2.0 / 3, within(1e-7));
        assertThat(train.accuracy()).isEmpty();
        assertThat(train.confusions()).isEmpty();
    }

    /// The rate of the step to come. Warm-up rises by equal steps to the full rate; half a cosine is at one
    /// half in its middle.
    @ParameterizedTest
    @CsvSource({
        "warm-up, 0, 0.02",
        "warm-up, 2, 0.06",
        "warm-up, 4, 0.1",
        "warm-up, 9, 0.05",
        "decay, 4, 0.1",
        "decay, 5, 0.02",
        "decay, 10, 0.004"
    })
    void learningRateFollowsTheSchedule(String name, long steps, double expected) {
        Schedule schedule = name.equals("decay") ? new StepDecay(5, 0.2) : new WarmUp(4, new Cosine(10, 0));
        Experiment experiment = Studies.experiment(
                List.of(Nets.dense(0)),
                new Sgd(0.1, 0, 0, false),
                schedule,
                new Regularisation(0, 0, 0, false, true),
                0,
                0);
        Run run = Subjects.run(experiment, DATA);
        run.advance(steps);
        double rate = measure(Subjects.of(run)).learningRate();
        assertThat(rate).isCloseTo(expected, within(1e-12));
        run.advance(1);
        assertThat(run.study().report().rate()).isEqualTo(rate);
    }

    /// A run that diverges ends where its parameters are finite, and its outputs often are not.
    @Test
    void theLastFiniteMomentOfADivergedRunIsMeasured() {
        Samples samples = Samples.regression(Shape.vector(1), new float[] {3, 5}, new float[] {1, 2}, 1);
        MeanSquaredError squares = new MeanSquaredError(1, 1, MeanSquaredError.Reduction.HALF_SUM);
        Experiment e = Studies.experiment(List.of(Nets.dense(0)), new Sgd(1000, 0, 0, false), 0);
        Run run = Subjects.run(Subjects.with(e, squares), Subjects.trainOnly(samples));
        assertThat(run.advance(1000)).isInstanceOf(Phase.Diverged.class);
        LossReading reading = measure(Subjects.of(run));
        assertThat(train(reading))
                .isEqualTo(new LossReading.SetLoss(SampleSet.TRAIN, 2, Optional.empty(), Optional.empty(), List.of()));
        assertThat(reading.gradientNorm()).isEmpty();
        assertThat(reading.distance()).isFinite().isGreaterThan(1e20);
    }
}
