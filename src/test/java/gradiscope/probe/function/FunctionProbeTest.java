package gradiscope.probe.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradiscope.data.Circles;
import gradiscope.data.NoLabelNoise;
import gradiscope.data.Samples;
import gradiscope.data.Split;
import gradiscope.experiment.Data;
import gradiscope.experiment.Data.Feature;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.InvalidValue;
import gradiscope.experiment.Shape;
import gradiscope.network.Answer;
import gradiscope.network.Nets;
import gradiscope.network.layer.Conv2d;
import gradiscope.network.layer.Flatten;
import gradiscope.network.layer.Initialisation;
import gradiscope.network.layer.Relu;
import gradiscope.network.loss.Logistic;
import gradiscope.network.loss.MeanSquaredError;
import gradiscope.probe.Matrix;
import gradiscope.probe.SampleSet;
import gradiscope.probe.Subject;
import gradiscope.probe.Subjects;
import gradiscope.training.Workbench;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Networks whose function is known in closed form.
class FunctionProbeTest {
    private static final MeanSquaredError SQUARES = new MeanSquaredError(1, 1, MeanSquaredError.Reduction.MEAN);
    private static final FunctionProbe SMALL = new FunctionProbe(16, 64, 5, 10, 8, SampleSet.TRAIN, 0, 1);

    /// Samples at the corners of [-4, 6] x [0, 20]: with the margin, [-5, 7] x [-2, 22].
    private static final Samples CORNERS = Samples.classified(
            Shape.vector(2), new float[] {-4, 0, 6, 20, -4, 20, 6, 0}, new int[] {0, 1, 1, 0}, Subjects.classNames(2));

    @FunctionalInterface
    private interface Plane {
        double at(double x, double y);
    }

    private static void assertIs(Matrix map, Extent extent, Plane expected, double tolerance) {
        int side = map.rows();
        assertThat(map.columns()).isEqualTo(side);
        for (int i = 0; i < side; i++) {
            for (int j = 0; j < side; j++) {
                double value = expected.at(extent.x(j, side), extent.y(i, side));
                assertThat((double) map.get(i, j)).as("%d, %d", i, j).isCloseTo(value, within(tolerance));
            }
        }
    }

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    private static PlaneMap plane(FunctionReading reading) {
        return reading.plane().orElseThrow();
    }

    @Test
    void theMapReachesATenthBeyondTheSamplesAndHasItsFirstRowAtTheBottom() {
        Subject subject = Subjects.at(
                Subjects.experiment(SQUARES, Nets.dense(0)), Subjects.trainOnly(CORNERS), new float[] {1, 0, 0, 1, 0, 0
                });
        PlaneMap map = plane(SMALL.measure(subject));

        assertThat(map.extent()).isEqualTo(new Extent(-5, 7, -2, 22));
        assertThat(map.answers().getFirst().get(3, 0)).isEqualTo(-5 + 12 / 32f);
        assertThat(map.answers().getLast().get(0, 5)).isEqualTo(-2 + 24 / 32f);
        assertThat(map.answers().getLast().get(15, 5)).isEqualTo(22 - 24 / 32f);
    }

    /// Hidden neurons x + y and 2y - 1; logits 0 and h0 - h1 / 2: the odds are exp(x + 1/2).
    @Test
    void mapsAndNeuronsOfALinearNetworkAreKnown() {
        float[] theta = {1, 1, 0, 2, /* b */ 0, -1, /* W */ 0, 0, 1, -0.5f, /* b */ 0, 0};
        Experiment experiment = Subjects.experiment(Nets.CROSS_ENTROPY, Nets.named("hidden", 2), Nets.dense(0));
        FunctionReading reading = SMALL.measure(Subjects.at(experiment, Subjects.twice(CORNERS), theta));
        PlaneMap map = plane(reading);

        assertThat(reading.answer()).isEqualTo(Answer.PROBABILITIES);
        assertThat(reading.answered()).isEmpty();
        assertThat(map.overflow()).isEmpty();
        assertIs(map.answers().get(0), map.extent(), (x, y) -> sigmoid(-x - 0.5), 1e-6);
        assertIs(map.answers().get(1), map.extent(), (x, y) -> sigmoid(x + 0.5), 1e-6);
        LayerMaps hidden = map.layers().getFirst();
        assertThat(map.layers()).hasSize(1);
        assertThat(hidden.layer()).isEqualTo("hidden");
        assertThat(hidden.width()).isEqualTo(2);
        assertIs(hidden.neurons().get(0).response().orElseThrow(), map.extent(), (x, y) -> x + y, 1e-5);
        assertIs(hidden.neurons().get(1).response().orElseThrow(), map.extent(), (x, y) -> 2 * y - 1, 1e-5);
    }

