package gradiscope.probe.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradiscope.data.Samples;
import gradiscope.data.Split;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.InvalidValue;
import gradiscope.experiment.Layer;
import gradiscope.experiment.Shape;
import gradiscope.network.Architecture;
import gradiscope.network.Calibration;
import gradiscope.network.Evaluation;
import gradiscope.network.Nets;
import gradiscope.network.Plan;
import gradiscope.network.layer.BatchNorm;
import gradiscope.network.layer.Dense;
import gradiscope.network.layer.Initialisation;
import gradiscope.network.layer.Relu;
import gradiscope.network.layer.Tanh;
import gradiscope.network.loss.MeanSquaredError;
import gradiscope.probe.Matrix;
import gradiscope.probe.SampleSet;
import gradiscope.probe.Subject;
import gradiscope.probe.Subjects;
import gradiscope.training.Checkpoint;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The surface probe on actual networks, against losses of single networks.
class SurfaceProbeTest {
    private static final Split DATA =
            new Split(Nets.samples(Shape.vector(4), 300, 3, 1), Nets.samples(Shape.vector(4), 90, 3, 2));
    private static final SurfaceProbe.Statistics RECOMPUTED = SurfaceProbe.Statistics.RECOMPUTED;

    private static SurfaceProbe random(int points, double reach, SampleSet set) {
        return new SurfaceProbe(SurfaceReading.Directions.RANDOM, points, reach, set, 1, 0, 512, RECOMPUTED);
    }

    private static SurfaceProbe principal(int points) {
        return new SurfaceProbe(SurfaceReading.Directions.PRINCIPAL, points, 1, SampleSet.TRAIN, 1, 0, 512, RECOMPUTED);
    }

    private static Experiment mlp() {
        return Subjects.experiment(Nets.CROSS_ENTROPY, Nets.dense(8), new Tanh(""), Nets.dense(0));
    }

    private static Experiment normalised() {
        return Subjects.experiment(
                Nets.CROSS_ENTROPY, Nets.dense(8), new BatchNorm("", 0.1, 1e-5), new Tanh(""), Nets.dense(0));
    }

    private static Evaluation evaluation(Subject subject, Checkpoint at, SampleSet set) {
        Plan plan = new Plan(subject.architecture(), 256, Plan.Purpose.VALUES);
        plan.load(at.parameters(), at.statistics());
        return Evaluation.of(plan, subject.samples(set));
    }

    @ParameterizedTest
    @EnumSource(SampleSet.class)
    void theCentreIsTheNetworkItself(SampleSet set) {
        Subject subject = Subjects.trained(mlp(), DATA, 20);
        SurfaceReading reading = random(5, 1, set).measure(subject);
        Evaluation now = evaluation(subject, subject.now(), set);
        assertThat(reading.set()).isEqualTo(set);
        assertThat(reading.batchNorm()).isEqualTo(BatchNormStatistics.NONE);
        assertThat((double) reading.surface().losses().get(2, 2)).isCloseTo(now.loss(), within(1e-6));
        assertThat(reading.surface().errors().orElseThrow().get(2, 2)).isEqualTo((float) now.error());
        assertThat(reading.path()).isEmpty();
        assertThat(reading.varianceKept()).isEmpty();
    }

    @Test
    void statisticsOfBatchNormAreThoseThatWereAskedFor() {
        Subject subject = Subjects.trained(normalised(), DATA, 20);
        Plan plan = new Plan(subject.architecture(), 256, Plan.Purpose.VALUES);
        plan.load(subject.now().parameters(), subject.now().statistics());
        plan.recalibrate(new Calibration(DATA.train(), 256));
        double recomputed = Evaluation.of(plan, DATA.train()).loss();
        double stale = evaluation(subject, subject.now(), SampleSet.TRAIN).loss();
        SurfaceReading reading = random(3, 1, SampleSet.TRAIN).measure(subject);
        assertThat(reading.batchNorm()).isEqualTo(BatchNormStatistics.RECOMPUTED);
        assertThat((double) reading.surface().losses().get(1, 1)).isCloseTo(recomputed, within(1e-6));
        SurfaceReading endpoint = new SurfaceProbe(
                        SurfaceReading.Directions.RANDOM,
                        3,
                        1,
                        SampleSet.TRAIN,
                        1,
                        0,
                        512,
                        SurfaceProbe.Statistics.ENDPOINT)
                .measure(subject);
        assertThat(endpoint.batchNorm()).isEqualTo(BatchNormStatistics.ENDPOINT);
        assertThat((double) endpoint.surface().losses().get(1, 1)).isCloseTo(stale, within(1e-6));
        assertThat(stale).isNotCloseTo(recomputed, within(1e-3));
    }

