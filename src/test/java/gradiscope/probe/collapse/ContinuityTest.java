package gradiscope.probe.collapse;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.experiment.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// From step to step a picture moves no further than the features do, and never flips.
class ContinuityTest {
    private static final Seed SEED = new Seed(29);
    private static final int STEPS = 300;

    /// The pictures of class means that change with the step, each turned to continue the one before.
    private static List<Picture> film(IntFunction<double[][]> means, int dimensions) {
        List<Picture> pictures = new ArrayList<>();
        Settings settings = new Settings(false, dimensions, 0);
        Optional<LayerReading> last = Optional.empty();
        for (int step = 0; step < STEPS; step++) {
            double[][] rows = means.apply(step);
            Features features = Examples.around(rows, Examples.balanced(rows.length, 2), 0, SEED);
            last = Optional.of(Collapse.measure(Examples.alone(features), settings, last));
            pictures.add(last.get().picture().orElseThrow());
        }
        return pictures;
    }

    /// The largest movement of any class mean between two pictures, in units of the means' size.
    private static double largestStep(List<Picture> pictures) {
        double largest = 0;
        for (int i = 1; i < pictures.size(); i++) {
            double[][] now = coordinates(pictures.get(i));
            double[][] before = coordinates(pictures.get(i - 1));
            for (int c = 0; c < now.length; c++) {
                double moved = Math.sqrt(Vectors.squaredDistance(now[c], before[c]));
                largest = Math.max(largest, moved / (Vectors.frobenius(now) / Math.sqrt(now.length)));
            }
        }
        return largest;
    }

    private static double[][] coordinates(Picture picture) {
        return picture.means().stream().map(p -> p.coordinates(3)).toArray(double[][]::new);
    }

    /// A turn by `angle` in each of the planes of coordinates (0,1), (2,3), ...
    private static double[][] turn(int width, double angle) {
        double[][] rotation = new double[width][width];
        for (int j = 0; j + 1 < width; j += 2) {
            rotation[j][j] = Math.cos(angle);
            rotation[j + 1][j + 1] = Math.cos(angle);
            rotation[j][j + 1] = Math.sin(angle);
            rotation[j + 1][j] = -Math.sin(angle);
        }
        return rotation;
    }

    @ParameterizedTest
    @CsvSource({"2,2", "3,2", "4,3", "4,2", "10,2", "10,3"})
    void turningFeaturesDoNotMoveThePicture(int classes, int dimensions) {
        double[][] means = Examples.gaussian(classes, 12, SEED);
        List<Picture> pictures = film(step -> Vectors.multiply(means, turn(12, step * 0.05)), dimensions);
        assertThat(largestStep(pictures)).isLessThan(1e-10);
    }

    /// A plane through many classes turns faster than they move while one direction overtakes another, but
    /// far from the 1 or 2 of a flip.
    @ParameterizedTest
    @CsvSource({"3,2,0.03", "4,3,0.03", "4,2,0.15", "10,2,0.15", "10,3,0.15"})
    void wanderingMeansMoveThePictureALittle(int classes, int dimensions, double most) {
        double[][] from = Examples.gaussian(classes, 12, SEED);
        double[][] to = Examples.gaussian(classes, 12, SEED.child("to"));
        List<Picture> pictures = film(step -> between(from, to, (double) step / STEPS), dimensions);
        assertThat(largestStep(pictures)).isLessThan(most);
        double[] sigma = Span.of(to, Vectors.meanRow(to)).sigma();
        double best = Vectors.squaredNorm(Arrays.copyOf(sigma, Math.min(dimensions, sigma.length)))
                / Vectors.squaredNorm(sigma);
        assertThat(pictures.getLast().meansKept()).isGreaterThan(best - 0.02);
    }

    /// Ten collapsed classes have nine equal variances: rounding alone decides which directions come first,
    /// and a picture of these would jump.
    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void collapseOfManyClassesDoesNotMakeThePictureJump(int dimensions) {
        double[][] simplex = Examples.simplex(10, 12, SEED);
        IntFunction<double[][]> noisy = step -> {
            double[][] means = Examples.gaussian(10, 12, SEED.child(step));
            return between(simplex, means, 1e-3);
        };
        assertThat(largestStep(film(noisy, dimensions))).isLessThan(0.03);
        List<Picture> unrelated = new ArrayList<>();
        for (int step = 0; step < 20; step++) {
            Features features = Examples.around(noisy.apply(step), Examples.balanced(10, 2), 0, SEED);
            unrelated.add(
                    Collapse.measure(Examples.alone(features), new Settings(false, dimensions, 0), Optional.empty())
                            .picture()
                            .orElseThrow());
        }
        assertThat(largestStep(unrelated)).isGreaterThan(0.3);
    }

    @Test
    void aTriangleThatIsMirroredInThePlaneOfItsFeaturesPassesThroughALine() {
        List<Picture> pictures = film(step -> new double[][] {{0, 1 - 2.0 * step / STEPS}, {-1, 0}, {1, 0.01}}, 2);
        assertThat(largestStep(pictures)).isLessThan(0.05);
    }

    @Test
    void anotherSetOfClassesStartsAnew() {
        double[][] means = Examples.gaussian(4, 6, SEED);
        Activity four = Examples.alone(Examples.around(means, Examples.balanced(4, 2), 0, SEED));
        Activity three = Examples.alone(Examples.around(means, Examples.labels(2, 2, 0, 2), 0, SEED));
        LayerReading before = Examples.measure(four);
        assertThat(Collapse.measure(three, Settings.initial(), Optional.of(before)))
                .isEqualTo(Examples.measure(three));
    }

    private static double[][] between(double[][] from, double[][] to, double part) {
        double[][] rows = Vectors.scaled(from, 1 - part);
        for (int c = 0; c < rows.length; c++) {
            Vectors.addTo(rows[c], part, to[c]);
        }
        return rows;
    }
}