    /// More cells than a pass has rows.
    @Test
    void aFineMapIsTheSameFunction() {
        Subject subject = Subjects.at(
                Subjects.experiment(new Logistic(), Nets.dense(0)), Subjects.twice(CORNERS), new float[] {2, -1, 0.5f});
        PlaneMap map = plane(new FunctionProbe(77, 0, 5, 0, 8, SampleSet.TRAIN, 0, 1).measure(subject));

        assertIs(map.answers().get(1), map.extent(), (x, y) -> sigmoid(2 * x - y + 0.5), 1e-5);
        assertThat(map.layers()).allSatisfy(layer -> assertThat(layer.neurons()).isEmpty());
        assertThat(map.samples()).isEmpty();
    }

    /// Trained on x^2 and y, standardised; the map is over x and y all the same.
    @Test
    void expandedAndStandardisedInputsAreMappedOverTheRawPlane() {
        Subject subject = circles(true, List.of(Feature.X_SQUARED, Feature.Y), new float[] {0, 0, 3, -2, 0, 0.25f});
        float[] raw = subject.data().raw().train().inputs();
        double[] squares = IntStream.range(0, raw.length / 2)
                .mapToDouble(i -> (float) ((double) raw[2 * i] * raw[2 * i]))
                .toArray();
        double[] heights = IntStream.range(0, raw.length / 2)
                .mapToDouble(i -> raw[2 * i + 1])
                .toArray();
        PlaneMap map = plane(SMALL.measure(subject));

        assertIs(
                map.answers().get(1),
                map.extent(),
                (x, y) -> sigmoid(3 * standard(x * x, squares) - 2 * standard(y, heights) + 0.25),
                1e-5);
        assertThat(map.extent().right()).isGreaterThan(4).isLessThan(8);
    }

    private static double standard(double value, double[] over) {
        double mean = Arrays.stream(over).average().orElseThrow();
        double variance =
                Arrays.stream(over).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
        return (value - mean) / Math.sqrt(variance);
    }

    private static Subject circles(boolean standardise, List<Feature> features, float[] theta) {
        Data data = new Data(new Circles(80, 1), 0, new NoLabelNoise(), 1, 0.5, standardise, features);
        Experiment plain = Subjects.experiment(Nets.CROSS_ENTROPY, Nets.dense(0));
        Experiment experiment =
                new Experiment("circles", 3, data, plain.network(), Nets.CROSS_ENTROPY, plain.training());
        return Subjects.at(
                experiment, Workbench.open(experiment, "test", Path.of("")).data(), theta);
    }

    @Test
    void listedSamplesLieInTheRawPlaneWithTheirSetAndClass() {
        Subject subject = circles(true, List.of(Feature.XY), new float[] {0, 1, 0, 0});
        Split raw = subject.data().raw();
        List<PlacedSample> samples = plane(SMALL.measure(subject)).samples();

        assertThat(samples)
                .hasSize(20)
                .filteredOn(s -> s.set() == SampleSet.TEST)
                .hasSize(10);
        assertThat(samples).allSatisfy(s -> {
            Samples from = s.set() == SampleSet.TRAIN ? raw.train() : raw.test();
            assertThat(s.x()).isEqualTo(from.inputs()[2 * s.id()]);
            assertThat(s.y()).isEqualTo(from.inputs()[2 * s.id() + 1]);
            assertThat(s.truth()).isEqualTo(from.labels()[s.id()]);
        });
        assertThat(samples).extracting(PlacedSample::truth).contains(0.0, 1.0);
    }

    @Test
    void aRegressionIsMappedAsItsValue() {
        Samples samples = Samples.regression(Shape.vector(2), new float[] {0, 0, 1, 1}, new float[] {5, 6}, 1);
        Subject subject = Subjects.at(
                Subjects.experiment(SQUARES, Nets.dense(0)), Subjects.trainOnly(samples), new float[] {4, -3, 2});
        FunctionReading reading = SMALL.measure(subject);

        assertThat(reading.answer()).isEqualTo(Answer.VALUES);
        assertIs(plane(reading).answers().getFirst(), plane(reading).extent(), (x, y) -> 4 * x - 3 * y + 2, 1e-6);
        assertThat(plane(reading).samples()).extracting(PlacedSample::truth).containsExactly(5.0, 6.0);
    }

    @Test
    void cellsBeyondAFloatAreLabelled() {
        Subject subject = Subjects.at(
                Subjects.experiment(SQUARES, Nets.dense(1), Nets.dense(0)),
                Subjects.twice(CORNERS),
                new float[] {1e38f, 0, 0, 1, 1, 0, 0});
        PlaneMap map = plane(SMALL.measure(subject));

        // |x| > 3.4 leaves a float: columns have their middles at -4.625, -3.875, -3.125, ..., 2.875, 3.625, ...
        assertThat(map.overflow()).hasSize(16 * 7).contains(0, 1, 11, 15).doesNotContain(2, 10);
        assertThat(map.answers().getFirst().get(0, 0)).isZero();
        assertThat(map.answers().getFirst().get(0, 10)).isGreaterThan(2.8e38f);
        assertThat(map.layers().getFirst().neurons().getFirst().response()).isEmpty();
    }