    @Test
    void fewSamplesAreADrawOfAllAndSoManyAreNone() {
        Subject subject = Subjects.trained(mlp(), DATA, 2);
        SurfaceReading all = random(3, 1, SampleSet.TRAIN).measure(subject);
        int count = subject.samples(SampleSet.TRAIN).count();
        assertThat(of(count).measure(subject)).isEqualTo(all);
        assertThat(of(4).measure(subject)).isNotEqualTo(all).isEqualTo(of(4).measure(subject));
    }

    private static SurfaceProbe of(int samples) {
        return new SurfaceProbe(SurfaceReading.Directions.RANDOM, 3, 1, SampleSet.TRAIN, 1, samples, 512, RECOMPUTED);
    }

    /// One layer's weights times 16, the next one's over 16: a ReLU network computes the same, and so it does
    /// everywhere on a plane whose directions have the size of the weights they belong to.
    @Test
    void randomDirectionsHaveTheSizeOfTheFilters() {
        Layer first = new Dense("a", 8, false, Initialisation.HE_NORMAL, 1, 0);
        Layer second = new Dense("b", 0, false, Initialisation.HE_NORMAL, 1, 0);
        Experiment experiment = Subjects.experiment(Nets.CROSS_ENTROPY, first, new Relu(""), second);
        Subject subject = Subjects.atStart(experiment, DATA);
        float[] scaled = subject.now().parameters().clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= i < 32 ? 16f : 1 / 16f;
        }
        Matrix one = random(7, 1, SampleSet.TRAIN).measure(subject).surface().losses();
        Matrix other = random(7, 1, SampleSet.TRAIN)
                .measure(Subjects.at(experiment, DATA, scaled))
                .surface()
                .losses();
        for (int i = 0; i < 7; i++) {
            for (int j = 0; j < 7; j++) {
                assertThat(other.get(i, j)).isCloseTo(one.get(i, j), within(1e-5f));
            }
        }
        assertThat(one.get(0, 0)).isNotCloseTo(one.get(3, 3), within(1e-2f));
    }

    @Test
    void biasesStayWhereTheyAre() {
        Layer weightless = new Dense("", 8, true, Initialisation.ZERO, 1, 1);
        Subject subject = Subjects.atStart(
                Subjects.experiment(
                        Nets.CROSS_ENTROPY,
                        weightless,
                        new Tanh(""),
                        new Dense("", 0, true, Initialisation.ZERO, 1, 1)),
                DATA);
        Matrix losses =
                random(3, 100, SampleSet.TRAIN).measure(subject).surface().losses();
        assertThat(losses).isEqualTo(Matrix.of(3, 3, (i, j) -> losses.get(1, 1)));
    }

    /// Four checkpoints at the corners of a rectangle, the last at the origin of the plane. The margin is .15
    /// of each side, so that 27 points a side have .05 of a side between them: corners are points 3 and 23.
    @Test
    void aPrincipalPlanePassesThroughTheCheckpointsInIt() {
        Experiment experiment = mlp();
        Architecture architecture = Architecture.of(experiment.network(), experiment.loss(), DATA.train());
        float[] origin = Subjects.drawn(architecture, 0, 1).parameters();
        float[] along = Nets.direction(origin.length, 2);
        float[] across = Nets.direction(origin.length, 3);
        double slope = Nets.dot(along, across);
        List<Checkpoint> corners = List.of(
                corner(0, origin, along, 4, across, 1, slope),
                corner(10, origin, along, 4, across, 0, slope),
                corner(20, origin, along, 0, across, 1, slope),
                corner(30, origin, along, 0, across, 0, slope));
        Subject subject = new Subject(experiment, architecture, DATA, corners.getFirst(), corners.getLast(), corners);
        SurfaceReading reading = principal(27).measure(subject);
        double width = 1 - slope * slope;
        assertThat(reading.varianceKept().orElseThrow().first()).isCloseTo(16 / (16 + width), within(1e-4));
        assertThat(reading.varianceKept().orElseThrow().both()).isCloseTo(1, within(1e-6));
        assertThat(reading.path()).extracting(Waypoint::step).containsExactly(0L, 10L, 20L, 30L);
        for (int c = 0; c < 4; c++) {
            Waypoint at = reading.path().get(c);
            int column = nearest(reading.surface().x(), at.x());
            int row = nearest(reading.surface().y(), at.y());
            assertThat(List.of(3, 23)).contains(column, row);
            assertThat((double) reading.surface().losses().get(row, column))
                    .isCloseTo(
                            evaluation(subject, corners.get(c), SampleSet.TRAIN).loss(), within(1e-4));
        }
    }

    /// `origin + a along + b (across less its part along)`
    private static Checkpoint corner(
            long step, float[] origin, float[] along, double a, float[] across, double b, double slope) {
        float[] theta = origin.clone();
        for (int i = 0; i < theta.length; i++) {
            theta[i] += (float) (a * along[i] + b * (across[i] - slope * along[i]));
        }
        return Subjects.checkpoint(step, theta, new float[0]);
    }

    private static int nearest(Range range, double value) {
        return java.util.stream.IntStream.range(0, range.count())
                .boxed()
                .min(Comparator.comparingDouble(i -> Math.abs(range.at(i) - value)))
                .orElseThrow();
    }

    @Test
    void thePathOfARunIsShownWithTheVarianceItKeeps() {
        Subject subject = Subjects.trained(mlp(), DATA, 40);
        SurfaceReading reading = principal(5).measure(subject);
        assertThat(reading.directions()).isEqualTo(SurfaceReading.Directions.PRINCIPAL);
        assertThat(reading.path()).hasSize(41);
        assertThat(reading.path().getLast()).isEqualTo(new Waypoint(40, 0, 0));
        SurfaceReading.VarianceKept kept = reading.varianceKept().orElseThrow();
        assertThat(kept.first()).isGreaterThan(kept.second());
        assertThat(kept.both()).isBetween(0.8, 1.0);
        double way = 0;
        for (int i = 0; i < subject.now().parameters().length; i++) {
            way += Math.pow(
                    (double) subject.now().parameters()[i] - subject.start().parameters()[i], 2);
        }
        Waypoint start = reading.path().getFirst();
        assertThat(Math.hypot(start.x(), start.y())).isLessThanOrEqualTo(Math.sqrt(way) * (1 + 1e-6));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1})
    void aPathOfFewerThanThreeCheckpointsSpansNoPlane(long steps) {
        Subject subject = Subjects.trained(mlp(), DATA, steps);
        assertThatThrownBy(() -> principal(5).measure(subject))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("span no plane");
    }

    @Test
    void aStraightPathSpansNoPlane() {
        Checkpoint now = Subjects.checkpoint(0, new float[] {1, 2, 3}, new float[0]);
        Samples one = Samples.regression(Shape.vector(3), new float[] {1, 1, 1}, new float[] {1}, 1);
        MeanSquaredError squares = new MeanSquaredError(1, 1, MeanSquaredError.Reduction.MEAN);
        Experiment experiment = Subjects.experiment(squares, new Dense("", 0, false, Initialisation.ZERO, 1, 0));
        Subject subject = Subjects.between(experiment, Subjects.trainOnly(one), now, now);
        Subject still =
                new Subject(experiment, subject.architecture(), subject.data(), now, now, List.of(now, now, now, now));
        assertThatThrownBy(() -> principal(5).measure(still)).isInstanceOf(InvalidValue.class);
        assertThat(random(3, 1, SampleSet.TRAIN).measure(still).surface().errors())
                .isEmpty();
    }

    @Test
    void refusesASetWithoutSamples() {
        Subject subject = Subjects.atStart(mlp(), Subjects.trainOnly(DATA.train()));
        assertThatThrownBy(() -> random(3, 1, SampleSet.TEST).measure(subject))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("no test samples");
    }

    @Test
    void lossesThatOverflowAreListedByTheirCell() {
        Experiment experiment = Subjects.experiment(Nets.CROSS_ENTROPY, Nets.dense(8), new Relu(""), Nets.dense(0));
        Subject start = Subjects.atStart(experiment, DATA);
        float[] large = start.now().parameters().clone();
        for (int i = 0; i < large.length; i++) {
            large[i] *= 1e18f;
        }
        Surface surface = random(5, 100, SampleSet.TRAIN)
                .measure(Subjects.at(experiment, DATA, large))
                .surface();
        assertThat(surface.overflow()).isNotEmpty().doesNotContain(12);
    }
}
