package gradiscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradiscope.experiment.Seed;
import gradiscope.experiment.Shape;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// The expected numbers were computed with numpy 1.24 from the files of Debian's python3-sklearn 1.2.1, for
/// example `d = numpy.loadtxt("digits.csv.gz", delimiter=","); x = d[:, :-1] / 16; x.sum();
/// (numpy.arange(1, 1798) @ x).sum()`. The weighted sums would notice rows or columns that changed places.
class BundledSetsTest {
    @Test
    void digitsAreTheImagesThatNumpyReads() {
        Samples digits = load(new Digits());

        assertThat(digits.shape()).isEqualTo(new Shape(1, 8, 8));
        assertThat(DataSetContractTest.sizes(digits)).containsExactly(178, 182, 177, 183, 181, 182, 181, 179, 174, 180);
        assertThat(sum(digits)).isEqualTo(35107.375);
        assertThat(sumByRow(digits)).isEqualTo(31494016.5625);
        assertThat(sumByColumn(digits)).isEqualTo(1138898.1875);
        assertThat(sumOfLabels(digits)).isEqualTo(7272861);
    }

    @Test
    void theFirstDigitIsAZeroWithPixelsInSixteenths() {
        Samples digits = load(new Digits());

        float[] firstRow = {0, 0, 5 / 16f, 13 / 16f, 9 / 16f, 1 / 16f, 0, 0};
        assertThat(Arrays.copyOf(digits.inputs(), 8)).containsExactly(firstRow);
        assertThat(digits.labels()[0]).isZero();
        assertThat(digits.classNames()).startsWith("0", "1").hasSize(10);
    }

    @Test
    void irisIsTheTableThatNumpyReads() {
        Samples iris = load(new Iris());

        assertThat(iris.shape()).isEqualTo(Shape.vector(4));
        assertThat(iris.classNames()).containsExactly("setosa", "versicolor", "virginica");
        assertThat(DataSetContractTest.sizes(iris)).containsExactly(50, 50, 50);
        assertThat(sum(iris)).isCloseTo(2078.7, within(1e-3));
        assertThat(sumByRow(iris)).isCloseTo(174175.6, within(0.1));
        assertThat(sumByColumn(iris)).isCloseTo(4204.4, within(1e-3));
        assertThat(sumOfLabels(iris)).isEqualTo(16325);
    }

    @Test
    void wineIsTheTableThatNumpyReads() {
        Samples wine = load(new Wine());

        assertThat(wine.shape()).isEqualTo(Shape.vector(13));
        assertThat(DataSetContractTest.sizes(wine)).containsExactly(59, 71, 48);
        assertThat(sum(wine)).isCloseTo(159975.295999, within(1e-2));
        assertThat(sumByRow(wine)).isCloseTo(12443666.975828, within(1.0));
        assertThat(sumByColumn(wine)).isCloseTo(1859871.16599, within(0.1));
        assertThat(sumOfLabels(wine)).isEqualTo(21577);
    }

    private static Samples load(DataSet set) {
        return set.load(new Seed(0), Path.of("")).samples();
    }

    private static double sum(Samples samples) {
        double sum = 0;
        for (float x : samples.inputs()) {
            sum += x;
        }
        return sum;
    }

    private static double sumByRow(Samples samples) {
        double sum = 0;
        for (int i = 0; i < samples.inputs().length; i++) {
            int row = i / samples.shape().size();
            sum += samples.inputs()[i] * (row + 1.0);
        }
        return sum;
    }

    private static double sumByColumn(Samples samples) {
        double sum = 0;
        for (int i = 0; i < samples.inputs().length; i++) {
            sum += samples.inputs()[i] * (1.0 + i % samples.shape().size());
        }
        return sum;
    }

    private static long sumOfLabels(Samples samples) {
        long sum = 0;
        for (int i = 0; i < samples.count(); i++) {
            sum += (i + 1L) * samples.labels()[i];
        }
        return sum;
    }
}
