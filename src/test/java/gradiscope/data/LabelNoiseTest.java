package gradiscope.data;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.experiment.Seed;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LabelNoiseTest {
    private static final Seed SEED = new Seed(9);

    static Stream<LabelCorruption> members() {
        return InitialValues.of(LabelNoises.ALL).map(LabelCorruption.class::cast);
    }

    @ParameterizedTest
    @MethodSource("members")
    void everyMemberIsSeededAndLeavesItsInputAlone(LabelCorruption noise) {
        int[] labels = labels(500, 4);

        int[] corrupted = noise.corrupt(labels, 4, SEED);

        assertThat(labels).isEqualTo(labels(500, 4));
        assertThat(corrupted).isEqualTo(noise.corrupt(labels, 4, SEED)).isNotSameAs(labels);
        assertThat(IntStream.of(corrupted)).hasSize(500).allMatch(label -> label >= 0 && label < 4);
        assertThat(Arrays.equals(corrupted, noise.corrupt(labels, 4, new Seed(10))))
                .isEqualTo(noise instanceof NoLabelNoise);
    }

    @ParameterizedTest
    @MethodSource("members")
    void aSingleClassHasNothingToBeConfusedWith(LabelCorruption noise) {
        assertThat(noise.corrupt(new int[20], 1, SEED)).isEqualTo(new int[20]);
    }

    @ParameterizedTest
    @CsvSource({"1000, 0.2, 200", "1000, 0, 0", "1000, 1, 1000", "7, 0.5, 4", "10, 0.04, 0", "3, 0.33, 1"})
    void exactlyTheShareOfTheLabelsBecomesWrong(int count, double share, int wrong) {
        int[] labels = labels(count, 5);

        assertThat(wrong(labels, new SymmetricLabelNoise(share).corrupt(labels, 5, SEED)))
                .isEqualTo(wrong);
        assertThat(wrong(labels, new AsymmetricLabelNoise(share).corrupt(labels, 5, SEED)))
                .isEqualTo(wrong);
    }

    @Test
    void symmetricNoiseMakesEveryOtherClassAsLikely() {
        int[] labels = labels(90_000, 10);

        int[] corrupted = new SymmetricLabelNoise(1).corrupt(labels, 10, SEED);

        int[] offsets = new int[10];
        for (int i = 0; i < labels.length; i++) {
            offsets[Math.floorMod(corrupted[i] - labels[i], 10)]++;
        }
        // 10000 each is expected, with a standard deviation of 94.
        assertThat(offsets[0]).isZero();
        assertThat(IntStream.of(offsets).skip(1))
                .allSatisfy(count -> assertThat(count).isBetween(9_600, 10_400));
    }

    @Test
    void asymmetricNoiseMovesToTheNextClassAndFromTheLastToTheFirst() {
        assertThat(new AsymmetricLabelNoise(1).corrupt(new int[] {0, 1, 2, 2}, 3, SEED))
                .containsExactly(1, 2, 0, 0);
    }

    @Test
    void noNoiseChangesNothing() {
        assertThat(new NoLabelNoise().corrupt(labels(100, 3), 3, SEED)).isEqualTo(labels(100, 3));
    }

    private static int[] labels(int count, int classes) {
        return IntStream.range(0, count).map(i -> i % classes).toArray();
    }

    private static int wrong(int[] labels, int[] corrupted) {
        return (int) IntStream.range(0, labels.length)
                .filter(i -> labels[i] != corrupted[i])
                .count();
    }
}
