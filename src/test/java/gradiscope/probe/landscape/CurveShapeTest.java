package gradiscope.probe.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class CurveShapeTest {
    private static final double[] NO_ERRORS = {};

    /// f = a b x with target 1, from (-1, -1) to (1, 1): both ends fit, and the loss between them is the
    /// quartic ((2 alpha - 1)^2 - 1)^2 / 2 = 8 alpha^2 (1 - alpha)^2, highest at 1/2.
    @Test
    void findsTheBarrierOfTheScalarTwoLayerLinearNetwork() {
        Curve curve = scalarNetwork(-1, -1, 1, 1);
        for (int i = 0; i < curve.alphas().size(); i++) {
            double alpha = curve.alphas().get(i);
            assertThat(curve.losses().get(i)).isCloseTo(8 * alpha * alpha * (1 - alpha) * (1 - alpha), within(1e-15));
        }
        CurveShape shape = shape(curve, Barrier.Over.MEAN_OF_ENDS);
        assertThat(shape.delta()).isEqualTo(0.5);
        assertThat(shape.monotone()).isFalse();
        assertThat(shape.barrier()).isEqualTo(new Barrier(Barrier.Over.MEAN_OF_ENDS, 0.5, Optional.empty()));
    }

    /// From (0, 0) the loss is (alpha^2 - 1)^2 / 2 and falls all the way.
    @Test
    void findsNoRiseFromTheOriginOfTheScalarNetwork() {
        CurveShape shape = shape(scalarNetwork(0, 0, 1, 1), Barrier.Over.START);
        assertThat(shape)
                .isEqualTo(new CurveShape(
                        0, true, new Barrier(Barrier.Over.START, 0, Optional.empty()), Optional.empty()));
    }

    /// From (0.5, 1) to (2, 0.375) the product ab starts at 0.5, comes close to 1 but not to it, and ends
    /// at 0.75: the loss falls, then rises to less than where it began.
    @Test
    void measuresTheRiseAfterTheLowestPointNotOverTheStart() {
        Curve curve = scalarNetwork(0.5, 1, 2, 0.375);
        double peak = curve.alphas().stream()
                .mapToDouble(alpha -> (0.5 + 1.5 * alpha) * (1 - 0.625 * alpha))
                .max()
                .orElseThrow();
        assertThat(peak).isLessThan(1);
        CurveShape shape = shape(curve, Barrier.Over.START);
        assertThat(shape.delta()).isCloseTo((0.0625 - (1 - peak) * (1 - peak)) / 2, within(1e-15));
        assertThat(shape.monotone()).isFalse();
        assertThat(shape.barrier().loss()).isZero();
    }

    @Test
    void aConstantCurveHasDeltaZero() {
        CurveShape shape = shape(curve(Range.LINE, alpha -> 0.7), Barrier.Over.START);
        assertThat(shape.delta()).isZero();
        assertThat(shape.monotone()).isTrue();
        assertThat(shape.barrier().loss()).isZero();
    }

    @Test
    void aConvexLossThatEndsAtItsMinimumIsMonotone() {
        CurveShape shape = shape(curve(Range.LINE, alpha -> Math.cosh(3 * (1 - alpha))), Barrier.Over.START);
        assertThat(shape.delta()).isZero();
    }

    @Test
    void callsARiseOfMoreThanAThousandthNonMonotone() {
        assertThat(shape(step(1e-3), Barrier.Over.START).monotone()).isTrue();
        assertThat(shape(step(1.001e-3), Barrier.Over.START).monotone()).isFalse();
    }

    @Test
    void ignoresWhatHappensOutsideOfTheTwoEnds() {
        Curve wide = curve(new Range(-1, 2, 61), alpha -> alpha < 0 || alpha > 1 ? 100 : 1 - alpha);
        CurveShape shape = shape(wide, Barrier.Over.START);
        assertThat(shape.delta()).isZero();
        assertThat(shape.barrier().loss()).isZero();
    }

    @Test
    void measuresBarriersOfTheErrorToo() {
        Curve curve = Curve.of(List.of(0.0, 0.5, 1.0), new double[] {2, 5, 1}, new double[] {0.25, 0.75, 0});
        assertThat(shape(curve, Barrier.Over.START).barrier())
                .isEqualTo(new Barrier(Barrier.Over.START, 3, Optional.of(0.5)));
        assertThat(shape(curve, Barrier.Over.MEAN_OF_ENDS).barrier())
                .isEqualTo(new Barrier(Barrier.Over.MEAN_OF_ENDS, 3.5, Optional.of(0.625)));
    }

    @Test
    void thePlateauEndsWhereTheErrorLastExceedsNineTenthsOfItsStart() {
        List<Double> alphas = List.of(0.0, 0.2, 0.4, 0.6, 0.8, 1.0);
        double[] losses = new double[6];
        double[] falling = {0.8, 0.8, 0.73, 0.72, 0.1, 0};
        double[] rising = {0.8, 0.1, 0.1, 0.79, 0.2, 0};
        assertThat(shape(Curve.of(alphas, losses, falling), Barrier.Over.START).plateau())
                .contains(0.4);
        assertThat(shape(Curve.of(alphas, losses, rising), Barrier.Over.START).plateau())
                .contains(0.6);
        assertThat(shape(Curve.of(alphas, losses, losses), Barrier.Over.START).plateau())
                .isEmpty();
    }

    @Test
    void setsPointsThatOverflowApartAndDrawsNoConclusion() {
        Curve curve = Curve.of(
                List.of(0.0, 0.5, 1.0), new double[] {1, Double.POSITIVE_INFINITY, 0}, new double[] {0.5, 0.5, 0});
        assertThat(curve.alphas()).containsExactly(0.0, 1.0);
        assertThat(curve.errors()).containsExactly(0.5, 0.0);
        assertThat(curve.overflow()).containsExactly(0.5);
        assertThat(CurveShape.of(curve, Barrier.Over.START)).isEmpty();
    }

    @Test
    void stillJudgesTheLineWhereOnlyPointsBeyondItOverflow() {
        Curve curve = Curve.of(
                List.of(-1.0, 0.0, 1.0, 2.0), new double[] {Double.NaN, 1, 0, Double.POSITIVE_INFINITY}, NO_ERRORS);
        assertThat(curve.overflow()).containsExactly(-1.0, 2.0);
        assertThat(shape(curve, Barrier.Over.START).delta()).isZero();
    }

    @Test
    void saysNothingOfALineThatLacksAnEnd() {
        assertThat(CurveShape.of(curve(new Range(0.1, 1, 10), alpha -> alpha), Barrier.Over.START))
                .isEmpty();
    }

    @Test
    void refusesACurveThatIsNotOne() {
        assertThatThrownBy(() -> new Curve(List.of(0.0, 0.0), List.of(1.0, 1.0), List.of(), List.of()))
                .hasMessage("alphas do not ascend at 0.0");
        assertThatThrownBy(() -> new Curve(List.of(0.0), List.of(Double.NaN), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Curve.of(List.of(0.0, 1.0), new double[1], NO_ERRORS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Curve scalarNetwork(double a0, double b0, double a1, double b1) {
        return curve(Range.LINE, alpha -> {
            double product = ((1 - alpha) * a0 + alpha * a1) * ((1 - alpha) * b0 + alpha * b1);
            return (product - 1) * (product - 1) / 2;
        });
    }

    private static Curve step(double height) {
        return Curve.of(List.of(0.0, 0.5, 1.0), new double[] {1, 0, height}, NO_ERRORS);
    }

    private static Curve curve(Range range, DoubleUnaryOperator loss) {
        List<Double> alphas = range.alphas();
        return Curve.of(alphas, alphas.stream().mapToDouble(loss::applyAsDouble).toArray(), NO_ERRORS);
    }

    private static CurveShape shape(Curve curve, Barrier.Over over) {
        return CurveShape.of(curve, over).orElseThrow();
    }
}
