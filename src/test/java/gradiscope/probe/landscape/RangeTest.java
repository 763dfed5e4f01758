package gradiscope.probe.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RangeTest {
    @Test
    void takes51StepsFromStartToEndUnlessToldOtherwise() {
        List<Double> alphas = Range.LINE.alphas();
        assertThat(alphas).hasSize(51).isSorted();
        assertThat(alphas.getFirst()).isZero();
        assertThat(alphas.get(1)).isEqualTo(0.02);
        assertThat(alphas.getLast()).isOne();
    }

    @Test
    void hitsBothEndsOfAWiderRangeWhereItsStepsDo() {
        assertThat(new Range(-0.5, 1.5, 401).alphas()).hasSize(401).contains(0.0, 1.0);
    }

    /// In floating point -0.3 + 3 * 0.1 is not 0.
    @Test
    void hitsBothEndsThoughItsStepsRound() {
        assertThat(new Range(-0.3, 1.3, 17).alphas()).hasSize(17).contains(0.0, 1.0);
        assertThat(new Range(-0.1, 1.1, 13).alphas()).hasSize(13).contains(0.0, 1.0);
    }

    @Test
    void addsBothEndsWhereItsStepsPassThem() {
        List<Double> alphas = new Range(-0.5, 1.5, 51).alphas();
        assertThat(alphas).hasSize(53).isSorted().contains(0.0, 1.0);
    }

    @Test
    void addsNoEndThatItDoesNotReach() {
        assertThat(new Range(0.25, 0.75, 3).alphas()).containsExactly(0.25, 0.5, 0.75);
    }

    @Test
    void refusesWhatIsNoRange() {
        assertThatThrownBy(() -> new Range(1, 0, 5)).hasMessage("no range: 5 values from 1.0 to 0.0");
        assertThatThrownBy(() -> new Range(0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Range(Double.NaN, 1, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Range(-1e308, 1e308, 5)).isInstanceOf(IllegalArgumentException.class);
    }
}
