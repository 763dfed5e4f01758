package gradiscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradiscope.experiment.Data.Feature;
import gradiscope.experiment.Shape;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/// What expansion and standardisation make of the inputs.
class PreparedInputsTest {
    private static final List<Feature> ALL = List.of(Feature.values());

    @Test
    void featuresAreTheFunctionsTheyAreNamedAfter() {
        DataSet set = Given.whole(Given.table(2, 2, -3));

        Samples train = Prepared.of(set, "trainShare", 1.0, "features", ALL).train();

        // The sines are numpy's.
        float[] expected = {2, -3, 4, 9, -6, (float) 0.9092974268256817, (float) -0.1411200080598672};
        assertThat(train.inputs()).containsExactly(expected);
        assertThat(train.shape()).isEqualTo(Shape.vector(7));
    }

    @Test
    void featuresComeInTheOrderListedForEverySample() {
        DataSet set = Given.divided(Given.table(2, 1, 2, 3, 4), Given.table(2, 5, 6));

        Split split = Prepared.of(set, "features", List.of(Feature.XY, Feature.X));

        assertThat(split.train().inputs()).containsExactly(2, 1, 12, 3);
        assertThat(split.test().inputs()).containsExactly(30, 5);
    }

    @Test
    void standardisationIsFittedOnTrainingSamplesAlone() {
        DataSet set = Given.divided(Given.table(1, 1, 2, 3, 4), Given.table(1, 10));

        Split split = Prepared.of(set, "standardise", true);

        // By hand: mean 2.5, deviation sqrt(1.25).
        float[] expected = {-1.3416408f, -0.4472136f, 0.4472136f, 1.3416408f};
        assertThat(split.train().inputs()).containsExactly(expected, within(1e-7f));
        assertThat(split.test().inputs()).containsExactly(new float[] {6.708204f}, within(1e-6f));
    }

    @Test
    void testSamplesHaveNoPartInWhatTrainingSamplesBecome() {
        Samples train = Given.table(2, 1, 2, 3, 5, 8, 13);
        Object[] settings = {"noise", 0.2, "standardise", true, "features", ALL};

        Split usual = Prepared.of(Given.divided(train, Given.table(2, 1, 1)), settings);
        Split extreme = Prepared.of(Given.divided(train, Given.table(2, 1e9f, -1e9f)), settings);

        assertThat(extreme.train().inputs()).isEqualTo(usual.train().inputs());
    }

    @Test
    void aConstantInputIsShiftedAndDividedByOne() {
        DataSet set = Given.divided(Given.table(1, 0.1f, 0.1f, 0.1f), Given.table(1, 0.1f, 2.1f));

        Split split = Prepared.of(set, "standardise", true);

        assertThat(split.train().inputs()).containsExactly(0, 0, 0);
        assertThat(split.test().inputs()).containsExactly(new float[] {0, 2}, within(1e-6f));
    }

    @Test
    void expandedInputsAreStandardisedAfterExpansion() {
        DataSet set = Given.whole(Given.table(2, -1, 0, 3, 0, 2, 0));

        Samples train = Prepared.of(set, "trainShare", 1.0, "standardise", true, "features", List.of(Feature.X_SQUARED))
                .train();

        // By hand: 1, 9, 4 have mean 14/3 and variance 98/9.
        assertThat(train.inputs()).containsExactly(new float[] {-1.1111678f, 1.3131983f, -0.2020305f}, within(1e-6f));
    }

    @Test
    void standardisedDigitsHaveMeanZeroAndVarianceOneOrZero() {
        Split split = Prepared.of(new Digits(), "trainShare", 0.8, "standardise", true);

        Moments training = Moments.of(split.train());
        assertThat(split.train().shape()).isEqualTo(new Shape(1, 8, 8));
        assertThat(DoubleStream.of(training.mean()))
                .allSatisfy(mean -> assertThat(mean).isCloseTo(0, within(1e-6)));
        assertThat(DoubleStream.of(training.deviation()))
                .allSatisfy(deviation -> assertThat(Math.abs(deviation - 0.5)).isCloseTo(0.5, within(1e-6)));
        // Pixels 0, 32 and 39 are the same in all 1797 images (numpy).
        assertThat(new double[] {training.deviation()[0], training.deviation()[32], training.deviation()[39]})
                .containsOnly(0);
        assertThat(Moments.of(split.test()).mean()).isNotEqualTo(training.mean());
    }
}
