package gradiscope.lesson.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradiscope.experiment.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FreeFeaturesTest {
    private static final double NONE = Double.POSITIVE_INFINITY;

    private static Problem problem(double decayB) {
        return new Problem(4, 50, 20, 0.005, 0.001, decayB);
    }

    /// c, f* without a bias and f* with a free one: computed by an independent optimiser, to 6 digits.
    @Test
    void theClosedFormHasTheKnownValues() {
        assertThat(problem(NONE).collapse()).isCloseTo(0.0632456, within(1e-7));
        assertThat(ClosedForm.of(problem(NONE)).loss()).isCloseTo(0.0612456, within(1e-7));
        assertThat(ClosedForm.of(problem(0)).loss()).isCloseTo(0.0459342, within(1e-7));
        assertThat(ClosedForm.of(problem(0)).bias()).isEqualTo(0.25);
    }

    @Test
    void aPenaltyOfTheBiasGoesFromTheSimplexToTheOrthogonalFrame() {
        double c = problem(0).collapse();
        double threshold = c / (1 - c);
        assertThat(ClosedForm.of(problem(0.999 * threshold)).along()).isZero();
        assertThat(ClosedForm.of(problem(1.001 * threshold)).along()).isPositive();
        ClosedForm simplex = ClosedForm.of(problem(0));
        assertThat(simplex.gram(0, 1, 4) / simplex.gram(0, 0, 4)).isCloseTo(-1.0 / 3, within(1e-15));
        assertThat(ClosedForm.of(problem(NONE)).gram(0, 1, 4)).isZero();
        ClosedForm stiff = ClosedForm.of(problem(1e9));
        assertThat(stiff.loss()).isCloseTo(ClosedForm.of(problem(NONE)).loss(), within(1e-9));
        assertThat(stiff.gram(0, 1, 4)).isCloseTo(0, within(1e-9));
    }

    @Test
    void aboveOneAllFeaturesAreZeroAndThereIsNoSuchForm() {
        Problem strong = new Problem(4, 50, 20, 0.5, 0.5, NONE);
        assertThat(strong.saddleCurvature()).isPositive();
        assertThatThrownBy(() -> ClosedForm.of(strong)).isInstanceOf(IllegalArgumentException.class);
    }

    /// The loss after a small step falls by the rate times the squared gradient: it would not along another direction.
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, Double.POSITIVE_INFINITY})
    void aStepGoesAlongTheGradient(double decayB) {
        Problem small = new Problem(3, 2, 3, 0.05, 0.02, decayB);
        FreeFeatures free = new FreeFeatures(small, 0.5, new Seed(4));
        // So that the bias is not where it began.
        for (int i = 0; i < 5; i++) {
            free.step(0.1);
        }
        double before = free.loss();
        double tiny = 1e-6;
        FreeFeatures moved = new FreeFeatures(small, 0.5, new Seed(4));
        for (int i = 0; i < 5; i++) {
            moved.step(0.1);
        }
        double squared = moved.squaredGradient();
        moved.step(tiny);
        assertThat((before - moved.loss()) / tiny).isCloseTo(squared, within(1e-4 * squared));
    }

    /// The quadratic form of the Hessian at 0 along the most negative direction: W = u a', H = v b' of the same
    /// direction, by an exhaustive search over the ratio of their sizes.
    @Test
    void theCurvatureAtTheSaddleIsTheSmallestThatASearchFinds() {
        Problem p = problem(NONE);
        double coupling = 1.0 / (p.classes() * Math.sqrt(p.perClass()));
        double least = Double.MAX_VALUE;
        for (int i = 0; i <= 100_000; i++) {
            double angle = Math.PI / 2 * i / 100_000;
            double x = Math.cos(angle);
            double y = Math.sin(angle);
            least = Math.min(least, p.decayW() * x * x + p.decayH() * y * y - 2 * coupling * x * y);
        }
        assertThat(p.saddleCurvature()).isCloseTo(least, within(1e-9));
        assertThat(p.saddleCurvature()).isNegative();
    }

    @Test
    void theSameSeedIsTheSameStart() {
        assertThat(new FreeFeatures(problem(0), 0.5, new Seed(1)).loss())
                .isEqualTo(new FreeFeatures(problem(0), 0.5, new Seed(1)).loss())
                .isNotEqualTo(new FreeFeatures(problem(0), 0.5, new Seed(2)).loss());
    }
}
