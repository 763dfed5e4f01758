package gradiscope.probe.collapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradiscope.experiment.Seed;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {
    private static final Seed SEED = new Seed(17);

    private static Picture draw(Activity layer, int dimensions) {
        return Collapse.measure(layer, new Settings(false, dimensions, 2000), Optional.empty())
                .picture()
                .orElseThrow();
    }

    private static Features around(double[][] means, double noise) {
        return Examples.around(means, Examples.balanced(means.length, 8), noise, SEED.child("noise"));
    }

    private static double distance(Point a, Point b) {
        return Math.sqrt(Math.pow(a.x() - b.x(), 2) + Math.pow(a.y() - b.y(), 2) + Math.pow(a.z() - b.z(), 2));
    }

    private static double[] sum(List<Point> points) {
        double[] sum = new double[3];
        points.forEach(p -> Vectors.addTo(sum, 1, p.coordinates(3)));
        return sum;
    }

    @ParameterizedTest
    @CsvSource({"2, 9", "3, 9", "4, 9", "3, 2", "4, 3", "9, 3"})
    void classMeansKeepTheirDistances(int classes, int width) {
        Features features = around(Examples.gaussian(classes, width, SEED), 0.3);
        Picture picture = draw(Examples.alone(features), 3);
        double[][] means = ClassMeans.of(features).means();
        assertThat(picture.dimensions()).isEqualTo(classes <= 3 ? 2 : 3);
        assertThat(picture.exact()).isTrue();
        for (int c = 0; c < classes; c++) {
            for (int other = 0; other < c; other++) {
                assertThat(distance(picture.means().get(c), picture.means().get(other)))
                        .isCloseTo(Math.sqrt(Vectors.squaredDistance(means[c], means[other])), within(1e-12));
            }
        }
        assertThat(sum(picture.means())).containsExactly(new double[3], within(1e-12));
    }

    /// In a layer that is no wider than the span, samples keep their distances as well.
    @ParameterizedTest
    @CsvSource({"3, 2", "4, 3"})
    void samplesKeepTheirDistancesWhereNothingIsProjected(int classes, int width) {
        Features features = around(Examples.gaussian(classes, width, SEED), 0.3);
        Picture picture = draw(Examples.alone(features), 3);
        double[][] h = features.values().toArrays();
        assertThat(picture.samplesKept()).isCloseTo(1, within(1e-12));
        assertThat(picture.samples()).hasSize(h.length);
        for (int i = 1; i < h.length; i++) {
            assertThat(picture.samples().get(i).label()).isEqualTo(features.labels()[i]);
            assertThat(distance(
                            picture.samples().get(i).at(),
                            picture.samples().get(0).at()))
                    .isCloseTo(Math.sqrt(Vectors.squaredDistance(h[i], h[0])), within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 10})
    void moreClassesAreProjectedOntoThePrincipalDirections(int classes) {
        Features features = around(Examples.gaussian(classes, 12, SEED), 0.3);
        double[] sigma = Span.of(
                        ClassMeans.of(features).means(), ClassMeans.of(features).meanOfMeans())
                .sigma();
        for (int dimensions = 2; dimensions <= 3; dimensions++) {
            double best = 0;
            for (int j = 0; j < dimensions; j++) {
                best += sigma[j] * sigma[j] / Vectors.squaredNorm(sigma);
            }
            Picture picture = draw(Examples.alone(features), dimensions);
            assertThat(picture.meansKept()).isCloseTo(best, within(1e-12)).isLessThan(0.95);
            assertThat(picture.exact()).isFalse();
            double seen = picture.means().stream()
                    .mapToDouble(p -> p.norm() * p.norm())
                    .sum();
            assertThat(seen).isCloseTo(best * Vectors.squaredNorm(sigma), within(1e-9));
        }
    }

    @Test
    void saysWhatPartOfTheSamplesIsSeen() {
        Features features = around(Examples.gaussian(6, 12, SEED), 0.8);
        Picture picture = draw(Examples.alone(features), 3);
        double seen = picture.samples().stream()
                .mapToDouble(s -> Math.pow(s.at().norm(), 2))
                .sum();
        double[][] centred = Vectors.minus(
                features.values().toArrays(), ClassMeans.of(features).meanOfMeans());
        assertThat(picture.samplesKept()).isCloseTo(seen / Vectors.squaredFrobenius(centred), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 10})
    void collapsedMeansAndRowsLieOnTheSimplex(int classes) {
        double[][] simplex = Examples.simplex(classes, 12, SEED);
        Picture picture = draw(Examples.last(around(Vectors.scaled(simplex, 2.5), 0), simplex), 3);
        assertThat(picture.misfit()).isCloseTo(0, within(1e-12));
        for (int c = 0; c < classes; c++) {
            assertThat(distance(picture.means().get(c), picture.simplex().get(c)))
                    .isCloseTo(0, within(1e-12));
            assertThat(distance(picture.means().get(c), picture.rows().get(c))).isCloseTo(0, within(1e-12));
        }
        if (classes <= 4) {
            assertThat(picture.simplex()).allSatisfy(p -> assertThat(p.norm()).isCloseTo(2.5, within(1e-12)));
        }
    }

    /// The simplex is regular, and no scale or small turn of it comes nearer to the means.
    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void theSimplexIsTheNearestToTheMeans(int classes) {
        Picture picture = draw(Examples.alone(around(Examples.gaussian(classes, 12, SEED), 0)), 3);
        double side = distance(picture.simplex().get(0), picture.simplex().get(1));
        assertThat(distance(picture.simplex().get(1), picture.simplex().get(2))).isCloseTo(side, within(1e-12));
        double[][] means = coordinates(picture.means());
        double[][] simplex = coordinates(picture.simplex());
        double nearest = misfit(means, simplex);
        assertThat(picture.misfit()).isCloseTo(nearest, within(1e-12)).isGreaterThan(0.05);
        for (double small : new double[] {-0.01, 0.01}) {
            assertThat(misfit(means, Vectors.scaled(simplex, 1 + small))).isGreaterThan(nearest);
            double[][][] turns = {
                {{Math.cos(small), Math.sin(small), 0}, {-Math.sin(small), Math.cos(small), 0}, {0, 0, 1}},
                {{1, 0, 0}, {0, Math.cos(small), Math.sin(small)}, {0, -Math.sin(small), Math.cos(small)}}
            };
            for (int t = 0; t < picture.dimensions() - 1; t++) {
                assertThat(misfit(means, Vectors.multiply(simplex, turns[t]))).isGreaterThan(nearest);
            }
        }
    }

    private static double[][] coordinates(List<Point> points) {
        return points.stream().map(p -> p.coordinates(3)).toArray(double[][]::new);
    }

    private static double misfit(double[][] means, double[][] simplex) {
        double squares = 0;
        for (int c = 0; c < means.length; c++) {
            squares += Vectors.squaredDistance(means[c], simplex[c]);
        }
        return Math.sqrt(squares / Vectors.squaredFrobenius(means));
    }

    @Test
    void rowsHaveTheSizeOfTheMeansAndLoseWhatTheyShare() {
        double[][] means = Examples.gaussian(4, 3, SEED);
        double[][] w =
                Vectors.minus(Vectors.scaled(Examples.gaussian(4, 3, SEED.child("w")), 100), new double[] {9, 9, 9});
        Picture picture = draw(Examples.last(around(means, 0), w), 3);
        assertThat(sum(picture.rows())).containsExactly(new double[3], within(1e-12));
        assertThat(Vectors.frobenius(coordinates(picture.rows())))
                .isCloseTo(Vectors.frobenius(coordinates(picture.means())), within(1e-12));
    }

    @Test
    void holdsNoMoreSamplesThanAskedFor() {
        Features features =
                Examples.around(Examples.gaussian(3, 4, SEED), Examples.balanced(3, 1000), 0.1, SEED.child("noise"));
        assertThat(draw(Examples.alone(features), 3).samples())
                .hasSize(2000)
                .extracting(SamplePoint::sample)
                .isSorted()
                .doesNotHaveDuplicates();
        Settings few = new Settings(false, 3, 6);
        assertThat(Collapse.measure(Examples.alone(features), few, Optional.empty())
                        .picture()
                        .orElseThrow()
                        .samples())
                .extracting(SamplePoint::label)
                .containsExactly(0, 0, 1, 1, 2, 2);
    }

    @Test
    void theFirstClassStartsOnTop() {
        Picture triangle = draw(Examples.alone(around(Examples.simplex(3, 7, SEED), 0)), 3);
        assertThat(triangle.means().getFirst()).satisfies(top -> {
            assertThat(top.x()).isCloseTo(0, within(1e-12));
            assertThat(top.y()).isCloseTo(1, within(1e-12));
        });
        Picture tetrahedron = draw(Examples.alone(around(Examples.simplex(4, 7, SEED), 0)), 3);
        assertThat(tetrahedron.means().getFirst().y()).isCloseTo(1, within(1e-12));
        assertThat(tetrahedron.means().subList(1, 4))
                .allSatisfy(p -> assertThat(p.y()).isCloseTo(-1.0 / 3, within(1e-12)));
    }
}
