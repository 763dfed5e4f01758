package gradiscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradiscope.experiment.Seed;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlobsTest {
    private static final Seed SEED = new Seed(4);

    @ParameterizedTest
    @CsvSource({"2, 1, 0.5", "3, 2, 2.5", "10, 2, 1", "10, 32, 3", "100, 1, 1", "100, 256, 20"})
    void theTwoClosestCentresAreTwiceTheMarginApart(int classes, int dimensions, double margin) {
        double[][] centres = new Blobs(100, classes, dimensions, margin, 1, false).centres(SEED);

        double closest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < classes; i++) {
            for (int j = 0; j < i; j++) {
                double squared = 0;
                for (int axis = 0; axis < dimensions; axis++) {
                    squared += Math.pow(centres[i][axis] - centres[j][axis], 2);
                }
                closest = Math.min(closest, Math.sqrt(squared));
            }
        }
        assertThat(closest).isCloseTo(2 * margin, within(1e-9 * margin));
    }

    @Test
    void centresHaveMeanZero() {
        double[][] centres = new Blobs(100, 7, 5, 2, 1, false).centres(SEED);

        for (int axis = 0; axis < 5; axis++) {
            int j = axis;
            assertThat(IntStream.range(0, 7).mapToDouble(k -> centres[k][j]).sum())
                    .isCloseTo(0, within(1e-12));
        }
    }

    @Test
    void samplesOfAClassAreARoundGaussianAroundItsCentre() {
        Blobs blobs = new Blobs(60_000, 3, 4, 2, 0.5, false);
        Samples samples = blobs.draw(SEED);
        double[][] centres = blobs.centres(SEED.child("centres"));

        for (int k = 0; k < 3; k++) {
            Moments moments = Moments.of(samples.pick(Rows.byClass(samples)[k]));
            assertThat(moments.mean()).containsExactly(centres[k], within(0.02));
            assertThat(moments.deviation()).containsExactly(new double[] {0.5, 0.5, 0.5, 0.5}, within(0.02));
        }
    }

    @Test
    void theNearestOfTwoCentresErrsAsOftenAsTheMarginSays() {
        Blobs blobs = new Blobs(100_000, 2, 3, 1.5, 1, false);
        Samples samples = blobs.draw(SEED);
        double[][] centres = blobs.centres(SEED.child("centres"));

        long wrong = IntStream.range(0, samples.count())
                .filter(i -> distance(samples, i, centres[samples.labels()[i]])
                        > distance(samples, i, centres[1 - samples.labels()[i]]))
                .count();

        // Phi(-1.5) = 0.066807; four standard errors are 0.0032.
        assertThat((double) wrong / samples.count()).isCloseTo(0.066807, within(0.0032));
    }

    @Test
    void onTheSphereEveryNormIsTheRootOfTheDimensions() {
        Samples samples = new Blobs(600, 10, 32, 2.5, 1, true).draw(SEED);

        assertThat(samples.classes()).isEqualTo(10);
        for (int i = 0; i < samples.count(); i++) {
            assertThat(distance(samples, i, new double[32])).isCloseTo(Math.sqrt(32), within(1e-5));
        }
    }

    private static double distance(Samples samples, int row, double[] centre) {
        double squared = 0;
        for (int j = 0; j < centre.length; j++) {
            squared += Math.pow(samples.inputs()[row * centre.length + j] - centre[j], 2);
        }
        return Math.sqrt(squared);
    }
}
