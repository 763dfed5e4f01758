package gradiscope.figure.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ScaleTest {
    static Stream<Scale> scales() {
        return Stream.of(
                LinearScale.around(List.of(0.2, 3.7)),
                LinearScale.around(List.of()),
                LinearScale.around(List.of(5.0, 5.0)),
                LinearScale.around(List.of(-1e308, 1e308)),
                LinearScale.around(List.of(1.0, 1 + 1e-15)),
                LinearScale.upTo(7),
                LinearScale.shares(List.of(0.3)),
                LogScale.around(List.of(0.003, 17.0)),
                LogScale.around(List.of(0.0, 1e-20, 4.0)),
                LogScale.around(List.of(0.0)),
                LogScale.around(List.of()),
                LogScale.around(List.of(2.0, 2.0)),
                LogScale.around(List.of(1e-300, 1e300)),
                new StepScale(1),
                new StepScale(1_000_000_000),
                new MarkedScale(3, true, List.of(new MarkedScale.Word(0.5, "a"))));
    }

    @ParameterizedTest
    @MethodSource("scales")
    void itsEndsLieAtTheEnds(Scale scale) {
        boolean downwards = scale instanceof MarkedScale;
        assertThat(scale.place(scale.lower())).isEqualTo(downwards ? 1 : withZero(scale) ? 0.09 : 0, within(1e-12));
        assertThat(scale.place(scale.upper())).isEqualTo(downwards ? 0 : 1, within(1e-12));
    }

    private static boolean withZero(Scale scale) {
        return scale instanceof LogScale log && log.withZero();
    }

    @ParameterizedTest
    @MethodSource("scales")
    void ticksAreFewAndOnTheScaleAndHaveDifferentLabels(Scale scale) {
        for (int most : new int[] {2, 5, 20}) {
            List<Double> ticks = scale.ticks(most);
            assertThat(ticks).hasSizeBetween(1, 4 * most);
            assertThat(ticks).allSatisfy(tick -> assertThat(scale.place(tick)).isBetween(0.0, 1.0));
            assertThat(ticks.stream().map(tick -> scale.label(tick, most))).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatIsBeyondAnEndLiesAtIt() {
        Scale scale = new LinearScale(0, 2);
        assertThat(scale.place(-9)).isEqualTo(0);
        assertThat(scale.place(9)).isEqualTo(1);
    }

    @Test
    void equalRatiosAreEqualDistancesOnALogarithmicScale() {
        Scale scale = new LogScale(0.01, 100, false);
        assertThat(scale.place(1)).isEqualTo(0.5, within(1e-12));
        assertThat(scale.place(0.1)).isEqualTo(0.25, within(1e-12));
    }

    @Test
    void zeroAndRoundingHaveAPlaceOfTheirOwnBelowALogarithmicScale() {
        LogScale scale = LogScale.around(List.of(0.0, 1e-17, 0.5, 2.0));
        assertThat(scale.lower()).isEqualTo(0.5);
        assertThat(scale.place(0)).isEqualTo(0);
        assertThat(scale.place(1e-17)).isEqualTo(0);
        assertThat(scale.place(0.5)).isGreaterThan(0.05);
        assertThat(scale.ticks(5)).startsWith(0.0);
        assertThat(scale.label(0, 5)).isEqualTo("0");
    }

    @Test
    void powersOfTwoAreShownOnALogarithmicScaleFromZero() {
        assertThat(StepScale.of(List.of(0L, 1L, 2L, 4L, 8L, 11L))).isEqualTo(new StepScale(11));
        assertThat(new StepScale(7).place(1)).isEqualTo(1.0 / 3, within(1e-12));
    }

    @Test
    void otherStepsAreShownOnALinearScaleOfWholeNumbers() {
        Scale scale = StepScale.of(LongStream.of(0, 3, 6).boxed().toList());
        assertThat(scale).isEqualTo(LinearScale.upTo(6));
        assertThat(StepScale.of(List.of(0L)).ticks(8)).containsExactly(0.0, 1.0);
    }

    @Test
    void percentagesHaveNoMoreDigitsThanTheyNeed() {
        assertThat(LinearScale.shares(List.of(0.2)).label(0.5, 5)).isEqualTo("50 %");
        assertThat(new LinearScale(0, 0.02, LinearScale.Form.PERCENT).label(0.005, 5))
                .isEqualTo("0.5 %");
    }

    @Test
    void rowsOfAHeatMapBeginAtTheTop() {
        MarkedScale rows = new MarkedScale(4, true, List.of());
        assertThat(rows.place(0)).isEqualTo(1);
        assertThat(rows.place(4)).isEqualTo(0);
    }
}
