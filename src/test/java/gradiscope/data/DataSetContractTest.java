package gradiscope.data;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Seed;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every member of [DataSets#ALL] that needs no file and no points of a person's own keeps to.
class DataSetContractTest {
    static Stream<DataSet> sets() {
        return InitialValues.of(DataSets.ALL)
                .filter(set -> !(set instanceof Painted))
                .map(DataSet.class::cast);
    }

    static Stream<Generated> generated() {
        return sets().filter(Generated.class::isInstance).map(Generated.class::cast);
    }

    @Test
    void everyMemberIsADataSetWithANameOfItsOwn() {
        assertThat(DataSets.ALL).allMatch(DataSet.class::isAssignableFrom).doesNotHaveDuplicates();
        assertThat(DataSets.ALL.stream().map(type -> Descriptor.of(type).name()))
                .doesNotHaveDuplicates()
                .contains("circles", "xor", "gaussians", "spiral", "moons", "rings", "blobs")
                .contains("plane", "gaussian-field", "sine", "digits", "iris", "wine");
        assertThat(generated()).hasSizeGreaterThanOrEqualTo(10);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void theSameSeedGivesTheSameBytes(DataSet set) {
        assertThat(bytes(load(set, 7))).isEqualTo(bytes(load(set, 7)));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void anotherSeedGivesOtherBytesWhereSamplesAreDrawn(DataSet set) {
        assertThat(bytes(load(set, 7)).equals(bytes(load(set, 8)))).isEqualTo(!(set instanceof Generated));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void everyNumberIsFinite(DataSet set) {
        Samples samples = load(set, 1);

        assertThat(samples.count()).isPositive();
        assertThat(List.of(samples.inputs(), samples.targets())).allSatisfy(numbers -> {
            for (float number : numbers) {
                assertThat(number).isFinite();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("generated")
    void aGeneratedSetHasTheCountAskedForAndClassesThatDifferByOneAtMost(Generated set) {
        Generated asked = Descriptor.of(set).with(set, "samples", 101);

        Samples samples = load(asked, 3);

        assertThat(samples.count()).isEqualTo(101);
        if (!samples.isRegression()) {
            int smallest = 101 / samples.classes();
            assertThat(IntStream.of(sizes(samples))).allMatch(size -> size == smallest || size == smallest + 1);
        }
    }

    @ParameterizedTest
    @MethodSource("generated")
    void aGeneratedSetOfThePlaneLiesInTheSharedSquare(Generated set) {
        Samples samples = load(set, 5);
        double farthest = IntStream.range(0, samples.inputs().length)
                .mapToDouble(i -> Math.abs(samples.inputs()[i]))
                .max()
                .orElseThrow();

        assertThat(farthest).isBetween(3.0, 7.0);
    }

    private static Samples load(DataSet set, long seed) {
        return set.load(new Seed(seed), Path.of("")).samples();
    }

    static int[] sizes(Samples samples) {
        int[] sizes = new int[samples.classes()];
        for (int label : samples.labels()) {
            sizes[label]++;
        }
        return sizes;
    }

    static ByteBuffer bytes(Samples samples) {
        int count = samples.inputs().length + samples.labels().length + samples.targets().length;
        ByteBuffer bytes = ByteBuffer.allocate(4 * count);
        for (float x : samples.inputs()) {
            bytes.putFloat(x);
        }
        for (int label : samples.labels()) {
            bytes.putInt(label);
        }
        for (float target : samples.targets()) {
            bytes.putFloat(target);
        }
        return bytes.flip();
    }
}