    @Test
    void narrowLayersLeaveTheirShareToWideOnes() {
        assertThat(NeuronMaps.shares(new int[] {2, 100, 30}, 64)).containsExactly(2, 32, 30);
        assertThat(NeuronMaps.shares(new int[] {50, 50, 50}, 64)).containsExactly(22, 21, 21);
        assertThat(NeuronMaps.shares(new int[] {3, 3}, 64)).containsExactly(3, 3);
        assertThat(NeuronMaps.shares(new int[] {3}, 0)).containsExactly(0);
    }

    @Test
    void oneSampleIsFollowedThroughEveryLayer() {
        float[] theta = {1, 1, 0, 2, 0, -1, 0, 0, 1, -0.5f, 0, 0};
        Experiment experiment = Subjects.experiment(Nets.CROSS_ENTROPY, Nets.dense(2), new Relu(""), Nets.dense(0));
        FunctionProbe probe = new FunctionProbe(16, 4, 5, 0, 8, SampleSet.TEST, 3, 1);
        FollowedSample followed = probe.measure(Subjects.at(experiment, Subjects.twice(CORNERS), theta))
                .followed();

        // (6, 0): x + y = 6, 2 y - 1 = -1, cut off; logits 0 and 6.
        assertThat(followed.set()).isEqualTo(SampleSet.TEST);
        assertThat(followed.id()).isEqualTo(3);
        assertThat(followed.truth()).isEqualTo(0);
        assertThat(followed.layers()).extracting(LayerActivation::stage).containsExactly(-1, 0, 1, 2);
        assertThat(followed.layers())
                .extracting(layer -> layer.maps().getFirst())
                .containsExactly(row(6, 0), row(6, -1), row(6, 0), row(0, 6));
        assertThat(followed.answer().getLast()).isCloseTo(sigmoid(6), within(1e-6));
    }

    private static Matrix row(float... values) {
        return new Matrix(1, values.length, values);
    }

    /// A 1 x 1 convolution multiplies every pixel by 2, and by -1.
    @Test
    void channelsOfAnImageAreMapsOfTheirOwn() {
        Samples images = Samples.classified(
                new Shape(1, 2, 3), new float[] {1, 2, 3, 4, 5, 6}, new int[] {1}, Subjects.classNames(2));
        Experiment experiment = Subjects.experiment(
                Nets.CROSS_ENTROPY,
                new Conv2d("", 2, 1, 1, 0, false, Initialisation.HE_NORMAL, 1),
                new Flatten(""),
                Nets.dense(0));
        float[] theta = new float[2 + 2 * 12 + 2];
        theta[0] = 2;
        theta[1] = -1;
        FunctionReading reading = SMALL.measure(Subjects.at(experiment, Subjects.trainOnly(images), theta));

        assertThat(reading.plane()).isEmpty();
        assertThat(reading.answered().orElseThrow().answers().values()).isEqualTo(row(0.5f, 0.5f));
        assertThat(reading.followed().layers().get(0).maps())
                .containsExactly(new Matrix(2, 3, new float[] {1, 2, 3, 4, 5, 6}));
        assertThat(reading.followed().layers().get(1).maps())
                .containsExactly(
                        new Matrix(2, 3, new float[] {2, 4, 6, 8, 10, 12}),
                        new Matrix(2, 3, new float[] {-1, -2, -3, -4, -5, -6}));
    }

    /// Logits are the inputs themselves.
    @Test
    void otherInputsAreAnsweredSampleBySample() {
        Samples samples = Samples.classified(
                Shape.vector(3), Subjects.unitVectors(3), new int[] {2, 0, 1}, Subjects.classNames(3));
        float[] theta = Arrays.copyOf(Subjects.unitVectors(3), 12);
        AnsweredSamples answered = SMALL.measure(Subjects.at(
                        Subjects.experiment(Nets.CROSS_ENTROPY, Nets.dense(0)), Subjects.trainOnly(samples), theta))
                .answered()
                .orElseThrow();
        double right = Math.E / (Math.E + 2);

        assertThat(answered.ids()).containsExactly(0, 1, 2);
        assertThat(answered.truths()).containsExactly(2.0, 0.0, 1.0);
        for (int i = 0; i < 9; i++) {
            double expected = i % 4 == 0 ? right : (1 - right) / 2;
            assertThat((double) answered.answers().values().get(i / 3, i % 3)).isCloseTo(expected, within(1e-6));
        }
    }

    @Test
    void aSampleThatIsNotThereIsRefusedWithItsRange() {
        Subject subject =
                Subjects.atStart(Subjects.experiment(Nets.CROSS_ENTROPY, Nets.dense(0)), Subjects.trainOnly(CORNERS));

        assertThatThrownBy(() -> new FunctionProbe(16, 4, 5, 0, 8, SampleSet.TRAIN, 4, 1).measure(subject))
                .isInstanceOfSatisfying(InvalidValue.class, e -> {
                    assertThat(e.property()).isEqualTo("sample");
                    assertThat(e.accepted()).hasToString("use a number from 0 to 3");
                });
        assertThatThrownBy(() -> new FunctionProbe(16, 4, 5, 0, 8, SampleSet.TEST, 0, 1).measure(subject))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.property()).isEqualTo("set"));
    }
}
