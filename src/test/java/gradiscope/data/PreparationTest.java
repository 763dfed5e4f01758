package gradiscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradiscope.experiment.Seed;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Which samples are for training and for testing, and what noise they get.
class PreparationTest {
    private static final Object[] NOISY = {"noise", 0.1, "trainShare", 0.7, "standardise", true};

    static Stream<DataSet> sets() {
        return DataSetContractTest.sets();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void everyDataSetIsPreparedByItsSeed(DataSet set) {
        Split split = Prepared.of(new Seed(1), set, NOISY);

        Samples whole = set.load(new Seed(1), Path.of("")).samples();
        assertThat(split.train().count()).isEqualTo((int) Math.round(0.7 * whole.count()));
        assertThat(split.test().count()).isEqualTo(whole.count() - split.train().count());
        assertThat(split.train().shape()).isEqualTo(whole.shape());
        assertThat(bytes(Prepared.of(new Seed(1), set, NOISY))).isEqualTo(bytes(split));
        assertThat(bytes(Prepared.of(new Seed(2), set, NOISY))).isNotEqualTo(bytes(split));
    }

    @Test
    void everySampleIsEitherForTrainingOrForTestingAndKeepsItsPlace() {
        Split split = Prepared.of(Given.whole(Given.numbered(40, 60)), "trainShare", 0.3);

        assertThat(split.train().inputs()).isSorted().hasSize(30);
        assertThat(split.test().inputs())
                .isSorted()
                .hasSize(70)
                .doesNotContain(split.train().inputs());
        for (int i = 0; i < 30; i++) {
            assertThat(split.train().labels()[i]).isEqualTo(split.train().inputs()[i] < 40 ? 0 : 1);
        }
    }

    @Test
    void eachClassIsDividedAlikeAndTheWholeExactly() {
        // 0.3 of 10, 21 and 5 is 3, 6.3 and 1.5; of 36 it is 10.8: the eleventh goes to the largest remainder.
        Split split = Prepared.of(Given.whole(Given.numbered(10, 21, 5)), "trainShare", 0.3);

        assertThat(DataSetContractTest.sizes(split.train())).containsExactly(3, 6, 2);
        assertThat(DataSetContractTest.sizes(split.test())).containsExactly(7, 15, 3);
    }

    @Test
    void manySmallClassesDoNotShiftTheShare() {
        int[] sizes = IntStream.generate(() -> 5).limit(100).toArray();

        Samples train = Prepared.of(Given.whole(Given.numbered(sizes)), "trainShare", 0.5)
                .train();

        assertThat(train.count()).isEqualTo(250);
        assertThat(IntStream.of(DataSetContractTest.sizes(train))).allMatch(size -> size == 2 || size == 3);
    }

    @Test
    void theSeedDecidesWhoIsKeptWhoIsInTrainingAndWhoIsMislabelled() {
        DataSet set = Given.whole(Given.numbered(50, 50));

        for (Object[] settings : new Object[][] {
            {"trainShare", 0.5},
            {"trainShare", 1.0, "imbalance", 0.5},
            {"trainShare", 1.0, "noise", 0.5},
            {"trainShare", 1.0, "labelNoise", new SymmetricLabelNoise(0.3)}
        }) {
            List<?> prepared = bytes(Prepared.of(new Seed(1), set, settings));
            assertThat(bytes(Prepared.of(new Seed(1), set, settings))).isEqualTo(prepared);
            assertThat(bytes(Prepared.of(new Seed(2), set, settings))).isNotEqualTo(prepared);
        }
    }

    @Test
    void aRegressionIsDividedTogetherWithItsTargets() {
        Split split = Prepared.of(Given.whole(Given.regression(25)), "trainShare", 0.4);

        assertThat(split.train().targets())
                .isEqualTo(split.train().inputs())
                .isSorted()
                .hasSize(10);
        assertThat(split.test().targets())
                .isEqualTo(split.test().inputs())
                .isSorted()
                .hasSize(15);
        assertThat(split.train().inputs())
                .isNotEqualTo(Arrays.copyOf(Given.regression(25).inputs(), 10));
    }

    @Test
    void theMakersOwnTestSamplesStayAsTheyAre() {
        Samples test = Given.numbered(7, 8);
        DataSet set = Given.divided(Given.numbered(50, 50), test);

        Split split = Prepared.of(set, "trainShare", 0.1, "imbalance", 0.5, "labelNoise", new SymmetricLabelNoise(1));

        assertThat(split.train().count()).isEqualTo(50 + 25);
        assertThat(DataSetContractTest.bytes(split.test())).isEqualTo(DataSetContractTest.bytes(test));
    }

    @Test
    void aTrainShareOfOneLeavesNoTestSamples() {
        Split split =
                Prepared.of(Given.whole(Given.numbered(5, 6)), "trainShare", 1.0, "noise", 0.5, "standardise", true);

        assertThat(split.train().count()).isEqualTo(11);
        assertThat(split.test().count()).isZero();
        assertThat(split.test().classes()).isEqualTo(2);
    }

    @Test
    void imbalanceLetsClassSizesFallGeometrically() {
        DataSet set = Given.whole(Given.numbered(100, 100, 100, 100, 100));

        Samples train = Prepared.of(set, "imbalance", 0.01, "trainShare", 1.0).train();

        // 100 * 0.01^(k/4) = 100, 31.6, 10, 3.2, 1.
        assertThat(DataSetContractTest.sizes(train)).containsExactly(100, 32, 10, 3, 1);
        assertThat(train.inputs()).isSorted();
    }

    @Test
    void withoutImbalanceUnequalClassesStayUnequal() {
        Samples train = Prepared.of(new Wine(), "trainShare", 1.0).train();

        assertThat(DataSetContractTest.sizes(train)).containsExactly(59, 71, 48);
    }

    @Test
    void noiseIsAShareOfTheTrainingDeviationOfEachInput() {
        float[] train = new float[2 * 20_000];
        for (int i = 0; i < train.length; i += 2) {
            train[i] = i % 4 - 1; // -1 and 1 in turn: mean 0, deviation 1
            train[i + 1] = 3; // constant
        }
        DataSet set = Given.divided(Given.table(2, train), Given.table(2, new float[train.length]));

        Split split = Prepared.of(set, "noise", 0.5);

        float[] added = split.train().inputs().clone();
        for (int i = 0; i < added.length; i++) {
            added[i] -= train[i];
        }
        // Test inputs were all zero, so what they are is the noise. The standard error of a deviation is 0.0025.
        for (Samples noise : List.of(Given.table(2, added), split.test())) {
            assertThat(Moments.of(noise).mean()).containsExactly(new double[] {0, 0}, within(0.015));
            assertThat(Moments.of(noise).deviation()).containsExactly(new double[] {0.5, 0}, within(0.01));
        }
        double product = IntStream.range(0, added.length)
                .mapToDouble(i -> added[i] * split.test().inputs()[i])
                .sum();
        assertThat(product / 20_000).isCloseTo(0, within(0.01)); // they are not the same noise
    }

    @Test
    void labelNoiseIsForTrainingLabelsAloneAndLeavesEverythingElse() {
        DataSet set = Given.whole(Given.numbered(50, 50, 50));
        Split clean = Prepared.of(set, "trainShare", 0.4, "noise", 0.3);

        Split noisy = Prepared.of(set, "trainShare", 0.4, "noise", 0.3, "labelNoise", new SymmetricLabelNoise(0.25));

        assertThat(IntStream.range(0, 60)
                        .filter(i -> clean.train().labels()[i] != noisy.train().labels()[i]))
                .hasSize(15);
        assertThat(noisy.train().inputs()).isEqualTo(clean.train().inputs());
        assertThat(DataSetContractTest.bytes(noisy.test())).isEqualTo(DataSetContractTest.bytes(clean.test()));
    }

    private static List<?> bytes(Split split) {
        return List.of(DataSetContractTest.bytes(split.train()), DataSetContractTest.bytes(split.test()));
    }
}
